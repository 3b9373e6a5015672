import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Applications are taken by the office and the administrator (G272-12), in the own class by its teacher, who answers for the data of the class (G24-91). */
const TAKERS: readonly Pair[] = [
  ['office', 'school'],
  ['administrator', 'school'],
  ['class_teacher', 'ownClass'],
];

/** Those who lead the school read what is kept. */
const LEADERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
];

/** Applications and consents of families. */
export const CONSENT_LINES: readonly AccessLine[] = [
  // A representative reads what was given by oneself.
  ...grant('studentConsents', ...TAKERS, ...LEADERS, ['guardian', 'ownChild']),
  ...grant('classConsents', ...TAKERS, ...LEADERS),
  ...['recordConsent', 'withdrawConsent', 'uploadConsent'].flatMap((operation) =>
    grant(operation, ...TAKERS),
  ),
  ...grant('readConsent', ...TAKERS, ...LEADERS),
];
