import { SETTING_NAMES } from './profile-shape.js';
import { isRecord } from './shape.js';
import type { RegulationSettings, SettingName } from './regulation-profile.js';
import type { Setting } from './setting.js';

/** A setting whose values differ, as each of two profiles has it: with the clause and the choice. */
export interface SettingDifference {
  readonly setting: SettingName;
  readonly one: Setting<unknown>;
  readonly other: Setting<unknown>;
}

/** Settings with different values. Clauses alone make no difference: the schools' texts are never the same. */
export function compareProfiles(
  one: RegulationSettings,
  other: RegulationSettings,
): readonly SettingDifference[] {
  return SETTING_NAMES.filter((setting) => !isSame(one[setting].value, other[setting].value)).map(
    (setting) => ({
      setting,
      one: one[setting],
      other: other[setting],
    }),
  );
}

/** Same as JSON: the order of fields says nothing, the order of items does. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && isSame(one[name], other[name]))
  );
}
