import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { averageOf, formatAverage } from './averages.js';
import { explainAverage } from './explain-average.js';
import { MARK_VALUES } from './mark-value.js';
import { forecastOf, suggestPeriodMark, thresholdOf } from './period-mark.js';
import type { AverageKind, WeighedMark } from './averages.js';
import type { MarkValue } from './mark-value.js';

const THRESHOLDS = FEDERAL_PROFILE.periodMarks.value;
const marks = (...list: readonly (readonly [MarkValue, string])[]): readonly WeighedMark[] =>
  list.map(([value, weight]) => ({ value, weight }));

const anyMarks = fc
  .array(
    fc.record({ value: fc.constantFrom(...MARK_VALUES), hundredths: fc.integer({ min: 0, max: 1000 }) }),
    { maxLength: 30 },
  )
  .map((list) => list.map(({ value, hundredths }) => ({ value, weight: (hundredths / 100).toFixed(2) })));
const anyKind = fc.constantFrom<AverageKind>('plain', 'weighted');

describe('a period mark is suggested', () => {
  it.each([
    ['4.65', '5'],
    ['4.6499', '4'],
    ['3.65', '4'],
    ['3.6499', '3'],
    ['2.65', '3'],
    ['2.64', '2'],
    ['5', '5'],
    ['2', '2'],
  ])('from the exact average %s: %s', (average, mark) => {
    const [whole = '', part = ''] = average.split('.');
    const exact = { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
    expect(suggestPeriodMark(exact, THRESHOLDS)).toBe(mark);
  });

  it('G24-26 TKK-71 as a forecast for families, by the rule of the school and never by a rounded figure', () => {
    const list = marks(['5', '3'], ['4', '1'], ['4', '1'], ['5', '1'], ['due', '1']);
    const forecast = forecastOf(list, 'weighted', THRESHOLDS);
    expect([forecast?.mark, forecast && formatAverage(forecast.average, 2)]).toEqual(['5', '4.67']);
    expect(forecastOf(list, 'plain', THRESHOLDS)?.mark).toBe('4');
    expect(forecastOf(marks(['due', '1']), 'plain', THRESHOLDS)).toBeUndefined();
    // 4.6471 is written 4.65 and is still below it.
    const close = marks(
      ...Array.from({ length: 11 }, () => ['5', '1'] as const),
      ...Array(6).fill(['4', '1']),
    );
    expect(forecastOf(close, 'plain', THRESHOLDS)?.mark).toBe('4');
  });

  it('and has a lower end, but for 2', () => {
    expect((['5', '4', '3', '2'] as const).map((mark) => thresholdOf(mark, THRESHOLDS))).toEqual([
      '4.65',
      '3.65',
      '2.65',
      undefined,
    ]);
  });
});

describe('an average is explained', () => {
  it('by its weights, and by what is left out', () => {
    const list = marks(['5', '3'], ['4', '1'], ['due', '1'], ['3', '1.50'], ['5', '0'], ['2', '1']);
    expect(explainAverage(list, 'weighted')).toEqual({
      terms: [
        { weight: '3', points: [5], sum: '15', weights: '3' },
        { weight: '1.5', points: [3], sum: '4.5', weights: '1.5' },
        { weight: '1', points: [4, 2], sum: '6', weights: '2' },
      ],
      sum: '25.5',
      weights: '6.5',
      average: averageOf(list, 'weighted'),
      leftOut: [
        { index: 2, why: 'noPoints' },
        { index: 4, why: 'noWeight' },
      ],
    });
    const plain = explainAverage(list, 'plain');
    expect([plain.terms, plain.sum, plain.weights]).toEqual([
      [{ weight: '1', points: [5, 4, 3, 5, 2], sum: '19', weights: '5' }],
      '19',
      '5',
    ]);
    expect(explainAverage([], 'plain')).toMatchObject({
      terms: [],
      sum: '0',
      weights: '0',
      average: undefined,
    });
    expect(() => explainAverage(marks(['5', 'x']), 'weighted')).toThrow(RangeError);
  });

  it('so that the sum over the weights is the average itself', () => {
    fc.assert(
      fc.property(anyMarks, anyKind, (list, kind) => {
        const { sum, weights, average, leftOut, terms } = explainAverage(list, kind);
        const units = (text: string): bigint => BigInt(Math.round(Number(text) * 100));
        expect(terms.flatMap(({ points }) => points)).toHaveLength(list.length - leftOut.length);
        if (average === undefined) expect(weights).toBe('0');
        else expect(units(sum) * average.denominator).toBe(average.numerator * units(weights));
      }),
      { seed: 37 },
    );
  });
});
