import type { AbsenceReason, AttendanceFact } from '../attendance/absence.js';
import type { MarkValue } from '../marks/mark-value.js';

/** A mark as it stands after a change; without value it was taken back. Comments do not travel: only whether there is one. */
export interface MarkCell {
  readonly lessonId: string;
  readonly workId: string;
  readonly studentId: string;
  readonly ordinal: number;
  readonly value: MarkValue | null;
  readonly hasComment: boolean;
  readonly version: number;
}

/** An absence or lateness as it stands after a change; without fact the student was there. */
export interface AttendanceCell {
  readonly lessonId: string;
  readonly studentId: string;
  readonly fact: AttendanceFact | null;
  readonly reason: AbsenceReason | null;
  readonly version: number;
}

/** What an open journal is told of changed cells. Ids stand once: a cell names them by their places. */
export interface CellFacts {
  readonly ids: readonly string[];
  /** Places of lesson, work and student, ordinal, value, whether there is a comment, version. */
  readonly marks?: readonly (readonly [number, number, number, number, MarkValue | null, boolean, number])[];
  /** Places of lesson and student, fact, reason, version. */
  readonly attendance?: readonly (readonly [
    number,
    number,
    AttendanceFact | null,
    AbsenceReason | null,
    number,
  ])[];
}

/** Gives every id its place. */
function placing(): { readonly ids: string[]; placeOf(id: string): number } {
  const places = new Map<string, number>();
  const ids: string[] = [];
  return {
    ids,
    placeOf: (id) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, ids.length);
      return ids.push(id) - 1;
    },
  };
}

/** The facts about changed marks. */
export function factsOfMarks(cells: readonly MarkCell[]): CellFacts {
  const { ids, placeOf } = placing();
  const marks = cells.map(
    ({ lessonId, workId, studentId, ordinal, value, hasComment, version }) =>
      [placeOf(lessonId), placeOf(workId), placeOf(studentId), ordinal, value, hasComment, version] as const,
  );
  return { ids, marks };
}

/** The facts about changed absences. */
export function factsOfAttendance(cells: readonly AttendanceCell[]): CellFacts {
  const { ids, placeOf } = placing();
  const attendance = cells.map(
    ({ lessonId, studentId, fact, reason, version }) =>
      [placeOf(lessonId), placeOf(studentId), fact, reason, version] as const,
  );
  return { ids, attendance };
}

/** The changed cells out of what was told; nothing of what is told by a server that speaks differently. */
export function readCellFacts(facts: Partial<CellFacts>): {
  readonly marks: readonly MarkCell[];
  readonly attendance: readonly AttendanceCell[];
} {
  const { ids = [], marks = [], attendance = [] } = facts;
  const idAt = (place: number): string => ids[place] ?? '';
  return {
    marks: marks.map(([lesson, work, student, ordinal, value, hasComment, version]) => {
      const [lessonId, workId, studentId] = [idAt(lesson), idAt(work), idAt(student)];
      return { lessonId, workId, studentId, ordinal, value, hasComment, version };
    }),
    attendance: attendance.map(([lesson, student, fact, reason, version]) => {
      return { lessonId: idAt(lesson), studentId: idAt(student), fact, reason, version };
    }),
  };
}
