import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { MARK_VALUES } from './mark-value.js';
import { forecastOf } from './period-mark.js';
import { findWay } from './reach-mark.js';
import type { AverageKind, WeighedMark } from './averages.js';
import type { MarkValue } from './mark-value.js';
import type { Wish } from './reach-mark.js';

const marks = (...values: readonly MarkValue[]): readonly WeighedMark[] =>
  values.map((value) => ({ value, weight: '1' }));
/** Counts of marks that are tried out. */
const TRIES = Array.from({ length: 80 }, (_, count) => count);

const wish = (change: Partial<Wish>): Wish => ({
  marks: [],
  kind: 'weighted',
  thresholds: FEDERAL_PROFILE.periodMarks.value,
  goal: '4',
  weight: '1',
  lessonsLeft: 10,
  ...change,
});

describe('what is needed for a mark', () => {
  it.each<[string, Partial<Wish>, ReturnType<typeof findWay>]>([
    [
      'a 4 from 3, 3, 4',
      { marks: marks('3', '3', '4') },
      { isReached: false, fives: 1, fours: 3, isInReach: true },
    ],
    ['nothing more', { marks: marks('4', '4') }, { isReached: true, fives: 0, fours: 0, isInReach: true }],
    [
      'a 5, which fours never bring',
      { marks: marks('4', '4'), goal: '5' },
      { isReached: false, fives: 4, fours: null, isInReach: true },
    ],
    [
      'more than the lessons left',
      { marks: marks('2', '2', '2', '2'), lessonsLeft: 4 },
      { isReached: false, fives: 5, fours: 19, isInReach: false },
    ],
    ['the first mark', { goal: '5' }, { isReached: false, fives: 1, fours: null, isInReach: true }],
    [
      'a heavier mark',
      { marks: marks('3', '3', '3'), weight: '3' },
      { isReached: false, fives: 1, fours: 2, isInReach: true },
    ],
    [
      'marks that weigh nothing',
      { marks: marks('3'), weight: '0' },
      { isReached: false, fives: null, fours: null, isInReach: false },
    ],
    [
      'weights that do not count',
      { marks: marks('3', '3', '4'), kind: 'plain', weight: '0' },
      { isReached: false, fives: 1, fours: 3, isInReach: true },
    ],
  ])('%s', (_, change, way) => {
    expect(findWay(wish(change))).toEqual(way);
  });

  it('is refused for a weight that is none', () => {
    expect(() => findWay(wish({ marks: marks('2'), weight: '11' }))).toThrow(RangeError);
  });

  it('is the smallest number there is: one by one, none below it suffices', () => {
    const anyWish = fc.record({
      list: fc.array(
        fc.record({ value: fc.constantFrom(...MARK_VALUES), quarters: fc.integer({ min: 0, max: 12 }) }),
        { maxLength: 12 },
      ),
      kind: fc.constantFrom<AverageKind>('plain', 'weighted'),
      goal: fc.constantFrom('3', '4', '5'),
      weight: fc.constantFrom('0', '0.5', '1', '2.25', '3'),
    });
    fc.assert(
      fc.property(anyWish, ({ list, kind, goal, weight }) => {
        const known = list.map(({ value, quarters }) => ({ value, weight: (quarters / 4).toFixed(2) }));
        const asked = wish({ marks: known, kind, goal, weight });
        const suffices = (value: MarkValue, count: number): boolean => {
          const all = [...known, ...Array.from({ length: count }, () => ({ value, weight }))];
          const forecast = forecastOf(all, kind, asked.thresholds);
          return forecast !== undefined && forecast.mark >= goal;
        };
        const way = findWay(asked);
        for (const [value, found] of [
          ['5', way.fives],
          ['4', way.fours],
        ] as const) {
          // One by one as far as is bearable, beyond it at the answer itself and one below.
          const first = TRIES.find((count) => suffices(value, count));
          if (first !== undefined) expect(found).toBe(first);
          else if (found === null) expect(suffices(value, 20_000)).toBe(false);
          else {
            expect(found).toBeGreaterThan(TRIES.length - 1);
            expect([suffices(value, found - 1), suffices(value, found)]).toEqual([false, true]);
          }
        }
        expect(way.isInReach).toBe(way.fives !== null && way.fives <= asked.lessonsLeft);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
