import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { listMonths, sheetOf } from './month-grid.js';

describe('the sheet of a month', () => {
  it('has whole weeks from Monday, with the days in their places', () => {
    const { first, weeks } = sheetOf('2026-11-18' as Day);
    expect(first).toBe('2026-11-01');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([...Array<undefined>(6).fill(undefined), '2026-11-01']);
    expect(weeks[2]?.[2]).toBe('2026-11-11');
    expect(weeks[5]?.[0]).toBe('2026-11-30');
    expect(weeks.flat().filter((day) => day !== undefined)).toHaveLength(30);
  });

  it('needs no empty week where the month begins on a Monday and ends on a Sunday', () => {
    expect(sheetOf('2027-02-14' as Day).weeks).toHaveLength(4);
  });

  it('goes from the last month back to the first, over the turn of the year', () => {
    expect(listMonths('2026-09-01' as Day, '2027-01-10' as Day).map(({ first }) => first)).toEqual([
      '2027-01-01',
      '2026-12-01',
      '2026-11-01',
      '2026-10-01',
      '2026-09-01',
    ]);
    expect(listMonths('2027-01-31' as Day, '2027-01-31' as Day)).toHaveLength(1);
  });
});
