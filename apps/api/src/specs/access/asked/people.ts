import type { Operation } from '../attempt.js';
import { CLASS_CHANGES, FAMILY_CHANGES } from './people-changes.js';
import { PEOPLE_READS } from './people-reads.js';
import { SIGN_IN_CHANGES, STAFF_CHANGES } from './people-staff.js';

/** How the operations of the lists of people are asked. */
export const PEOPLE_ASKED: Readonly<Record<string, Operation>> = {
  ...PEOPLE_READS,
  ...FAMILY_CHANGES,
  ...CLASS_CHANGES,
  ...STAFF_CHANGES,
  ...SIGN_IN_CHANGES,
};
