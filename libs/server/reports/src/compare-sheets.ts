import type { Sheet, SheetCell, SheetColumn, SheetTable } from '@zhurnal/documents';
import type { KeptSheet } from './make-run.js';

/** A cell that is another one in the later sheet. */
export interface SheetDifference {
  readonly table: string;
  /** What the row begins with: a name, a class, a subject. */
  readonly row: string;
  /** Title of the column; empty: the whole row came or went. */
  readonly column: string;
  readonly was: SheetCell;
  readonly now: SheetCell;
}

/** Where two sheets of the same report differ: rows and columns are found by their keys, whatever their order. */
export function compareSheets(was: Sheet, now: Sheet): readonly SheetDifference[] {
  const keys = new Set([...was.tables, ...now.tables].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [before, after] = [was, now].map(({ tables }) => tables.find((one) => one.key === key));
    return compareTables(before ?? emptyLike(after), after ?? emptyLike(before));
  });
}

/** Whether sheets with the same numbers would be other files: they are drawn in another way, or laid out otherwise. */
export function isRedrawn(was: KeptSheet, now: KeptSheet): boolean {
  if (was.drawnBy !== now.drawnBy) return true;
  return now.tables.some(({ key, columns }) => {
    const before = was.tables.find((table) => table.key === key);
    return columns.some((column) => {
      const own = before?.columns.find((one) => one.key === column.key);
      return own !== undefined && formOf(own) !== formOf(column);
    });
  });
}

const formOf = ({ kind, width, isOnce = false }: SheetColumn): string => `${kind} ${width} ${isOnce}`;

const emptyLike = (table: SheetTable | undefined): SheetTable => ({
  key: table?.key ?? '',
  title: table?.title ?? '',
  columns: table?.columns ?? [],
  rows: [],
  totals: [],
});

type CellOf = (column: string) => SheetCell;

interface Line {
  readonly name: string;
  readonly cell: CellOf;
}

function linesOf({ columns, rows, totals }: SheetTable): ReadonlyMap<string, Line> {
  const text = columns.findIndex(({ kind, key }) => kind === 'text' && key !== 'category');
  const places = new Map(columns.map(({ key }, at) => [key, at]));
  const line = (prefix: string, { key, cells }: SheetTable['rows'][number]): [string, Line] => [
    `${prefix}${key}`,
    {
      name: String(cells[text] ?? ''),
      cell: (column) => cells[places.get(column) ?? -1] ?? null,
    },
  ];
  return new Map([...rows.map((row) => line('row ', row)), ...totals.map((row) => line('total ', row))]);
}

function compareTables(was: SheetTable, now: SheetTable): readonly SheetDifference[] {
  const [before, after] = [linesOf(was), linesOf(now)];
  const columns = new Map([...was.columns, ...now.columns].map(({ key, title }) => [key, title]));
  const table = now.title;
  // Numbers of lines move with every row that comes.
  columns.delete('number');
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly SheetDifference[] => {
    const [one, other] = [before.get(key), after.get(key)];
    if (!one || !other) {
      const name = (one ?? other)?.name ?? '';
      return [{ table, row: name, column: '', was: one ? name : null, now: other ? name : null }];
    }
    return [...columns].flatMap(([column, title]) => {
      const [a, b] = [one.cell(column), other.cell(column)];
      return a === b ? [] : [{ table, row: other.name, column: title, was: a, now: b }];
    });
  });
}
