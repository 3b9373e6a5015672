import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** The operations of the diary: families see their own child and nobody else (S117-18, G24-56). */
export const DIARY_LINES: readonly AccessLine[] = [
  // The object is the person who asks; the children are found from it.
  ...grant('myChildren', ['guardian', 'self'], ['student', 'self']),
  ...grant('familyToday', ['guardian', 'self'], ['student', 'self']),
  ...grant('diaryWeek', ['guardian', 'ownChild'], ['student', 'self']),
];
