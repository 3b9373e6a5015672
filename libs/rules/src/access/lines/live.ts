import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import { ROLES } from '../roles.js';

/**
 * What open pages are told as it happens. Everybody may listen; each key is asked about as if its page were opened, and
 * nobody is told more than that page shows.
 */
export const LIVE_LINES: readonly AccessLine[] = grant(
  'listen',
  ...ROLES.map((role) => [role, 'school'] as const),
);
