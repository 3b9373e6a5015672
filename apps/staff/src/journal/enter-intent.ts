import { MARKS_PER_WORK } from '@zhurnal/rules';
import type { Edit, MarkChange } from '@zhurnal/web-client';
import type { GridIntent } from '@zhurnal/web-ui';
import { isByRequest, isLocked } from './entry-terms.js';
import { attendancePlace, markPlace } from './journal-store.js';
import type { JournalStore } from './journal-store.js';
import { isMember } from './page-model.js';
import type { JournalModel, Lesson, Student, Work } from './page-model.js';

/** Why a cell takes no entry. */
export type CellObjection =
  | 'markLocked'
  | 'attendanceLocked'
  | 'readOnly'
  | 'future'
  | 'cancelledLesson'
  | 'notMember'
  | 'tooManyMarks';

/** The edits an intent asks for, or why there are none. */
export type Entered =
  | { readonly edits: readonly Edit[]; readonly objection?: undefined }
  | {
      readonly edits?: undefined;
      readonly objection: CellObjection;
      /** What would have been written, and can be asked for by a request. */
      readonly asked?: readonly Edit[];
    };

/** The page and its content, as far as entering needs them. */
export interface Sheet {
  readonly model: JournalModel;
  readonly store: JournalStore;
}

interface Target {
  readonly student: Student;
  readonly work: Work;
  readonly lesson: Lesson;
}

/** The student and the work behind a cell; undefined for a period's column. */
export function findTarget({ model, store }: Sheet, row: string, column: string): Target | undefined {
  const student = model.students.find(({ id }) => id === row);
  const found = store.findWork(column);
  return student && found && { student, ...found };
}

/** May an entry be made in the cell? The server has the last word; this spares what it would surely refuse. */
export function objectTo({ model }: Sheet, { student, lesson }: Target): CellObjection | undefined {
  if (!lesson.isWritable) return 'readOnly';
  if (lesson.isCancelled) return 'cancelledLesson';
  if (lesson.date > model.today) return 'future';
  return isMember(student, lesson.date) ? undefined : 'notMember';
}

/** Does the part of the record that the edit belongs to still take entries? */
export function isOpen({ work, lesson }: Target, { after }: Edit): boolean {
  return !isLocked(after.kind === 'mark' ? work.term : lesson.attendanceTerm);
}

/** The place of the mark that stands at this position in the cell, or of one more behind the last. */
function placeAt({ store }: Sheet, { student, work }: Target, position: number): MarkChange | undefined {
  const standing = store.listMarks(student.id, work);
  const found = standing[position - 1];
  if (found !== undefined) return found;
  const taken = new Set(standing.map(({ ordinal }) => ordinal));
  for (let ordinal = 1; ordinal <= MARKS_PER_WORK; ordinal += 1) {
    if (!taken.has(ordinal)) return markPlace(student.id, work, ordinal);
  }
  return undefined;
}

const cleared = (mark: MarkChange): MarkChange => ({ ...mark, value: null, comment: '' });

/** The edits that empty a cell, or take back the mark at one position. */
export function clearEdits(
  { store }: Sheet,
  { student, work }: Target,
  position: number | null,
): readonly Edit[] {
  const marks = store.listMarks(student.id, work);
  const gone = position === null ? marks : marks.slice(position - 1, position);
  const edits = gone.map((mark) => store.editTo(cleared(mark)));
  const place = attendancePlace(student.id, work.lessonId);
  const absence = store.attendanceOf(student.id, work.lessonId);
  if (position === null && absence.attendance !== null) edits.push(store.editTo(place));
  return edits;
}

/** The edits that give a cell the marks and the absence of another; comments are not repeated. */
function copyEdits(sheet: Sheet, source: Target, target: Target): readonly Edit[] {
  const { store } = sheet;
  const marks = store.listMarks(source.student.id, source.work);
  const edits: Edit[] = [];
  if (marks.length > 0 && source.work.scale === target.work.scale) {
    const standing = store.listMarks(target.student.id, target.work);
    standing.slice(marks.length).forEach((mark) => edits.push(store.editTo(cleared(mark))));
    marks.forEach(({ value }, index) => {
      const ordinal = standing[index]?.ordinal ?? freeOrdinal(standing, edits, index);
      const place = standing[index] ?? markPlace(target.student.id, target.work, ordinal);
      edits.push(store.editTo({ ...place, value }));
    });
  }
  const { attendance } = store.attendanceOf(source.student.id, source.lesson.id);
  if (attendance !== null) {
    edits.push(store.editTo({ ...attendancePlace(target.student.id, target.lesson.id), attendance }));
  }
  return edits;
}

function freeOrdinal(standing: readonly MarkChange[], edits: readonly Edit[], index: number): number {
  const taken = new Set([
    ...standing.map(({ ordinal }) => ordinal),
    ...edits.map(({ after }) => (after.kind === 'mark' ? after.ordinal : 0)),
  ]);
  for (let ordinal = 1; ordinal <= MARKS_PER_WORK; ordinal += 1) if (!taken.has(ordinal)) return ordinal;
  return index + 1;
}

function fill(sheet: Sheet, source: Target | undefined, targets: readonly (Target | undefined)[]): Entered {
  if (source === undefined) return { edits: [] };
  const open = targets.filter((target): target is Target => {
    if (target === undefined || objectTo(sheet, target) !== undefined) return false;
    return target.student !== source.student || target.work !== source.work;
  });
  return partOf(open.flatMap((target) => copyEdits(sheet, source, target).map((edit) => ({ target, edit }))));
}

/** Of edits in many cells those that are open; where none is, those that a request can ask for. */
function partOf(found: readonly { readonly target: Target; readonly edit: Edit }[]): Entered {
  const open = found.filter(({ target, edit }) => isOpen(target, edit)).map(({ edit }) => edit);
  if (open.length > 0) return { edits: open };
  const locked = found.map(({ target, edit }) => lockedBy(target, [edit]));
  const asked = locked.flatMap((one) => one.asked ?? []);
  const [first] = asked;
  return first === undefined ? { edits: [] } : { objection: lockOf(first), asked };
}

/** The lock of these edits, with those of them that a request can ask for. */
function lockedBy(
  target: Target,
  edits: readonly [Edit, ...Edit[]],
): { readonly objection: CellObjection; readonly asked?: readonly Edit[] } {
  const [first] = edits;
  const asked = edits.filter((edit) =>
    isByRequest(edit.after.kind === 'mark' ? target.work.term : target.lesson.attendanceTerm),
  );
  return { objection: lockOf(first), ...(asked.length > 0 ? { asked } : {}) };
}

const lockOf = ({ after }: Edit): CellObjection =>
  after.kind === 'mark' ? 'markLocked' : 'attendanceLocked';

/** What an intent of the grid writes. Intents that write nothing have no edits. */
export function enterIntent(sheet: Sheet, intent: GridIntent): Entered {
  const { model, store } = sheet;
  const cell = (row: string, column: string): Target | undefined => findTarget(sheet, row, column);
  switch (intent.type) {
    case 'setMark':
    case 'setAttendance':
    case 'clearCell': {
      const target = cell(intent.row, intent.column);
      if (target === undefined) return { objection: 'readOnly' };
      const objection = objectTo(sheet, target);
      if (objection !== undefined) return { objection };
      if (intent.type === 'clearCell') {
        const edits = clearEdits(sheet, target, intent.ordinal);
        const open = edits.filter((edit) => isOpen(target, edit));
        const [first, ...others] = open.length === 0 ? edits : [];
        return first === undefined ? { edits: open } : lockedBy(target, [first, ...others]);
      }
      if (intent.type === 'setAttendance') {
        const place = attendancePlace(target.student.id, target.lesson.id);
        const edit = store.editTo({ ...place, attendance: intent.attendance });
        return isLocked(target.lesson.attendanceTerm) ? lockedBy(target, [edit]) : { edits: [edit] };
      }
      const place = placeAt(sheet, target, intent.ordinal);
      if (place === undefined) return { objection: 'tooManyMarks' };
      const edit = store.editTo({ ...place, value: intent.value });
      return isLocked(target.work.term) ? lockedBy(target, [edit]) : { edits: [edit] };
    }
    case 'clearRange': {
      const targets = intent.rows.flatMap((row) => intent.columns.map((column) => cell(row, column)));
      const open = targets.filter(
        (target): target is Target => target !== undefined && objectTo(sheet, target) === undefined,
      );
      return partOf(
        open.flatMap((target) => clearEdits(sheet, target, null).map((edit) => ({ target, edit }))),
      );
    }
    case 'fillRange': {
      const targets = intent.rows.flatMap((row) => intent.columns.map((column) => cell(row, column)));
      return fill(sheet, cell(intent.source.row, intent.source.column), targets);
    }
    case 'fillDown': {
      const ids = model.students.map(({ id }) => id);
      const rows = ids.slice(ids.indexOf(intent.from) + 1, ids.indexOf(intent.to) + 1);
      return fill(
        sheet,
        cell(intent.from, intent.column),
        rows.map((row) => cell(row, intent.column)),
      );
    }
    default:
      return { edits: [] };
  }
}
