import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { NOON } from '../arrange.js';
import { actAtRandom } from './act-at-random.js';
import { auditSchool } from './audit-school.js';
import { countAgain } from './count-again.js';
import { RandomSequence } from './random-sequence.js';

const SEEDS = Number(process.env['ZHURNAL_SEEDS'] ?? 200);
const FIRST = Number(process.env['ZHURNAL_FIRST_SEED'] ?? 1);
const ACTS = 18;
/** Milliseconds for a round on a machine that does other things, too. */
const LONGEST = 300_000;

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** So many seeds are one test, so that none of them is long. */
const ROUND = 10;
const ROUNDS = Array.from({ length: Math.ceil(SEEDS / ROUND) }, (_, at) => FIRST + at * ROUND);

/** What random sequences have to come to, some of them each. */
const WORTH_REACHING = [
  ...[
    'an entry',
    'a locked entry',
    'a closing',
    'an entry of a closed quarter',
    'an order',
    'an entry by order',
  ],
  ...[
    'an end of an order',
    'a request',
    'a correction',
    'a refused request',
    'a turn of the year',
    'a turn that was taken back',
  ],
];
const reached = new Map<string, number>();

describe('random sequences of entries', () => {
  it.each(ROUNDS)(
    'from seed %d on change nothing that is locked, and nothing without a trail',
    async (first) => {
      const found: string[] = [];
      for (let seed = first; seed < Math.min(first + ROUND, FIRST + SEEDS); seed += 1) {
        const sequence = await RandomSequence.open(api, seed);
        for (let act = 0; act < ACTS; act += 1) await actAtRandom(sequence);
        for (const what of sequence.reached) reached.set(what, (reached.get(what) ?? 0) + 1);
        const faults = [
          ...sequence.faults,
          ...(await auditSchool(database, sequence)),
          ...(await countAgain(sequence)),
        ];
        if (faults.length > 0) found.push(`Seed ${seed}: ${faults.join('; ')}\n${sequence.tell()}`);
      }
      expect(found).toEqual([]);
    },
    LONGEST,
  );

  it('come to everything that is worth looking at, if they are many', () => {
    const missing = WORTH_REACHING.filter((what) => !reached.has(what));
    expect(SEEDS < 100 ? [] : missing).toEqual([]);
  });
});
