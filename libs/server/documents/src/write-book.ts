import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle } from 'hucre';
import { titleOf } from './sheet.js';
import type { ColumnKind, Sheet, SheetCell, SheetTable } from './sheet.js';

/** A value as programs for tables keep it. */
type BookValue = string | number | Date | null;

const FORMATS: Partial<Record<ColumnKind, string>> = { decimal: '0.00', percent: '0.00', day: 'dd.mm.yyyy' };
const HEAD: CellStyle = {
  font: { bold: true },
  alignment: { vertical: 'top', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F6' } },
};
/** Signs that names of sheets may not have. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** The tables of a document as a workbook: one sheet each, with numbers and days as such. */
export async function writeBook({ tables }: Sheet): Promise<Buffer> {
  const taken = new Set<string>();
  const bytes = await writeXlsx({ sheets: tables.map((table) => bookSheet(table, taken)) });
  return Buffer.from(bytes);
}

function bookSheet(table: SheetTable, taken: Set<string>) {
  const { columns, rows, totals } = table;
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, at) =>
    cells.set(`0,${at}`, { value: titleOf(column), type: 'string', style: HEAD }),
  );
  const all = [...rows, ...totals];
  all.forEach(({ cells: row }, line) =>
    columns.forEach(({ kind }, at) => {
      const value = valueOf(row[at] ?? null, kind);
      if (value === null) return;
      const numFmt = typeof value === 'string' ? undefined : FORMATS[kind];
      const style: CellStyle = {
        ...(line >= rows.length ? { font: { bold: true } } : {}),
        ...(numFmt ? { numFmt } : {}),
        alignment: {
          vertical: 'top',
          wrapText: kind === 'text',
          ...(kind === 'mark' ? { horizontal: 'center' } : {}),
        },
      };
      // Texts are told to be texts: what looks like a formula computes nothing.
      const type = typeof value === 'string' ? 'string' : value instanceof Date ? 'date' : 'number';
      cells.set(`${line + 1},${at}`, { value, type, style });
    }),
  );
  return {
    name: nameOf(table.title, taken),
    columns: columns.map(({ width }) => ({ width: Math.max(8, width + 2) })),
    rows: [
      columns.map(titleOf),
      ...all.map(({ cells: row }) => columns.map(({ kind }, at) => valueOf(row[at] ?? null, kind))),
    ],
    cells,
    freezePane: { rows: 1 },
  };
}

function valueOf(cell: SheetCell, kind: ColumnKind): BookValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (kind === 'decimal' || kind === 'percent') return Number(cell);
  return kind === 'day' ? new Date(`${cell}T00:00:00Z`) : cell;
}

function nameOf(title: string, taken: Set<string>): string {
  const plain = title.replaceAll(FORBIDDEN, ' ').trim().slice(0, LONGEST_NAME);
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1)
    name = `${plain.slice(0, LONGEST_NAME - 3)} ${count}`;
  taken.add(name.toLowerCase());
  return name;
}
