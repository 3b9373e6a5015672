import { describe, expect, it } from '@jest/globals';
import { findHighestRate, planArrivals } from './arrivals.js';

describe('planArrivals', () => {
  it('comes at a constant rate for the whole time', () => {
    const plan = planArrivals({ a: 1 }, 50, 2);
    expect(plan.length).toBe(100);
    expect(plan.slice(0, 3).map(({ at }) => at)).toEqual([0, 20, 40]);
    expect(plan.at(-1)?.at).toBe(1980);
  });

  it('takes each kind as often as its weight says, spread among the others', () => {
    const kinds = planArrivals({ often: 3, seldom: 1, never: 0 }, 40, 1).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'often').length).toBe(30);
    expect(kinds.filter((kind) => kind === 'seldom').length).toBe(10);
    for (let at = 0; at < kinds.length; at += 4) expect(kinds.slice(at, at + 4)).toContain('seldom');
  });

  it('of nothing is nothing', () => {
    expect(planArrivals({}, 10, 1)).toEqual([]);
  });
});

describe('findHighestRate', () => {
  const search = { from: 10, factor: 2, halvings: 3, most: 1_000 };
  const upTo = (limit: number) => (rate: number) => Promise.resolve(rate <= limit);

  it('closes in on the border from below', async () => {
    const found = await findHighestRate(search, upTo(100));
    expect(found).toBeLessThanOrEqual(100);
    expect(found).toBeGreaterThan(89);
  });

  it('is 0 when the first rate fails, and stops at the most it may try', async () => {
    expect(await findHighestRate(search, upTo(5))).toBe(0);
    expect(await findHighestRate(search, upTo(100_000))).toBe(640);
  });
});
