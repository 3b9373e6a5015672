import type { GridColumn } from './grid-types.js';

/**
 * Puts each period's column right after the last lesson of the period, where the paper journal has it [S117 6.1].
 * Lessons stand by day, then by number; two periods that end together (a quarter and the year) keep their order.
 */
export function placePeriodColumns(
  works: readonly GridColumn[],
  periods: readonly GridColumn[],
): readonly GridColumn[] {
  const ordered = [...works].sort(
    (left, right) => compare(left.day, right.day) || (left.lessonNumber ?? 0) - (right.lessonNumber ?? 0),
  );
  const waiting = [...periods].sort((left, right) => compare(left.day, right.day));
  const placed: GridColumn[] = [];
  for (const work of ordered) {
    while (waiting[0] !== undefined && waiting[0].day < work.day) placed.push(...waiting.splice(0, 1));
    placed.push(work);
  }
  return [...placed, ...waiting];
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A run of columns under one name of a month. */
export interface MonthBand {
  readonly label: string;
  /** Index of its first column. */
  readonly from: number;
  /** Number of its columns. */
  readonly span: number;
}

/** The bands above the dates. A period's column belongs to the month it closes. */
export function bandMonths(columns: readonly GridColumn[]): readonly MonthBand[] {
  const bands: MonthBand[] = [];
  columns.forEach((column, index) => {
    const last = bands.at(-1);
    if (last !== undefined && (last.label === column.monthLabel || column.kind === 'period')) {
      bands[bands.length - 1] = { ...last, span: last.span + 1 };
    } else {
      bands.push({ label: column.monthLabel, from: index, span: 1 });
    }
  });
  return bands;
}

/** Columns cut into sheets of paper of at most `perSheet` columns, as equal as can be. */
export function cutIntoSheets<Column>(
  columns: readonly Column[],
  perSheet: number,
): readonly (readonly Column[])[] {
  const count = Math.max(1, Math.ceil(columns.length / perSheet));
  const size = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, sheet) => columns.slice(sheet * size, (sheet + 1) * size));
}
