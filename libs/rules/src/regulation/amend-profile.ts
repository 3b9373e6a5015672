import { asDay } from '../calendar/day.js';
import { SETTING_NAMES } from './profile-shape.js';
import { faultsOfSetting, readProfile } from './read-profile.js';
import { isRecord } from './shape.js';
import type { Day } from '../calendar/day.js';
import type { ProfileFault, ProfileRead } from './read-profile.js';
import type { RegulationProfile, SettingName } from './regulation-profile.js';
import type { Setting } from './setting.js';

/** One setting that holds otherwise from a day on, that day included. */
export interface Amendment {
  readonly from: Day;
  readonly setting: SettingName;
  /** The setting in its whole: what the amending text does not say again no longer holds. */
  readonly to: Setting<unknown>;
}

/** What is wrong with an amendment by itself, as it comes from a file or a screen. */
export function objectToAmendment(amendment: unknown): readonly ProfileFault[] {
  if (!isRecord(amendment)) return [{ setting: '', at: '', allowed: '{ from, setting, to }' }];
  const { from, setting, to } = amendment;
  const name = SETTING_NAMES.find((known) => known === setting);
  if (name === undefined)
    return [{ setting: String(setting), at: 'setting', allowed: SETTING_NAMES.join(' | ') }];
  const isDay = typeof from === 'string' && asDay(from) !== undefined;
  return [
    ...(isDay ? [] : [{ setting: name, at: 'from', allowed: 'YYYY-MM-DD' }]),
    ...faultsOfSetting(name, to),
  ];
}

/**
 * The profile as it holds on a day: the base, and on it every amendment that has come, the later one last; of one day the
 * one that stands later in the list. Faults where the result is no profile.
 */
export function amendProfile(
  base: RegulationProfile,
  amendments: readonly Amendment[],
  day: Day,
): ProfileRead {
  const [first, ...more] = amendments.flatMap(objectToAmendment);
  if (first !== undefined) return { faults: [first, ...more] };
  const inForce = amendments
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return readProfile({
    ...base,
    ...Object.fromEntries(inForce.map(({ setting, to }) => [setting, to])),
  });
}
