import { describe, expect, it } from '@jest/globals';
import { deficitOf, normOf } from './mark-norm.js';
import type { MarkNorm, NormFacts } from './mark-norm.js';

const NORM: MarkNorm = {
  points: [
    { weeklyHours: 1, marks: 3 },
    { weeklyHours: 2, marks: 5 },
    { weeklyHours: 3, marks: 8 },
  ],
  written: 1,
};
const FACTS: NormFacts = { weeklyHours: 3, marks: 0, writtenMarks: 0, lessons: 24, excusedLessons: 0 };
const deficit = (facts: Partial<NormFacts>) => deficitOf(NORM, { ...FACTS, ...facts });

describe('the norm of marks', () => {
  it.each([
    [1, 3],
    [0.5, 3],
    [2, 5],
    [3, 8],
  ])('of %d lessons a week is %d marks', (hours, marks) => {
    expect(normOf(NORM, hours)).toBe(marks);
  });

  it('grows in proportion with more lessons, and lies between the points for parts of one', () => {
    expect([4, 5, 6].map((hours) => normOf(NORM, hours))).toEqual([11, 14, 16]);
    expect([1.5, 2.5].map((hours) => normOf(NORM, hours))).toEqual([4, 7]);
  });

  it('asks for written works among the marks', () => {
    expect(deficit({ marks: 6 })).toEqual({ norm: 8, marks: 2, written: 1 });
    expect(deficit({ marks: 8 })).toEqual({ norm: 8, marks: 1, written: 1 });
    expect(deficit({ marks: 9, writtenMarks: 1 })).toEqual({ norm: 8, marks: 0, written: 0 });
  });

  it('does not count for lessons missed for a valid reason', () => {
    expect(deficit({ excusedLessons: 12 })).toEqual({ norm: 4, marks: 4, written: 1 });
    expect(deficit({ excusedLessons: 24 })).toEqual({ norm: 0, marks: 0, written: 0 });
    expect(deficit({ lessons: 0 })).toEqual({ norm: 8, marks: 8, written: 1 });
  });
});
