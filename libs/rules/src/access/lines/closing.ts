import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** Closing and reopening of periods: deputies close and seal, only the director opens again and archives the year. */
export const CLOSING_LINES: readonly AccessLine[] = [
  ...['periodClosings', 'closingGaps', 'verifyClosing'].flatMap((operation) =>
    grant(operation, ['director', 'school'], ['deputy', 'school'], ['auditor', 'school']),
  ),
  ...['closePeriod', 'sealPeriod', 'endReopening'].flatMap((operation) =>
    grant(operation, ['director', 'school'], ['deputy', 'school']),
  ),
  ...['reopenPeriod', 'archiveYear'].flatMap((operation) => grant(operation, ['director', 'school'])),
];
