import { listContradictions } from './profile-laws.js';
import { PROFILE_SHAPE, SETTING_NAMES } from './profile-shape.js';
import { FLAG, isRecord, listOf, text } from './shape.js';
import { CLAUSE, WORDS } from './value-shapes.js';
import type { RegulationProfile, RegulationSettings, SettingName } from './regulation-profile.js';
import type { Shape } from './shape.js';

/** What is wrong with a profile. */
export interface ProfileFault {
  /** Name of the setting, or `id`, `name`; a name that no setting has where the profile brings one too many. */
  readonly setting: string;
  /** Where in the setting, as `value.points[1].marks`; empty where the whole is meant. */
  readonly at: string;
  /** What may stand there, in signs. */
  readonly allowed: string;
}

/** A profile that came from outside: the value, or everything that is wrong with it. */
export type ProfileRead =
  { readonly profile: RegulationProfile } | { readonly faults: readonly [ProfileFault, ...ProfileFault[]] };

const DASH_CODE: Shape<string> = {
  allowed: 'a–z 0–9 - _',
  faultsIn: (value, at) =>
    typeof value === 'string' && /^[a-z][a-z0-9_-]{0,39}$/.test(value)
      ? []
      : [{ at, allowed: 'a–z 0–9 - _' }],
};

/** What stands beside the value of a setting. */
const BESIDE: Readonly<Record<string, Shape<unknown>>> = {
  clause: CLAUSE,
  also: listOf(CLAUSE, 1, 20, (clause) => clause),
  act: text(1, 120),
  words: WORDS,
  choice: WORDS,
  isDefault: FLAG,
};

/**
 * Reads a profile as it comes from a file or a screen. Whatever is wrong is named together: with one fault after the
 * other nobody would finish.
 */
export function readProfile(value: unknown): ProfileRead {
  const [first, ...more] = faultsOf(value);
  if (first !== undefined) return { faults: [first, ...more] };
  return { profile: value as RegulationProfile };
}

function faultsOf(value: unknown): readonly ProfileFault[] {
  if (!isRecord(value)) return [{ setting: '', at: '', allowed: '{ id, name, … }' }];
  const known: readonly string[] = ['id', 'name', ...SETTING_NAMES];
  const faults = [
    ...Object.keys(value)
      .filter((name) => !known.includes(name))
      .map((setting) => ({ setting, at: '', allowed: known.join(' | ') })),
    ...faultsAt('id', DASH_CODE, value['id']),
    ...faultsAt('name', text(1, 100), value['name']),
    ...SETTING_NAMES.flatMap((name) => faultsOfSetting(name, value[name])),
  ];
  return faults.length > 0 ? faults : listContradictions(value as unknown as RegulationSettings);
}

const faultsAt = (setting: string, shape: Shape<unknown>, value: unknown): readonly ProfileFault[] =>
  shape.faultsIn(value, '').map((fault) => ({ setting, ...fault }));

/** What is wrong with one setting, whatever the others say. */
export function faultsOfSetting(setting: SettingName, value: unknown): readonly ProfileFault[] {
  const fault = (at: string, allowed: string): ProfileFault => ({ setting, at, allowed });
  if (!isRecord(value) || !('value' in value))
    return [fault('', `{ value, ${Object.keys(BESIDE).join(', ')} }`)];
  const shape: Shape<unknown> = PROFILE_SHAPE[setting];
  const faults = Object.entries(value).flatMap(([name, part]) => {
    const expected = name === 'value' ? shape : BESIDE[name];
    if (expected === undefined) return [fault(name, `value | ${Object.keys(BESIDE).join(' | ')}`)];
    return expected.faultsIn(part, name).map(({ at, allowed }) => fault(at, allowed));
  });
  return faults.length > 0 ? faults : [...faultsOfBasis(setting, value)];
}

/** Every setting says where it comes from; a clause or an act is told with its words. */
function faultsOfBasis(
  setting: SettingName,
  value: Readonly<Record<string, unknown>>,
): readonly ProfileFault[] {
  const has = (name: string): boolean => value[name] !== undefined;
  const cites = has('clause') || has('act');
  if (!cites && !has('choice') && value['isDefault'] !== true)
    return [{ setting, at: '', allowed: 'clause | act | choice | isDefault' }];
  if (value['isDefault'] === false) return [{ setting, at: 'isDefault', allowed: 'true' }];
  if (cites !== has('words')) return [{ setting, at: 'words', allowed: cites ? WORDS.allowed : '—' }];
  return has('also') && !has('clause') ? [{ setting, at: 'clause', allowed: CLAUSE.allowed }] : [];
}

/** The profile as text for a file: JSON that {@link readProfile} reads back without loss, settings in a fixed order. */
export function writeProfile(profile: RegulationProfile): string {
  const ordered = SETTING_NAMES.map((name) => [name, profile[name]] as const);
  return JSON.stringify({ id: profile.id, name: profile.name, ...Object.fromEntries(ordered) }, null, 2);
}
