import type { Attendance, MarkValue } from '@zhurnal/rules';

/** What a mark shall be; null takes it back. Its comment goes with it. */
export interface MarkChange {
  readonly kind: 'mark';
  readonly lessonId: string;
  readonly workId: string;
  readonly studentId: string;
  /** Place in the cell, from 1. */
  readonly ordinal: number;
  readonly value: MarkValue | null;
  readonly comment: string;
}

/** Whether a student was there; null means present. */
export interface AttendanceChange {
  readonly kind: 'attendance';
  readonly lessonId: string;
  readonly studentId: string;
  readonly attendance: Attendance | null;
}

/** Whether the roll of a lesson was called. */
export interface RollChange {
  readonly kind: 'roll';
  readonly lessonId: string;
  readonly isTaken: boolean;
}

/** What stands in the cells of the journal. */
export type CellChange = MarkChange | AttendanceChange;

/** The wanted content of one place of the journal. */
export type Change = CellChange | RollChange;

/** Names the place a change is about: two changes of one place follow each other, they never stand side by side. */
export function keyOf(change: Change): string {
  switch (change.kind) {
    case 'mark':
      return `m:${change.workId}:${change.studentId}:${change.ordinal}`;
    case 'attendance':
      return `a:${change.lessonId}:${change.studentId}`;
    case 'roll':
      return `r:${change.lessonId}`;
  }
}

/** Do both changes of a place ask for the same content? */
export function isSameContent(one: Change, other: Change): boolean {
  if (one.kind === 'mark' && other.kind === 'mark') {
    // The comment of a mark that is not there means nothing.
    return one.value === other.value && (one.value === null || one.comment === other.comment);
  }
  if (one.kind === 'attendance' && other.kind === 'attendance') {
    return (
      one.attendance?.fact === other.attendance?.fact && one.attendance?.reason === other.attendance?.reason
    );
  }
  return one.kind === 'roll' && other.kind === 'roll' && one.isTaken === other.isTaken;
}
