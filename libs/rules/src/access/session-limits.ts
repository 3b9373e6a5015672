/**
 * Idle and absolute limits of a session, in minutes: staff work on shared machines, families on their own phones. A
 * page without network shows its person what was kept no longer than this either.
 */
export const SESSION_LIMITS = {
  staff: { idle: 30, absolute: 12 * 60 },
  family: { idle: 30 * 24 * 60, absolute: 30 * 24 * 60 },
} as const;
