import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { OPEN_POSITION_PROFILE } from '../regulation/profiles/federal-variants.js';
import { bandOf, distributionOf } from './class-position.js';
import type { Average } from './averages.js';

const average = (hundredths: number): Average => ({ numerator: BigInt(hundredths), denominator: 100n });
const CLASS = [500, 480, 460, 440, 420, 400, 380, 360, 250].map(average);

describe('the position in the class', () => {
  it('G24-59 is the third one stands in, and is told only where the regulation has a rating', () => {
    expect(CLASS.map((own) => bandOf(own, CLASS))).toEqual([
      ...Array(3).fill('top'),
      ...Array(3).fill('middle'),
      ...Array(3).fill('bottom'),
    ]);
    expect(FEDERAL_PROFILE.classPosition.value).toBe(false);
    expect(FEDERAL_PROFILE.classDistribution.value).toBe(false);
    expect(OPEN_POSITION_PROFILE.classPosition).toEqual({
      value: true,
      clause: 'G24-59',
      words: 'рейтинг среди данных об успеваемости',
    });
  });

  it('lets equal averages share the better third, in whatever fractions they are written', () => {
    const equal = Array.from({ length: 9 }, () => average(400));
    expect(bandOf({ numerator: 8n, denominator: 2n }, equal)).toBe('top');
  });

  it('is silent in a class of seven', () => {
    const small = CLASS.slice(0, 7);
    expect(bandOf(average(500), small)).toBeUndefined();
    expect(distributionOf(small, FEDERAL_PROFILE.periodMarks.value)).toBeUndefined();
    expect(bandOf(average(500), CLASS.slice(0, 8))).toBe('top');
  });

  it('counts how many stand at each mark', () => {
    expect(distributionOf(CLASS, FEDERAL_PROFILE.periodMarks.value)).toEqual({
      '5': 2,
      '4': 5,
      '3': 1,
      '2': 1,
    });
  });
});
