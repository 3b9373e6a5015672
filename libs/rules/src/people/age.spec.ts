import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { ageOn, isOfAge } from './age.js';
import type { Day } from '../calendar/day.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

describe('age', () => {
  it.each([
    ['2010-05-20', '2026-05-19', 15],
    ['2010-05-20', '2026-05-20', 16],
    ['2010-05-20', '2026-04-30', 15],
    ['2010-05-20', '2026-06-01', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
  ])('of who was born on %s is on %s: %d', (born, now, years) => {
    expect(ageOn(day(born), day(now))).toBe(years);
  });

  it('of a person whose birth date nobody knows is not full', () => {
    expect(isOfAge(null, day('2026-11-18'))).toBe(false);
    expect(isOfAge(day('2008-11-18'), day('2026-11-18'))).toBe(true);
    expect(isOfAge(day('2008-11-19'), day('2026-11-18'))).toBe(false);
  });
});
