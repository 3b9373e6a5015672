import { PROFILE_NAMES } from '../profile-names.js';
import { FEDERAL_ENTRY } from './federal-entry.js';
import { FEDERAL_ORDER } from './federal-order.js';
import { FEDERAL_TEACHING } from './federal-teaching.js';
import type { RegulationProfile } from '../regulation-profile.js';

/** What a school starts with: the common denominator of the regulations, and the limits of federal acts. */
export const FEDERAL_PROFILE: RegulationProfile = {
  id: 'federal',
  name: PROFILE_NAMES.federal,
  ...FEDERAL_TEACHING,
  ...FEDERAL_ENTRY,
  ...FEDERAL_ORDER,
};
