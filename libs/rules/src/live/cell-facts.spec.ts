import { describe, expect, it } from '@jest/globals';
import { factsOfAttendance, factsOfMarks, readCellFacts } from './cell-facts.js';
import type { AttendanceCell, MarkCell } from './cell-facts.js';

const MARKS: readonly MarkCell[] = [
  {
    lessonId: 'lesson',
    workId: 'lesson',
    studentId: 'one',
    ordinal: 1,
    value: '5',
    hasComment: false,
    version: 1,
  },
  {
    lessonId: 'lesson',
    workId: 'second work',
    studentId: 'one',
    ordinal: 2,
    value: null,
    hasComment: true,
    version: 4,
  },
];
const ATTENDANCE: readonly AttendanceCell[] = [
  { lessonId: 'lesson', studentId: 'one', fact: 'absent', reason: 'ill', version: 2 },
  { lessonId: 'lesson', studentId: 'two', fact: null, reason: null, version: 3 },
];

describe('what open journals are told of cells', () => {
  it('says of every mark what stands there now, and names each id once', () => {
    const facts = factsOfMarks(MARKS);
    expect(facts.ids).toEqual(['lesson', 'one', 'second work']);
    expect(readCellFacts(facts)).toEqual({ marks: MARKS, attendance: [] });
  });

  it('says the same of absences', () => {
    const facts = factsOfAttendance(ATTENDANCE);
    expect(facts.ids).toEqual(['lesson', 'one', 'two']);
    expect(readCellFacts(facts)).toEqual({ marks: [], attendance: ATTENDANCE });
  });

  it('names nothing when the ids are missing, and reads nothing out of nothing', () => {
    expect(readCellFacts({})).toEqual({ marks: [], attendance: [] });
    expect(readCellFacts({ attendance: [[0, 1, 'late', null, 1]] }).attendance).toEqual([
      { lessonId: '', studentId: '', fact: 'late', reason: null, version: 1 },
    ]);
  });
});
