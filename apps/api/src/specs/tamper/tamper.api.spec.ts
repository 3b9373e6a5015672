import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SealedSchool } from './sealed-school.js';
import { TAMPERINGS } from './tamperings.js';

const SEEDS = Number(process.env['ZHURNAL_TAMPER_SEEDS'] ?? 0) || 5;
/** A limit for what hangs, not for what is slow, ms. */
const LONGEST = 20_000 + SEEDS * 2_000;

let at: SealedSchool;

beforeAll(async () => {
  at = await SealedSchool.open();
}, 30_000);
afterEach(() => at.restore('now'));
afterAll(() => at.close());

describe('a history that nobody touched', () => {
  it('is found whole: no false alarm, the tail not sealed yet included', async () => {
    const { findings, faults, checkpoints } = await at.check();
    expect({ findings, faults, checkpoints }).toEqual({ findings: [], faults: 0, checkpoints: 3 });
  });
});

describe('the owner of the database, who knows everything but the key', () => {
  it.each(Object.keys(TAMPERINGS))(
    'is found out: %s',
    async (name) => {
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const touched = await TAMPERINGS[name]?.(at, seed);
        const { findings } = await at.check();
        const named = (touched ?? []).filter(
          ({ auditId, rowId }) =>
            !findings.some(
              (found) =>
                (auditId !== undefined && found.auditId === auditId) ||
                (rowId !== undefined && found.rowId === rowId),
            ),
        );
        expect({ name, seed, found: findings.length > 0, notNamed: named }).toEqual({
          name,
          seed,
          found: true,
          notNamed: [],
        });
        await at.restore('now');
      }
    },
    LONGEST,
  );
});
