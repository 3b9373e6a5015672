import {
  DEFAULT_ABSENCE_LETTERS,
  MARKS_PER_WORK,
  displayOf,
  factOfLetter,
  isValueOf,
  listValuesOf,
} from '@zhurnal/rules';
import type { Attendance, MarkScale, MarkValue } from '@zhurnal/rules';
import type { Edit } from '@zhurnal/web-client';
import type { CellAddress, GridColumn } from '@zhurnal/web-ui';
import { signOf } from './cell-view.js';
import { clearEdits, findTarget, isOpen, objectTo } from './enter-intent.js';
import type { Sheet } from './enter-intent.js';
import { attendancePlace, markPlace } from './journal-store.js';

/** Why a pasted value is passed over. */
export type PasteObjection = 'unknown' | 'notInScale' | 'tooMany' | 'readOnly' | 'notMember' | 'outside';

/** One pasted value with its place and what it would do there. */
export interface PastedCell {
  readonly row: string;
  readonly name: string;
  readonly column: string;
  readonly now: string;
  readonly pasted: string;
  readonly objection: PasteObjection | undefined;
}

/** What a paste would do. */
export interface PastePlan {
  /** Values that change something or cannot be taken, row by row. */
  readonly cells: readonly PastedCell[];
  readonly edits: readonly Edit[];
  /** Cells that would change. */
  readonly changes: number;
  /** Lines below the last student, which have no place. */
  readonly rowsOutside: number;
}

/** The content that a text of a table stands for. */
export interface CellContent {
  readonly marks: readonly MarkValue[];
  readonly attendance: Attendance | null;
}

const DUE = new Set(['.', '•', '·', 'ю', 'точка']);

function markOf(text: string, scale: MarkScale | null): MarkValue | PasteObjection {
  const folded = text.toLowerCase();
  if (DUE.has(folded)) return scale === null ? 'notInScale' : 'due';
  for (const each of ['five', 'pass_fail'] as const) {
    const found = listValuesOf(each).find((value) => folded === value || folded === displayOf(value));
    if (found !== undefined) return scale !== null && isValueOf(scale, found) ? found : 'notInScale';
  }
  return /^\d+$/.test(folded) ? 'notInScale' : 'unknown';
}

const isObjection = (read: MarkValue | PasteObjection): read is PasteObjection =>
  read === 'unknown' || read === 'notInScale';

/** Reads «5», «4/5», «Н», «О 4», «зач», «•». Empty text means: leave the cell as it is. */
export function readCell(text: string, scale: MarkScale | null): CellContent | PasteObjection | undefined {
  const words = text
    .trim()
    .split(/[\s/,;]+/)
    .filter(Boolean);
  if (words.length === 0) return undefined;
  const marks: MarkValue[] = [];
  let attendance: Attendance | null = null;
  for (const word of words) {
    const read = markOf(word, scale);
    if (!isObjection(read)) marks.push(read);
    else {
      attendance = factOfLetter(word, DEFAULT_ABSENCE_LETTERS) ?? attendance;
      if (factOfLetter(word, DEFAULT_ABSENCE_LETTERS) === undefined) return read;
    }
  }
  return marks.length > MARKS_PER_WORK ? 'tooMany' : { marks, attendance };
}

function editsTo(
  sheet: Sheet,
  target: NonNullable<ReturnType<typeof findTarget>>,
  content: CellContent,
): readonly Edit[] {
  const { store } = sheet;
  const { student, work, lesson } = target;
  // A pasted absence alone says nothing about the marks, and marks alone nothing about the absence.
  const standing =
    content.marks.length === 0
      ? []
      : clearEdits(sheet, target, null).filter(({ after }) => after.kind === 'mark');
  const marks = content.marks.map((value, index) => {
    const place = markPlace(student.id, work, index + 1);
    const before = store.standing(place).change;
    const comment = before.kind === 'mark' && before.value === value ? before.comment : '';
    return store.editTo({ ...place, value, comment });
  });
  const kept = standing.filter(({ after }) => after.kind === 'mark' && after.ordinal > content.marks.length);
  const place = { ...attendancePlace(student.id, lesson.id), attendance: content.attendance };
  return [...kept, ...marks, ...(content.attendance === null ? [] : [store.editTo(place)])];
}

const differs = ({ before, after }: Edit): boolean => signOf(before) !== signOf(after);

/** What pasting these lines would do, cell by cell, beginning at the anchor. Nothing is changed yet. */
export function planPaste(
  sheet: Sheet,
  columns: readonly GridColumn[],
  anchor: CellAddress,
  rows: readonly (readonly string[])[],
): PastePlan {
  const { model, store } = sheet;
  const firstRow = model.students.findIndex(({ id }) => id === anchor.row);
  const firstColumn = columns.findIndex(({ id }) => id === anchor.column);
  const cells: PastedCell[] = [];
  const edits: Edit[] = [];
  let changes = 0;
  rows.forEach((line, down) => {
    const student = model.students[firstRow + down];
    if (student === undefined) return;
    line.forEach((text, right) => {
      const column = columns[firstColumn + right];
      const target = column && findTarget(sheet, student.id, column.id);
      const content = readCell(text, target?.work.scale ?? null);
      if (content === undefined) return;
      const now = target === undefined ? '' : store.listMarks(student.id, target.work).map(signOf).join('/');
      const letter = target === undefined ? '' : signOf(store.attendanceOf(student.id, target.lesson.id));
      const shown = {
        row: student.id,
        name: student.name,
        column: column?.headline ?? '',
        now: [letter, now].filter(Boolean).join(' '),
        pasted: text.trim(),
      };
      const refused = target === undefined ? undefined : objectTo(sheet, target);
      const objection =
        column === undefined
          ? 'outside'
          : target === undefined || (refused !== undefined && refused !== 'notMember')
            ? 'readOnly'
            : refused === 'notMember'
              ? 'notMember'
              : typeof content === 'string'
                ? content
                : undefined;
      if (objection !== undefined || target === undefined || typeof content === 'string') {
        cells.push({ ...shown, objection: objection ?? 'readOnly' });
        return;
      }
      const asked = editsTo(sheet, target, content).filter(differs);
      const wanted = asked.filter((edit) => isOpen(target, edit));
      if (wanted.length < asked.length) {
        cells.push({ ...shown, objection: 'readOnly' });
        return;
      }
      if (wanted.length === 0) return;
      edits.push(...wanted);
      changes += 1;
      cells.push({ ...shown, objection: undefined });
    });
  });
  return { cells, edits, changes, rowsOutside: Math.max(0, firstRow + rows.length - model.students.length) };
}
