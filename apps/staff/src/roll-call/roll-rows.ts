import type { Attendance } from '@zhurnal/rules';
import { isSameContent } from '@zhurnal/web-client';
import type { Edit, MarkChange } from '@zhurnal/web-client';
import type { CellState } from '@zhurnal/web-ui';
import type { Sheet } from '../journal/enter-intent.js';
import { attendancePlace } from '../journal/journal-store.js';
import { nextAttendance } from './next-attendance.js';
import { rollPlace } from './roll-model.js';
import type { RollModel, RollStudent } from './roll-model.js';

/** The list with its content: what the server has under what this device has not sent yet, as in the grid. */
export interface Roll {
  readonly model: RollModel;
  readonly sheet: Sheet;
  /** Students who came although their families had told otherwise. */
  readonly came: ReadonlySet<string>;
}

/** One line of the list. */
export interface RollRow {
  readonly student: RollStudent;
  readonly attendance: Attendance | null;
  /** Absent by what the family told, until the teacher ends the roll call or sees otherwise; null: nothing was told. */
  readonly pending: Attendance | null;
  readonly marks: readonly MarkChange[];
  readonly state: CellState;
  /** What somebody else wrote into a contested place. */
  readonly theirs: string | undefined;
}

/** The figures above the list. */
export interface RollCounts {
  readonly listed: number;
  /** Absent, with those whose families told so. */
  readonly absent: number;
  readonly late: number;
  readonly pending: number;
}

const RANK: readonly CellState[] = ['saved', 'sending', 'queued', 'failed', 'conflict'];

/** Was the roll called, on the server or by a change that waits here? */
export function isTaken({ model, sheet }: Roll): boolean {
  const { change } = sheet.store.standing(rollPlace(model.lesson.id));
  return change.kind === 'roll' && change.isTaken;
}

/** The lines of the list. Once the roll was called, what families told is no more than a remark. */
export function listRows(roll: Roll): readonly RollRow[] {
  const { model, sheet, came } = roll;
  const isOpen = !isTaken(roll);
  return model.students.map((student) => {
    const { attendance } = sheet.store.attendanceOf(student.id, model.lesson.id);
    const isExpected = isOpen && attendance === null && !came.has(student.id);
    const views = [...sheet.store.row(student.id).cells.values()];
    return {
      student,
      attendance,
      pending: isExpected ? (student.told?.expected ?? null) : null,
      marks: model.lesson.works.flatMap((work) => sheet.store.listMarks(student.id, work)),
      state:
        RANK.findLast((rank) => rank === 'saved' || views.some(({ state }) => state === rank)) ?? 'saved',
      theirs: views.find(({ state }) => state === 'conflict')?.theirs,
    };
  });
}

/** Counts the list. */
export function countRows(rows: readonly RollRow[]): RollCounts {
  const pending = rows.filter((row) => row.pending !== null).length;
  const countFact = (fact: Attendance['fact']): number =>
    rows.filter(({ attendance }) => attendance?.fact === fact).length;
  return { listed: rows.length, absent: countFact('absent') + pending, late: countFact('late'), pending };
}

/** The edit that writes an absence or lateness, or takes it away. */
export function editAttendance({ model, sheet }: Roll, studentId: string, wanted: Attendance | null): Edit {
  return sheet.store.editTo({ ...attendancePlace(studentId, model.lesson.id), attendance: wanted });
}

/** What a tap on a student enters; null: nothing, the student has come although the family told otherwise. */
export function tapEdit(roll: Roll, row: RollRow): Edit | null {
  if (row.pending !== null) return null;
  return editAttendance(roll, row.student.id, nextAttendance(row.attendance, roll.model.mayGiveReason));
}

/** The teacher states the fact alone: the reason of a notice is the class teacher's to accept, and the server's to add. */
const NOT_THERE: Attendance = { fact: 'absent', reason: 'unknown' };

/** The edits that end the roll call: who was told to be away is entered as absent, and the roll counts as called. */
export function finishEdits(roll: Roll, rows: readonly RollRow[]): readonly Edit[] {
  const expected = rows.flatMap(({ student, pending }) =>
    pending === null ? [] : [editAttendance(roll, student.id, NOT_THERE)],
  );
  return [...expected, editTaken(roll, true)];
}

/** The edits that state that everybody is there: every absence and lateness goes, and the roll counts as called. */
export function allPresentEdits(roll: Roll, rows: readonly RollRow[]): readonly Edit[] {
  const cleared = rows.flatMap(({ student, attendance }) =>
    attendance === null ? [] : [editAttendance(roll, student.id, null)],
  );
  return [...cleared, editTaken(roll, true)];
}

/** The edit that states that the roll was called, or takes it back. */
export function editTaken({ model, sheet }: Roll, taken: boolean): Edit {
  return sheet.store.editTo({ ...rollPlace(model.lesson.id), isTaken: taken });
}

/** The edits that lead back to what stood before a step; places that show something else by now are left. */
export function turnBack({ sheet }: Roll, step: readonly Edit[]): readonly Edit[] {
  return step.flatMap(({ before, after }) => {
    const edit = sheet.store.editTo(before);
    return isSameContent(edit.before, after) ? [edit] : [];
  });
}
