import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { NOON } from '../arrange.js';
import { auditSchool } from './audit-school.js';
import { RandomSequence } from './random-sequence.js';

const SEEDS = Number(process.env['ZHURNAL_SEEDS'] ?? 200);
const FIRST = Number(process.env['ZHURNAL_FIRST_SEED'] ?? 1);
const ACTS = 14;

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
const ROUND = 20;
const ROUNDS = Array.from({ length: Math.ceil(SEEDS / ROUND) }, (_, at) => FIRST + at * ROUND);

describe('random sequences of entries', () => {
  it.each(ROUNDS)(
    'from seed %d on change nothing that is locked, and nothing without a trail',
    async (first) => {
      const found: string[] = [];
      for (let seed = first; seed < Math.min(first + ROUND, FIRST + SEEDS); seed += 1) {
        const sequence = await RandomSequence.open(api, seed);
        for (let act = 0; act < ACTS; act += 1) await sequence.act();
        const faults = [...sequence.faults, ...(await auditSchool(database, sequence))];
        if (faults.length > 0) found.push(`Seed ${seed}: ${faults.join('; ')}\n${sequence.tell()}`);
      }
      expect(found).toEqual([]);
    },
  );
});
