import { PROFILE_NAMES } from '../profile-names.js';
import { FEDERAL_PROFILE } from './federal.js';
import type { ProfileId } from '../profile-names.js';
import type { RegulationProfile, RegulationSettings } from '../regulation-profile.js';
import type { Setting } from '../setting.js';

/**
 * A regulation: what its text says, and of the rest the federal value with the note that the text is silent. Acts of
 * law hold in every school and stay named; clauses of other schools do not.
 */
export function regulationOf(id: ProfileId, own: Partial<RegulationSettings>): RegulationProfile {
  const { id: _id, name: _name, ...federal } = FEDERAL_PROFILE;
  const silent = Object.fromEntries(
    Object.entries<Setting<unknown>>(federal).map(([setting, { value, act, words }]) => [
      setting,
      { value, ...(act === undefined ? {} : { act, words }), isDefault: true },
    ]),
  ) as unknown as RegulationSettings;
  return { id, name: PROFILE_NAMES[id], ...silent, ...own };
}
