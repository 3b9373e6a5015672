import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { averageOf, averageWithout, compareAverage, formatAverage } from './averages.js';
import { hundredthsOf, readDecimal } from './decimal.js';
import { MARK_VALUES } from './mark-value.js';
import type { Average, AverageKind, WeighedMark } from './averages.js';
import type { MarkValue } from './mark-value.js';

const marks = (...list: readonly (readonly [MarkValue, string])[]): readonly WeighedMark[] =>
  list.map(([value, weight]) => ({ value, weight }));

const shown = (list: readonly WeighedMark[], kind: AverageKind, digits = 2): string | undefined => {
  const average = averageOf(list, kind);
  return average && formatAverage(average, digits);
};

/** Control work 5 by weight 3, answer 5 by 1, control work 4 by 5. */
const WORKED_EXAMPLE = marks(['5', '3'], ['5', '1'], ['4', '5']);

describe('decimals', () => {
  it.each([
    ['1', 1n, 0],
    ['0.5', 5n, 1],
    ['4.650', 4650n, 3],
  ])('%s is read exactly', (text, units, digits) => {
    expect(readDecimal(text)).toEqual({ units, digits });
  });

  it.each(['', '.5', '5.', '-1', '1e3', '1,5', ' 1', '1.2.3'])('%j is none', (text) => {
    expect(readDecimal(text)).toBeUndefined();
    expect(hundredthsOf(text)).toBeUndefined();
  });

  it.each([
    ['0', 0n],
    ['0.5', 50n],
    ['2.25', 225n],
    ['10.00', 1000n],
    ['10.01', undefined],
    ['1.005', undefined],
  ])('the weight %s is %p hundredths', (text, hundredths) => {
    expect(hundredthsOf(text)).toBe(hundredths);
  });
});

describe('averages', () => {
  it.each([
    [WORKED_EXAMPLE, '4.44', '4.67'],
    [marks(['5', '0.5'], ['2', '2.25']), '2.55', '3.50'],
    [marks(['5', '1'], ['due', '5'], ['pass', '1'], ['fail', '1']), '5.00', '5.00'],
    [marks(['4', '0'], ['5', '1']), '5.00', '4.50'],
    [marks(['4', '0']), undefined, '4.00'],
    [marks(['due', '1'], ['pass', '1']), undefined, undefined],
    [marks(), undefined, undefined],
  ])('of %j: weighted %p, plain %p', (list, weighted, plain) => {
    expect(shown(list, 'weighted')).toBe(weighted);
    expect(shown(list, 'plain')).toBe(plain);
  });

  it.each(['11', '0.125', 'x'])('do not take %s for a weight', (weight) => {
    expect(() => averageOf(marks(['5', weight]), 'weighted')).toThrow(RangeError);
  });

  it.each([
    [4445n, 1000n, 2, '4.45'],
    [4444n, 1000n, 2, '4.44'],
    [40n, 9n, 3, '4.444'],
    [45n, 10n, 0, '5'],
    [449n, 100n, 0, '4'],
    [2995n, 1000n, 2, '3.00'],
    [1n, 100n, 2, '0.01'],
  ])('%p/%p to %d digits is %s, half up', (numerator, denominator, digits, text) => {
    expect(formatAverage({ numerator, denominator }, digits)).toBe(text);
  });

  it.each([
    [465n, 100n, '4.65', 0],
    [93n, 20n, '4.650', 0],
    [4649n, 1000n, '4.65', -1],
    [4651n, 1000n, '4.65', 1],
    [5n, 1n, '5', 0],
  ] as const)(
    '%p/%p compares with %s as %d, without rounding',
    (numerator, denominator, threshold, expected) => {
      expect(compareAverage({ numerator, denominator }, threshold)).toBe(expected);
    },
  );

  it('compare with decimals only', () => {
    expect(() => compareAverage({ numerator: 5n, denominator: 1n }, '4,65')).toThrow(RangeError);
  });

  it.each([
    [0, '4.17'],
    [1, '4.38'],
    [2, '5.00'],
    [3, '4.44'],
  ])('show what mark %d does: without it %s', (index, text) => {
    const average = averageWithout(WORKED_EXAMPLE, index, 'weighted');
    expect(average && formatAverage(average, 2)).toBe(text);
  });

  it('equal a recount in fractions', () => {
    const anyMark = fc.record({
      value: fc.constantFrom(...MARK_VALUES),
      hundredths: fc.integer({ min: 0, max: 1000 }),
    });
    const anyKind = fc.constantFrom<AverageKind>('plain', 'weighted');
    fc.assert(
      fc.property(
        fc.array(anyMark, { maxLength: 40 }),
        anyKind,
        fc.integer({ min: 0, max: 4 }),
        (list, kind, digits) => {
          const average = averageOf(
            list.map(({ value, hundredths }) => ({ value, weight: (hundredths / 100).toFixed(2) })),
            kind,
          );
          // One fraction at a time, each brought to the common denominator 100.
          const counted = list.filter(({ value }) => '2345'.includes(value));
          const share = (hundredths: number): Average => ({
            numerator: BigInt(kind === 'plain' ? 100 : hundredths),
            denominator: 100n,
          });
          const weights = counted.map(({ hundredths }) => share(hundredths).numerator);
          const total = weights.reduce((sum, weight) => sum + weight, 0n);
          if (total === 0n) {
            expect(average).toBeUndefined();
            return;
          }
          const sum = counted.reduce((all, { value }, at) => all + BigInt(value) * (weights[at] ?? 0n), 0n);
          expect(average && average.numerator * total).toBe(average && sum * average.denominator);
          expect(average).toBeDefined();

          // The printed number is the nearest one, and of two equally near the upper: −½ < printed − exact ≤ ½.
          const printed = BigInt((average ? formatAverage(average, digits) : '').replace('.', ''));
          const twiceOff = 2n * (printed * total - sum * 10n ** BigInt(digits));
          expect(-total < twiceOff && twiceOff <= total).toBe(true);
        },
      ),
      { seed: 444 },
    );
  });
});
