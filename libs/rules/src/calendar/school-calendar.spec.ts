import { describe, expect, it } from '@jest/globals';
import { asDay } from './day.js';
import { academicYearOf, addSchoolDays, cycleWeekOf, isSchoolDay } from './school-calendar.js';
import { asTimeOfDay, minutesOf, timeOfMinutes } from './time-of-day.js';
import type { Day } from './day.js';
import type { TimeOfDay } from './time-of-day.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

describe('the school calendar', () => {
  it.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-05-25', 2026],
  ])('%s lies in the academic year of %d', (text, year) => {
    expect(academicYearOf(day(text))).toBe(year);
  });

  it.each([
    ['2026-09-01', '2026-09-01', 2, 1],
    ['2026-08-31', '2026-09-01', 2, 1],
    ['2026-09-06', '2026-09-01', 2, 1],
    ['2026-09-07', '2026-09-01', 2, 2],
    ['2026-09-14', '2026-09-01', 2, 1],
    ['2026-08-30', '2026-09-01', 2, 2],
    ['2026-08-17', '2026-09-01', 3, 2],
    ['2026-09-28', '2026-09-01', 1, 1],
  ])('%s is, in a cycle from %s of %d weeks, in week %d', (text, start, length, week) => {
    expect(cycleWeekOf(day(text), day(start), length)).toBe(week);
  });

  it.each([0, -1, 1.5])('a cycle does not have %p weeks', (length) => {
    expect(() => cycleWeekOf(day('2026-09-01'), day('2026-09-01'), length)).toThrow(RangeError);
  });

  it.each([
    ['2026-10-23', true],
    ['2026-10-24', false],
    ['2026-10-26', false],
    ['2026-10-30', false],
    ['2026-11-02', true],
  ])('%s has lessons: %p', (text, expected) => {
    const holidays = [{ from: day('2026-10-26'), to: day('2026-10-30') }];
    expect(isSchoolDay(day(text), { weekdays: [1, 2, 3, 4, 5], holidays })).toBe(expected);
  });
});

describe('the time of day', () => {
  it.each([
    ['00:00', '00:00', 0],
    ['08:30', '08:30', 510],
    ['23:59', '23:59', 1439],
    ['08:30:00', '08:30', 510],
  ])('%s is %s, minute %d', (text, time, minutes) => {
    expect(asTimeOfDay(text)).toBe(time);
    expect(minutesOf(time as TimeOfDay)).toBe(minutes);
    expect(timeOfMinutes(minutes)).toBe(time);
  });

  it.each(['24:00', '8:30', '08:60', '08:30:60', '', '08-30'])('is not %j', (text) => {
    expect(asTimeOfDay(text)).toBeUndefined();
  });

  it.each([-1, 1440, 0.5])('has no minute %p', (minutes) => {
    expect(timeOfMinutes(minutes)).toBeUndefined();
  });
});

describe('days of school ahead', () => {
  const calendar = {
    weekdays: [1, 2, 3, 4, 5] as const,
    holidays: [{ from: day('2026-10-26'), to: day('2026-11-03') }],
  };

  it.each([
    ['2026-11-18', 0, '2026-11-18'],
    ['2026-11-18', 1, '2026-11-19'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-10-23', 1, '2026-11-04'],
    ['2026-10-23', 3, '2026-11-06'],
  ])('after %s, %d of them, it is %s', (from, count, found) => {
    expect(addSchoolDays(day(from), count, calendar)).toBe(found);
  });

  it('are plain days where the calendar knows of none', () => {
    expect(addSchoolDays(day('2026-11-18'), 2, { ...calendar, weekdays: [] })).toBe('2026-11-20');
  });
});
