import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  asDay,
  dayOf,
  daysBetween,
  isBetween,
  listDays,
  mondayOf,
  partsOf,
  weekdayOf,
} from './day.js';
import type { Day } from './day.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('a day', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-04-30', '2026-12-31', '2200-12-31'])(
    'is %s',
    (text) => {
      expect(asDay(text)).toBe(text);
    },
  );

  it.each([
    '1899-12-31',
    '2201-01-01',
    '1900-02-29',
    '2026-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-01-32',
    '2026-00-10',
    '2026-13-10',
    '2026-10-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('is not %j', (text) => {
    expect(asDay(text)).toBeUndefined();
  });

  it('has parts, whole ones', () => {
    expect(partsOf(day('2026-09-01'))).toEqual({ year: 2026, month: 9, dayOfMonth: 1 });
    expect(dayOf(2026, 9, 1)).toBe('2026-09-01');
    expect(dayOf(2026, 9, 1.5)).toBeUndefined();
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2000-03-01', -1, '2000-02-29'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2000-03-01', 36_524, '2100-03-01'],
  ])('%s and %d days is %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  it.each([
    ['1900-01-01', -1],
    ['2200-12-31', 1],
    ['2026-01-01', 0.5],
    ['2026-01-01', Number.NaN],
  ])('there is none %s and %d days', (from, count) => {
    expect(() => addDays(day(from), count)).toThrow(RangeError);
  });

  it.each([
    ['1900-01-01', 1, '1900-01-01'],
    ['1970-01-01', 4, '1969-12-29'],
    ['2026-09-01', 2, '2026-08-31'],
    ['2026-11-22', 7, '2026-11-16'],
    ['2200-12-31', 3, '2200-12-29'],
  ])('%s is weekday %d of the week from %s', (text, weekday, monday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
    expect(mondayOf(day(text))).toBe(monday);
  });

  it('agrees with another calendar over three centuries', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe(utc(b) - utc(a));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(weekdayOf(a) % 7).toBe(new Date(`${a}T00:00:00Z`).getUTCDay());
        expect(a < b).toBe(utc(a) < utc(b));
      }),
      { seed: 20260901 },
    );
  });

  it.each([
    ['2026-09-01', true],
    ['2026-09-02', true],
    ['2026-09-03', true],
    ['2026-08-31', false],
    ['2026-09-04', false],
  ])('%s lies between 1 and 3 September: %p', (text, expected) => {
    expect(isBetween(day(text), day('2026-09-01'), day('2026-09-03'))).toBe(expected);
  });

  it('days are listed with both ends', () => {
    expect(listDays(day('2026-02-27'), day('2026-03-02'))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(listDays(day('2026-02-27'), day('2026-02-27'))).toEqual(['2026-02-27']);
    expect(listDays(day('2026-02-27'), day('2026-02-26'))).toEqual([]);
    expect(listDays(day('2026-02-27'), day('2026-02-20'))).toEqual([]);
  });
});
