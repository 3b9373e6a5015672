import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** Standards for programs of others: what the administrator lets in reads as the administrator may (G272-23). */
export const EXCHANGE_LINES: readonly AccessLine[] = [
  ...grant('oneRosterRoster', ['administrator', 'school']),
  ...grant('oneRosterDemographics', ['administrator', 'school']),
  ...grant('oneRosterGradebook', ['administrator', 'school']),
  ...grant('saveOneRoster', ['administrator', 'school']),
];
