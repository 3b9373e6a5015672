import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import { STAFF_ROLES } from '../roles.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/**
 * Who controls the keeping of the journal finds out who changed what: the director and the deputies (G272-20, S117-34,
 * G24-18), the administrators, who answer for it with them (G24-7), and the auditor. Teachers see the histories of their
 * own journals, cell by cell.
 */
const CONTROL: readonly Pair[] = [
  ['auditor', 'school'],
  ['administrator', 'school'],
  ['director', 'school'],
  ['deputy', 'school'],
];

/** The operations of the trail. */
export const TRAIL_LINES: readonly AccessLine[] = [
  ...grant('trail', ...CONTROL),
  ...grant('trailEntry', ...CONTROL),
  ...grant('trailPeople', ...CONTROL),
  ...grant('saveTrail', ...CONTROL),
  ...grant('journalMoments', ...CONTROL),
  ...grant('journalPageAsOf', ...CONTROL),
  ...grant('evidence', ...CONTROL),
  ...grant('checkTrail', ['administrator', 'school'], ['director', 'school']),
  ...grant('saveCheckpoints', ...CONTROL),
  // Everybody may have a receipt for what they entered themselves.
  ...grant('receipt', ...STAFF_ROLES.map((role): Pair => [role, 'school'])),
  // Addresses and devices are for who gives out the sign-ins (TKK-12), and for who checks that.
  ...grant('signInLog', ['auditor', 'school'], ['administrator', 'school']),
  ...grant('accessLog', ['auditor', 'school'], ['administrator', 'school']),
];
