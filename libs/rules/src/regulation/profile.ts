import { FEDERAL_PROFILE } from './profiles/federal.js';
import { FIVE_DAYS_PROFILE, OPEN_POSITION_PROFILE, SAME_DAY_PROFILE } from './profiles/federal-variants.js';
import { G166_PROFILE } from './profiles/g166.js';
import { G24_PROFILE } from './profiles/g24.js';
import { G272_PROFILE } from './profiles/g272.js';
import { S117_PROFILE } from './profiles/s117.js';
import { TKK_PROFILE } from './profiles/tkk.js';
import type { RegulationProfile } from './regulation-profile.js';

/** Every profile a school can choose. */
export const REGULATION_PROFILES: readonly RegulationProfile[] = [
  FEDERAL_PROFILE,
  OPEN_POSITION_PROFILE,
  SAME_DAY_PROFILE,
  FIVE_DAYS_PROFILE,
  G272_PROFILE,
  S117_PROFILE,
  G166_PROFILE,
  G24_PROFILE,
  TKK_PROFILE,
];

/** The profile of this id, if there is one. */
export function findProfile(id: string): RegulationProfile | undefined {
  return REGULATION_PROFILES.find((profile) => profile.id === id);
}
