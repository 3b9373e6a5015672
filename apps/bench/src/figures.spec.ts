import { describe, expect, it } from '@jest/globals';
import { median, percentile, ratioOfPairs } from './figures.js';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);

  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('the nearest rank of %f', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it('of one value is that value, of none 0', () => {
    expect([percentile([7], 0.5), percentile([7], 0.99), percentile([], 0.5)]).toEqual([7, 7, 0]);
  });
});

describe('ratioOfPairs', () => {
  it('compares within pairs, and one disturbed pair decides nothing', () => {
    const pairs = [
      [20, 10],
      [4, 2],
      [300, 10],
    ] as const;
    expect(ratioOfPairs(pairs)).toBe(2);
  });

  it('leaves out pairs whose base was too short to be seen', () => {
    expect(
      ratioOfPairs([
        [3, 0],
        [3, 1],
      ]),
    ).toBe(3);
  });

  it('of an even count is the middle of the middle two', () => {
    expect(median([1, 3, 2, 10])).toBe(2.5);
  });
});
