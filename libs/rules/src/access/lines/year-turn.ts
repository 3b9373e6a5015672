import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** The turn of the academic year: director, deputies and administrators prepare it, only the director confirms it. */
export const YEAR_TURN_LINES: readonly AccessLine[] = [
  ...['yearTurn', 'beginYearTurn', 'decideYearTurn', 'applyYearTurn', 'undoYearTurn'].flatMap((operation) =>
    grant(operation, ['director', 'school'], ['deputy', 'school'], ['administrator', 'school']),
  ),
  ...grant('confirmYearTurn', ['director', 'school']),
];
