import type { Day } from '@zhurnal/rules';

/** A cell of the table: number of the student and of the day, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle between two cells, in whatever order. */
export interface CellRange {
  readonly from: Place;
  readonly to: Place;
}

/** The cell under the cursor and the rectangles that are marked; the last one is being stretched. */
export interface Selection {
  readonly cursor: Place;
  readonly ranges: readonly CellRange[];
}

/** How large the table is. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What a key or a finger does with the selection. */
export type Step =
  | { readonly kind: 'go'; readonly to: Place }
  /** Begins one more rectangle beside those that are marked. */
  | { readonly kind: 'add'; readonly to: Place }
  | { readonly kind: 'stretch'; readonly to: Place }
  | { readonly kind: 'row'; readonly row: number; readonly isAdded: boolean }
  | { readonly kind: 'column'; readonly column: number; readonly isAdded: boolean };

const single = (place: Place): CellRange => ({ from: place, to: place });

/** The first cell, alone. */
export const START: Selection = { cursor: { row: 0, column: 0 }, ranges: [single({ row: 0, column: 0 })] };

/** The nearest place that the table has. */
export function keepWithin({ row, column }: Place, { rows, columns }: Size): Place {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** The selection after a step. */
export function stepTo(selection: Selection, step: Step, size: Size): Selection {
  const { ranges } = selection;
  if (step.kind === 'row' || step.kind === 'column') {
    const from = keepWithin(
      step.kind === 'row' ? { row: step.row, column: 0 } : { row: 0, column: step.column },
      size,
    );
    const to = step.kind === 'row' ? { ...from, column: size.columns - 1 } : { ...from, row: size.rows - 1 };
    return { cursor: from, ranges: [...(step.isAdded ? ranges : []), { from, to }] };
  }
  const to = keepWithin(step.to, size);
  if (step.kind === 'go') return { cursor: to, ranges: [single(to)] };
  if (step.kind === 'add') return { cursor: to, ranges: [...ranges, single(to)] };
  const last = ranges.at(-1) ?? single(selection.cursor);
  return { cursor: to, ranges: [...ranges.slice(0, -1), { from: last.from, to }] };
}

/** Is the cell in one of the rectangles? */
export function isSelected({ ranges }: Selection, { row, column }: Place): boolean {
  return ranges.some(
    ({ from, to }) =>
      Math.min(from.row, to.row) <= row &&
      row <= Math.max(from.row, to.row) &&
      Math.min(from.column, to.column) <= column &&
      column <= Math.max(from.column, to.column),
  );
}

/** Where the cursor goes by a key; undefined for a key that moves nothing. */
export function moveBy(
  key: string,
  { row, column }: Place,
  { rows, columns }: Size,
  isFar: boolean,
): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - 10, column };
    case 'PageDown':
      return { row: row + 10, column };
    default:
      return undefined;
  }
}

/** Days of one student, both ends included. */
export interface StudentDays {
  readonly studentId: string;
  readonly from: Day;
  readonly to: Day;
}

/** What is selected as students with stretches of neighbouring days, each stretch once. */
export function listStretches(
  selection: Selection,
  studentIds: readonly string[],
  days: readonly Day[],
): readonly StudentDays[] {
  return studentIds.flatMap((studentId, row) => {
    const stretches: { studentId: string; from: Day; to: Day }[] = [];
    let isOpen = false;
    days.forEach((day, column) => {
      const isMarked = isSelected(selection, { row, column });
      const last = stretches.at(-1);
      if (isMarked && isOpen && last) last.to = day;
      else if (isMarked) stretches.push({ studentId, from: day, to: day });
      isOpen = isMarked;
    });
    return stretches;
  });
}
