import { describe, expect, it } from '@jest/globals';
import { indicatorsOf } from './indicators.js';

const NOBODY = { five: 0, four: 0, three: 0, two: 0, notAttested: 0 };
const WEIGHED = { isNotAttestedWeighed: true };

describe('the indicators of a class', () => {
  it('of 5 fives, 10 fours, 8 threes and 2 twos are 92.00, 60.00 and 58.40', () => {
    expect(indicatorsOf({ ...NOBODY, five: 5, four: 10, three: 8, two: 2 }, WEIGHED)).toEqual({
      passRate: '92.00',
      qualityRate: '60.00',
      learningDegree: '58.40',
      average: '3.72',
    });
  });

  it('count who is not attested among all, and weigh it as the school chooses', () => {
    const counts = { ...NOBODY, five: 2, notAttested: 1 };
    expect(indicatorsOf(counts, WEIGHED)).toEqual({
      passRate: '66.67',
      qualityRate: '66.67',
      learningDegree: '69.00',
      average: '5.00',
    });
    expect(indicatorsOf(counts, { isNotAttestedWeighed: false }).learningDegree).toBe('66.67');
  });

  it('are unknown while nobody has a mark', () => {
    const unknown = { passRate: null, qualityRate: null, learningDegree: null, average: null };
    expect(indicatorsOf(NOBODY, WEIGHED)).toEqual(unknown);
    expect(indicatorsOf({ ...NOBODY, notAttested: 2 }, WEIGHED)).toEqual({
      passRate: '0.00',
      qualityRate: '0.00',
      learningDegree: '7.00',
      average: null,
    });
  });
});
