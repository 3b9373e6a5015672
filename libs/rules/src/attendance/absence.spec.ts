import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { DEFAULT_ABSENCE_LETTERS, factOfLetter, letterOf } from './absence.js';
import { ATTENDANCE_RULES, REASON_RULES } from './attendance-rules.js';
import { totalAttendance } from './totals.js';
import type { Day } from '../calendar/day.js';
import type { AbsenceLetters, AbsenceReason, AttendanceFact } from './absence.js';
import type { AttendanceEntryFacts, ReasonFacts } from './attendance-rules.js';
import type { AttendedLesson } from './totals.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

const TWO_LETTERS: AbsenceLetters = { ill: 'Б', excused: 'УП', unexcused: 'НП', unknown: 'ОТ', late: 'ОП' };

describe('the letters of absence', () => {
  it.each<[AttendanceFact, AbsenceReason | null, string]>([
    ['absent', 'ill', 'Б'],
    ['absent', 'excused', 'У'],
    ['absent', 'unexcused', 'Н'],
    ['absent', 'unknown', 'Н'],
    ['absent', null, 'Н'],
    ['late', null, 'О'],
  ])('G24-90 %s for the reason %s is written %s', (fact, reason, letter) => {
    expect(letterOf(fact, reason, DEFAULT_ABSENCE_LETTERS)).toBe(letter);
  });

  it.each([
    ['Б', DEFAULT_ABSENCE_LETTERS, { fact: 'absent', reason: 'ill' }],
    ['у', DEFAULT_ABSENCE_LETTERS, { fact: 'absent', reason: 'excused' }],
    ['н', DEFAULT_ABSENCE_LETTERS, { fact: 'absent', reason: 'unknown' }],
    ['О', DEFAULT_ABSENCE_LETTERS, { fact: 'late', reason: null }],
    ['Я', DEFAULT_ABSENCE_LETTERS, undefined],
    ['', DEFAULT_ABSENCE_LETTERS, undefined],
    ['нп', TWO_LETTERS, { fact: 'absent', reason: 'unexcused' }],
    ['ОТ', TWO_LETTERS, { fact: 'absent', reason: 'unknown' }],
    ['оп', TWO_LETTERS, { fact: 'late', reason: null }],
    ['Н', TWO_LETTERS, undefined],
  ])('%j of %j is read as %j', (letter, letters, attendance) => {
    expect(factOfLetter(letter, letters)).toEqual(attendance);
  });
});

describe('entering attendance', () => {
  const allowed: AttendanceEntryFacts = {
    lessonDay: day('2026-10-20'),
    today: day('2026-10-20'),
    isMember: true,
    isCancelled: false,
    isPeriodClosed: false,
  };

  it.each<[Partial<AttendanceEntryFacts>, string | undefined]>([
    [{}, undefined],
    [{ isMember: false }, 'STUDENT_NOT_IN_GROUP'],
    [{ isCancelled: true }, 'LESSON_CANCELLED'],
    [{ today: day('2026-10-19') }, 'LESSON_IN_FUTURE'],
    [{ isPeriodClosed: true }, 'PERIOD_CLOSED'],
  ])('with %j: %p', (change, code) => {
    expect(firstObjection(ATTENDANCE_RULES, { ...allowed, ...change })?.code).toBe(code);
  });
});

describe('giving an absence its reason', () => {
  const otherAuthor = { code: 'FORBIDDEN', clause: 'G24-90', params: { field: 'reason' } };
  const byClassTeacher = { value: ['class_teacher'], clause: 'G24-90' } as const;

  it.each<[Partial<ReasonFacts>, object | undefined]>([
    [{ authors: ['teacher'] }, undefined],
    [{ authors: ['class_teacher'] }, undefined],
    [{ authors: ['class_teacher'], reasonAuthors: byClassTeacher }, undefined],
    [{ authors: ['teacher', 'class_teacher'], reasonAuthors: byClassTeacher }, undefined],
    [{ reasonAuthors: byClassTeacher }, otherAuthor],
    [{ reasonAuthors: byClassTeacher, reason: 'unknown' }, undefined],
    [{ reasonAuthors: byClassTeacher, reason: null, before: 'unknown' }, undefined],
    [{ reasonAuthors: byClassTeacher, reason: 'unknown', before: 'ill' }, otherAuthor],
    [{ reasonAuthors: byClassTeacher, reason: null, before: 'ill' }, otherAuthor],
    [{ reason: null, before: 'ill' }, undefined],
    [{ isPeriodClosed: true }, { code: 'PERIOD_CLOSED', params: {} }],
  ])('with %j: %j', (change, refusal) => {
    const facts: ReasonFacts = {
      reason: 'ill',
      before: null,
      authors: ['teacher'],
      reasonAuthors: FEDERAL_PROFILE.reasonAuthors,
      isPeriodClosed: false,
      ...change,
    };
    expect(firstObjection(REASON_RULES, facts)).toEqual(refusal);
  });
});

describe('attendance totals', () => {
  const lesson = (
    date: string,
    fact: AttendanceFact | null = null,
    reason: AbsenceReason | null = null,
    isCancelled = false,
  ): AttendedLesson => ({ day: day(date), fact, reason, isCancelled });

  it('are nothing for nothing', () => {
    const none = { all: 0, ill: 0, excused: 0, unexcused: 0, unknown: 0 };
    expect(totalAttendance([])).toEqual({ held: 0, lessons: none, days: none, late: 0 });
  });

  it('count lessons by reason, and a day only when all of it was missed', () => {
    const totals = totalAttendance([
      lesson('2026-10-19', 'absent', 'ill'),
      lesson('2026-10-19', 'absent', 'ill'),
      lesson('2026-10-20', 'absent', 'excused'),
      lesson('2026-10-20', 'late'),
      lesson('2026-10-21', 'absent', 'ill'),
      lesson('2026-10-21', 'absent', 'unexcused'),
      lesson('2026-10-22', 'absent'),
      lesson('2026-10-23'),
    ]);
    expect(totals).toEqual({
      held: 8,
      lessons: { all: 6, ill: 3, excused: 1, unexcused: 1, unknown: 1 },
      days: { all: 3, ill: 1, excused: 0, unexcused: 0, unknown: 1 },
      late: 1,
    });
  });

  it('G24-13 know no full day before its last lesson has begun', () => {
    const morning = [
      lesson('2026-10-19', 'absent', 'ill'),
      lesson('2026-10-19', 'absent', 'ill'),
      { ...lesson('2026-10-19'), isAhead: true },
    ];
    expect(totalAttendance(morning)).toMatchObject({ held: 2, lessons: { all: 2 }, days: { all: 0 } });
    const evening = [...morning.slice(0, 2), lesson('2026-10-19', 'absent', 'ill')];
    expect(totalAttendance(evening)).toMatchObject({
      held: 3,
      lessons: { all: 3 },
      days: { all: 1, ill: 1 },
    });
    // A cancelled lesson ahead keeps nobody waiting.
    const shortened = [...morning.slice(0, 2), { ...lesson('2026-10-19', null, null, true), isAhead: true }];
    expect(totalAttendance(shortened)).toMatchObject({ held: 2, days: { all: 1, ill: 1 } });
  });

  it('leave cancelled lessons out: they are not missed, and they do not save a day', () => {
    const totals = totalAttendance([
      lesson('2026-10-19', 'absent', 'ill'),
      lesson('2026-10-19', null, null, true),
      lesson('2026-10-20', 'absent', 'ill', true),
      lesson('2026-10-20', 'late', null, true),
    ]);
    expect(totals).toMatchObject({ held: 1, lessons: { all: 1 }, days: { all: 1, ill: 1 }, late: 0 });
  });
});
