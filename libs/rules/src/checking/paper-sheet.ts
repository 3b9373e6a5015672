import { pointsOf } from '../marks/mark-value.js';
import type { Day } from '../calendar/day.js';
import type { MarkValue } from '../marks/mark-value.js';

/** A lesson of the electronic page, as it is laid beside the paper one. */
export interface SheetLesson {
  readonly lessonId: string;
  readonly date: Day;
  readonly slot: number;
  readonly topic: string;
}

/** A mark in a cell; what is still owed is none. */
export interface SheetMark {
  readonly lessonId: string;
  readonly studentId: string;
  readonly value: MarkValue;
}

/** An absence in a cell; who came late was there. */
export interface SheetAbsence {
  readonly lessonId: string;
  readonly studentId: string;
}

/** What stands on the page of a journal for a month. */
export interface SheetContent {
  readonly lessons: readonly SheetLesson[];
  readonly students: readonly string[];
  readonly marks: readonly SheetMark[];
  readonly absences: readonly SheetAbsence[];
}

/** What is counted of a column, of a student, or of the whole page. */
export interface SheetCounts {
  readonly marks: number;
  /** Sum of the points of the marks that have points. */
  readonly points: number;
  readonly absences: number;
}

/** The page in numbers: what a person with the paper page in hand can count again. */
export interface SheetNumbers {
  /** By the order of the lessons. */
  readonly columns: readonly SheetCounts[];
  /** By the order of the students. */
  readonly students: readonly SheetCounts[];
  readonly total: SheetCounts;
  /** Eight signs that differ as soon as anything on the page does. */
  readonly checksum: string;
}

/** The page of a month in numbers (G272-44): by columns, by students, altogether, and a sum over everything. */
export function numbersOf({ lessons, students, marks, absences }: SheetContent): SheetNumbers {
  const given = marks.filter(({ value }) => value !== 'due');
  const countFor = (isOf: (cell: SheetAbsence) => boolean): SheetCounts => {
    const own = given.filter(isOf);
    return {
      marks: own.length,
      points: own.reduce((sum, { value }) => sum + (pointsOf(value) ?? 0), 0),
      absences: absences.filter(isOf).length,
    };
  };
  return {
    columns: lessons.map(({ lessonId }) => countFor((cell) => cell.lessonId === lessonId)),
    students: students.map((studentId) => countFor((cell) => cell.studentId === studentId)),
    total: countFor(() => true),
    checksum: checksumOf([
      ...lessons.map(({ date, slot, topic }) => `l ${date} ${slot} ${topic}`),
      ...given.map(({ lessonId, studentId, value }) => `m ${lessonId} ${studentId} ${value}`).sort(),
      ...absences.map(({ lessonId, studentId }) => `a ${lessonId} ${studentId}`).sort(),
    ]),
  };
}

/** FNV-1a over the lines, as eight hexadecimal digits. It finds slips, not forgeries: those are the trail's business. */
function checksumOf(lines: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const sign of lines.join('\n')) {
    hash ^= sign.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).toUpperCase().padStart(8, '0');
}
