import { describe, expect, it } from '@jest/globals';
import { checkClassWeek } from './check-class-week.js';
import type { CheckedBell, CheckedEntry, ClassWeek } from './check-class-week.js';

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;

/** Lessons of 45 minutes from a time on, the break after the second and third of them long. */
function bells(from = at(8), count = 8, length = 45, rest = 10, big = 20): CheckedBell[] {
  let starts = from;
  return Array.from({ length: count }, (_, index) => {
    const bell = { number: index + 1, starts, ends: starts + length };
    starts += length + (index === 1 || index === 2 ? big : rest);
    return bell;
  });
}
/** So many lessons on each day of the week, from the first number on. */
const days = (...lessons: readonly number[]): CheckedEntry[] =>
  lessons.flatMap((count, day) =>
    Array.from({ length: count }, (_, slot) => ({ weekday: day + 1, week: 0, slot: slot + 1 })),
  );
const codes = (week: Partial<ClassWeek>): string[] =>
  checkClassWeek({ gradeLevel: 7, cycleWeeks: 1, entries: days(6), bells: bells(), month: 11, ...week }).map(
    ({ code }) => code,
  );

describe('lessons of a day and of a week', () => {
  it.each([
    [
      'grade 1, one day of five',
      { gradeLevel: 1, entries: days(4, 4, 5, 4, 4), bells: bells(at(8), 8, 35) },
      [],
    ],
    [
      'grade 1, two days of five',
      { gradeLevel: 1, entries: days(4, 5, 5, 3, 3), bells: bells(at(8), 8, 35) },
      ['day_load', 'day_load'],
    ],
    ['grade 1, a day of six', { gradeLevel: 1, entries: days(6), bells: bells(at(8), 8, 35) }, ['day_load']],
    ['grade 4, one day of six', { gradeLevel: 4, entries: days(5, 5, 6, 4, 3) }, []],
    ['grade 5, six a day', { gradeLevel: 5, entries: days(6, 6, 6, 6, 5) }, []],
    ['grade 5, thirty a week', { gradeLevel: 5, entries: days(6, 6, 6, 6, 6) }, ['week_load']],
    ['grade 6, seven on a day', { gradeLevel: 6, entries: days(7, 5, 5, 5, 5) }, ['day_load']],
    ['grade 7, seven on a day', { gradeLevel: 7, entries: days(7, 7, 6, 6, 6) }, []],
    ['grade 7, 33 in five days', { gradeLevel: 7, entries: days(7, 7, 7, 6, 6) }, ['week_load']],
    ['grade 7, 35 in six days', { gradeLevel: 7, entries: days(6, 6, 6, 6, 6, 5) }, []],
    ['grade 7, 36 in six days', { gradeLevel: 7, entries: days(6, 6, 6, 6, 6, 6) }, ['week_load']],
    [
      'grade 1 on a Saturday',
      { gradeLevel: 1, entries: days(3, 3, 3, 3, 3, 3), bells: bells(at(8), 8, 35) },
      ['six_days'],
    ],
  ] as const)('%s', (_, week, expected) => expect(codes(week)).toEqual(expected));

  it('lessons of two subgroups at one time are one lesson', () => {
    expect(codes({ entries: [...days(7), ...days(7)] })).toEqual([]);
  });

  it('of weeks that take turns the fullest counts, and not their sum', () => {
    const turns = days(7, 7, 6, 6, 6).map((entry) => ({ ...entry, week: 1 }));
    const other = days(7, 7, 7, 6, 6).map((entry) => ({ ...entry, week: 2 }));
    expect(
      codes({ cycleWeeks: 2, entries: [...turns, ...turns.map((entry) => ({ ...entry, week: 2 }))] }),
    ).toEqual([]);
    expect(codes({ cycleWeeks: 2, entries: [...turns, ...other] })).toEqual(['week_load']);
  });
});

describe('the bells of a class', () => {
  it.each([
    ['08:00 is early enough', { bells: bells(at(8)) }, []],
    ['07:59 is too early', { bells: bells(at(7, 59)) }, ['early_start']],
    ['46 minutes are too long', { bells: bells(at(8), 8, 46) }, ['lesson_length']],
    [
      'grade 1 has 35 minutes in December',
      { gradeLevel: 1, entries: days(4), bells: bells(at(8), 4, 36), month: 12 },
      ['lesson_length'],
    ],
    [
      'grade 1 has 40 minutes in January',
      { gradeLevel: 1, entries: days(4), bells: bells(at(8), 4, 40), month: 1 },
      [],
    ],
    [
      'nine minutes are no break',
      { bells: bells(at(8), 3, 45, 9, 9), entries: days(3) },
      ['short_break', 'short_break'],
    ],
    ['nobody has eaten', { bells: bells(at(8), 6, 45, 10, 19) }, ['no_big_break']],
    ['grade 9 after noon', { gradeLevel: 9, bells: bells(at(12)) }, ['second_shift']],
    ['grade 7 after noon', { bells: bells(at(12)) }, []],
    ['after seven in the evening', { bells: bells(at(14), 6) }, ['late_end']],
  ] as const)('%s', (_, week, expected) => expect(codes(week)).toEqual(expected));

  it('numbers that the class never has are not judged', () => {
    const zeroth = { number: 0, starts: at(7), ends: at(7, 45) };
    expect(codes({ bells: [zeroth, ...bells()] })).toEqual([]);
    expect(
      codes({ bells: [zeroth, ...bells()], entries: [...days(6), { weekday: 1, week: 0, slot: 0 }] }),
    ).toContain('early_start');
  });

  it('a class without a grade is not judged', () => {
    expect(codes({ gradeLevel: 0, entries: days(12, 12, 12, 12, 12, 12) })).toEqual([]);
  });
});
