import { describe, expect, it } from '@jest/globals';
import { areSameFindings, diaryFindingsOf, sumFindings } from './diary-gaps.js';
import { objectToDifference, objectToSettling } from './paper-difference.js';
import { numbersOf } from './paper-sheet.js';
import type { Day } from '../calendar/day.js';
import type { DiaryGapCounts } from './diary-gaps.js';
import type { SheetContent } from './paper-sheet.js';

const COUNTS: DiaryGapCounts = {
  ...{ not_held: 1, no_topic: 0, no_homework: 2, late_homework: 0 },
  ...{ work_without_marks: 1, no_marks: 3, no_reason: 0 },
};

describe('what the diary lacks', () => {
  it('is told in one order, and without marks where nobody is given any', () => {
    expect(diaryFindingsOf(COUNTS, false).map(({ kind }) => kind)).toEqual([
      ...['not_held', 'no_homework', 'work_without_marks', 'no_marks'],
    ]);
    expect(diaryFindingsOf(COUNTS, true).map(({ kind }) => kind)).toEqual(['not_held', 'no_homework']);
  });

  it('adds up over the subjects of a class', () => {
    const one = diaryFindingsOf(COUNTS, false);
    expect(sumFindings([one, one, []])).toEqual(one.map(({ kind, count }) => ({ kind, count: count * 2 })));
  });

  it('is the same in any order, and not with another number', () => {
    const one = diaryFindingsOf(COUNTS, false);
    expect(areSameFindings(one, [...one].reverse())).toBe(true);
    expect(areSameFindings(one, one.slice(1))).toBe(false);
    expect(areSameFindings(one, [{ kind: 'not_held', count: 2 }, ...one.slice(1)])).toBe(false);
  });
});

const lessonOf = (lessonId: string, date: string) => ({
  lessonId,
  date: date as Day,
  slot: 2,
  topic: 'Дроби',
});
const PAGE: SheetContent = {
  lessons: [lessonOf('a', '2026-11-16'), lessonOf('b', '2026-11-18')],
  students: ['one', 'two'],
  marks: [
    { lessonId: 'a', studentId: 'one', value: '5' },
    { lessonId: 'a', studentId: 'two', value: 'pass' },
    { lessonId: 'b', studentId: 'one', value: '3' },
    { lessonId: 'b', studentId: 'two', value: 'due' },
  ],
  absences: [{ lessonId: 'b', studentId: 'two' }],
};

describe('the page in numbers', () => {
  it('counts columns, students and the whole; what is owed is no mark, and a pass has no points', () => {
    const { columns, students, total } = numbersOf(PAGE);
    expect(columns).toEqual([
      { marks: 2, points: 5, absences: 0 },
      { marks: 1, points: 3, absences: 1 },
    ]);
    expect(students).toEqual([
      { marks: 2, points: 8, absences: 0 },
      { marks: 1, points: 0, absences: 1 },
    ]);
    expect(total).toEqual({ marks: 3, points: 8, absences: 1 });
  });

  it('has a sum that does not depend on the order of the rows, and differs with a mark, a topic or an absence', () => {
    const { checksum } = numbersOf(PAGE);
    expect(numbersOf({ ...PAGE, marks: [...PAGE.marks].reverse() }).checksum).toBe(checksum);
    const others: SheetContent[] = [
      { ...PAGE, marks: PAGE.marks.slice(1) },
      { ...PAGE, absences: [] },
      { ...PAGE, lessons: PAGE.lessons.map((lesson) => ({ ...lesson, topic: 'Проценты' })) },
    ];
    const sums = [checksum, ...others.map((page) => numbersOf(page).checksum)];
    expect(new Set(sums).size).toBe(4);
    expect(checksum).toMatch(/^[0-9A-F]{8}$/);
  });
});

describe('a difference', () => {
  const writing = { paperSays: '4', journalSays: '5', day: '2026-11-16' as Day, today: '2026-11-18' as Day };
  const settling = { isSettled: false, as: 'journal', said: '5', says: '4', note: '' } as const;

  it('is none where both say the same, however it is written', () => {
    expect(objectToDifference(writing)).toBeUndefined();
    const same = { ...writing, paperSays: '  Простые  дроби', journalSays: 'простые дроби' };
    expect(objectToDifference(same)?.code).toBe('DIFFERENCE_NONE');
    expect(objectToDifference({ ...writing, day: '2026-11-19' as Day })?.code).toBe('INVALID_VALUE');
    expect(objectToDifference({ ...writing, paperSays: 'я'.repeat(301) })?.code).toBe('TEXT_TOO_LONG');
  });

  it('is settled in the journal only when the journal changed, and with words where there was none', () => {
    expect(objectToSettling(settling)).toBeUndefined();
    expect(objectToSettling({ ...settling, says: '5' })?.code).toBe('DIFFERENCE_STANDS');
    expect(objectToSettling({ ...settling, as: 'paper', says: '5' })).toBeUndefined();
    expect(objectToSettling({ ...settling, as: 'none' })?.code).toBe('INVALID_VALUE');
    expect(objectToSettling({ ...settling, isSettled: true })?.code).toBe('DIFFERENCE_SETTLED');
  });
});
