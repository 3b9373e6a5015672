/** The parts of the test Redis, one for each spec: workers of one spec would take up what belongs to another. */
const PARTS = { queue: 1, schedules: 2, live: 3, tokens: 4, killed: 5 } as const;

/** The address of a spec's own part of the test Redis. */
export const testRedis = (part: keyof typeof PARTS): string =>
  `${process.env['ZHURNAL_TEST_REDIS_URL'] ?? ''}/${PARTS[part]}`;
