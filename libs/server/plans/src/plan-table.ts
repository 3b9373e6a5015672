import type { TableBook } from '@zhurnal/schooling';

/** A sheet of a workbook as rows of texts; its rows are counted as the program shows them. */
export interface PlanTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A plan has at most some hundred topics: what goes beyond is no plan. */
const MOST_ROWS = 1_000;
const MOST_COLUMNS = 30;
const MOST_SHEETS = 12;

/**
 * Sheets with their empty rows, so that a row has the number that the program shows. Of cells joined side by side the
 * first one alone has the value: a title over the whole table is one text.
 */
export function tablesOf({ sheets }: TableBook): readonly PlanTable[] {
  return sheets.slice(0, MOST_SHEETS).map(({ name, rows, merges }) => {
    const filled = new Map(rows.map(({ row, cells }) => [row, cells]));
    const last = Math.min(MOST_ROWS, Math.max(0, ...filled.keys()));
    const isRepeated = (row: number, column: number): boolean =>
      merges.some(
        (one) => one.fromRow <= row && row <= one.toRow && one.fromColumn < column && column <= one.toColumn,
      );
    return {
      name,
      rows: Array.from({ length: last }, (_, at) =>
        (filled.get(at + 1) ?? [])
          .slice(0, MOST_COLUMNS)
          .map(({ text }, column) => (isRepeated(at + 1, column) ? '' : text)),
      ),
    };
  });
}
