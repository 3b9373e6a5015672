import { describe, expect, it } from '@jest/globals';
import { CONTROL_COUNTS, CONTROL_KINDS, countOf, findingsOf, heatOf, sumCounts } from './control-counts.js';
import { cellText, opensRows, pickRows } from './pick-rows.js';
import { ratioOf, shareOf } from './share.js';
import type { ControlCounts } from './control-counts.js';
import type { ControlFilter, ControlRow } from './pick-rows.js';

const NONE = Object.fromEntries(CONTROL_COUNTS.map((name) => [name, 0])) as ControlCounts;
const counts = (some: Partial<ControlCounts>): ControlCounts => ({ ...NONE, ...some });
const ALL: ControlFilter = { grade: null, subjectId: null, teacherId: null, onlyFindings: false };

/** A month of one journal, counted by hand: 12 lessons, 25 students. */
const MONTH = counts({
  lessons: 12,
  held: 11,
  topics: 10,
  homework: 8,
  rolls: 12,
  lateRecords: 2,
  lateMarks: 1,
  marks: 61,
  changed: 3,
  students: 25,
  withoutMarks: 2,
  withOneMark: 5,
  familiesSeen: 20,
  studentsSeen: 16,
});

describe('shares', () => {
  it.each([
    [2, 3, '66.7'],
    [1, 3, '33.3'],
    [1, 8, '12.5'],
    [1, 16, '6.3'],
    [0, 5, '0.0'],
    [5, 5, '100.0'],
    [1, 2000, '0.1'],
    [1, 2001, '0.0'],
  ])('%d of %d is %s per cent, half up', (part, whole, text) => {
    expect(shareOf(part, whole)).toBe(text);
  });

  it('of nothing are not nought', () => {
    expect([shareOf(0, 0), ratioOf(0, 0)]).toEqual([undefined, undefined]);
  });

  it('for each have two digits', () => {
    expect([ratioOf(61, 25), ratioOf(1, 8), ratioOf(2, 3)]).toEqual(['2.44', '0.13', '0.67']);
  });
});

describe('indicators of a journal', () => {
  it.each([
    ['lessons', '12'],
    ['held', '91.7'],
    ['topics', '83.3'],
    ['homework', '66.7'],
    ['rolls', '100.0'],
    ['late', '3'],
    ['marks', '61'],
    ['density', '2.44'],
    ['noMarks', '8.0'],
    ['oneMark', '20.0'],
    ['changed', '3'],
    ['families', '80.0'],
    ['students', '64.0'],
  ] as const)('%s are %s', (column, text) => {
    expect(cellText(column, MONTH)).toBe(text);
  });

  it('open as many rows as are missing from the whole', () => {
    expect(CONTROL_KINDS.map((kind) => countOf(kind, MONTH))).toEqual([12, 1, 2, 4, 0, 3, 25, 2, 5, 3, 5, 9]);
    expect(opensRows('held', MONTH)).toBe(1);
  });

  it('of many journals are those of their sum, not the mean of their shares', () => {
    const sum = sumCounts([counts({ lessons: 1, held: 1 }), counts({ lessons: 9, held: 4 })]);
    expect(cellText('held', sum)).toBe('50.0');
    expect(sumCounts([])).toEqual(NONE);
  });

  it('have nothing to say where there were no lessons and no students', () => {
    expect([cellText('held', NONE), cellText('noMarks', NONE), cellText('late', NONE)]).toEqual([
      null,
      null,
      '0',
    ]);
  });

  it('name what is likely to be remarked on; homework may be left out', () => {
    expect(findingsOf(MONTH).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'not_held 1',
      'no_topic 2',
      'late 3',
      'no_marks 2',
      'one_mark 5',
    ]);
    expect(findingsOf(counts({ lessons: 3, held: 3, topics: 3, rolls: 3 }))).toEqual([]);
  });

  it.each([
    [0, 0, 'none'],
    [10, 10, 'full'],
    [9, 10, 'fair'],
    [8, 10, 'low'],
    [7, 10, 'low'],
    [69, 100, 'poor'],
  ])('%d of %d are %s to the eye', (part, whole, heat) => {
    expect(heatOf(part, whole)).toBe(heat);
  });
});

describe('the rows of the table', () => {
  const row = (
    name: string,
    more: Partial<ControlRow> = {},
    some: Partial<ControlCounts> = {},
  ): ControlRow => ({
    groupId: name,
    groupName: name,
    className: name,
    grade: Number.parseInt(name, 10),
    subjectId: 'algebra',
    subject: 'Алгебра',
    teacherIds: ['t1'],
    teachers: 'Петрова А. И.',
    counts: counts({ lessons: 10, held: 10, topics: 10, rolls: 10, ...some }),
    ...more,
  });
  const rows = [
    row('10А', {}, { held: 5 }),
    row('9Б', { teacherIds: ['t2', 't1'], teachers: 'Белова Е. С., Петрова А. И.' }),
    row('9А', { subjectId: 'physics', subject: 'Физика' }, { lessons: 0, held: 0, topics: 0, rolls: 0 }),
  ];
  const names = (picked: readonly ControlRow[]): string[] => picked.map(({ groupId }) => groupId);

  it('stand by class, and turn about', () => {
    expect(names(pickRows(rows, ALL))).toEqual(['9А', '9Б', '10А']);
    expect(names(pickRows(rows, ALL, 'class', true))).toEqual(['10А', '9Б', '9А']);
  });

  it('stand by a column, what has nothing to count last', () => {
    expect(names(pickRows(rows, ALL, 'held'))).toEqual(['10А', '9Б', '9А']);
    expect(names(pickRows(rows, ALL, 'teacher'))).toEqual(['9Б', '9А', '10А']);
  });

  it('are those of the grade, the subject, the teacher, and with something to remark on', () => {
    expect(names(pickRows(rows, { ...ALL, grade: 9 }))).toEqual(['9А', '9Б']);
    expect(names(pickRows(rows, { ...ALL, subjectId: 'physics' }))).toEqual(['9А']);
    expect(names(pickRows(rows, { ...ALL, teacherId: 't2' }))).toEqual(['9Б']);
    expect(names(pickRows(rows, { ...ALL, onlyFindings: true }))).toEqual(['10А']);
  });
});
