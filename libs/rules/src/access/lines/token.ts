import type { AccessLine } from '../access-line.js';
import { everyAccount, everyone, grant } from '../access-line.js';
import { STAFF_ROLES } from '../roles.js';

/** Whoever works in the school may let programs act in the own name, within the own rights. */
const STAFF = STAFF_ROLES.map((role) => [role, 'school'] as const);

/** Tokens for programs. Which token it may be that somebody revokes is a rule of its own: one's own, or a program's. */
export const TOKEN_LINES: readonly AccessLine[] = [
  ...grant('myTokens', ...STAFF),
  ...grant('createToken', ...STAFF),
  ...grant('revokeToken', ...STAFF),
  // Access is given by the administrator (G272-23).
  ...grant('serviceTokens', ['administrator', 'school']),
  ...grant('createServiceToken', ['administrator', 'school']),
  // Whoever knows a token of the school gets a key of a short while for it; nobody else learns anything.
  everyone('giveAccess'),
  everyAccount('currentToken'),
  everyAccount('readSchema'),
];
