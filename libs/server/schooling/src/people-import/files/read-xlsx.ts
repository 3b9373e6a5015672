import { PEOPLE_IMPORT_LIMITS, peopleFinding, writeDate } from '@zhurnal/rules';
import { inspectArchive } from './inspect-archive.js';
import type { ArchiveVerdict } from './inspect-archive.js';
import { parseWorkbook } from './parse-workbook.js';
import type { WorkbookSheet, WorkbookValue } from './parse-workbook.js';
import { readBundle } from './read-bundle.js';
import { cleanText } from './read-csv.js';
import type { BookReading, MergedRange, TableCell, TableRow, TableSheet } from './table-book.js';

const MOST_ROWS = PEOPLE_IMPORT_LIMITS.rows + 50;

/** A number as people see it in a narrow column of a list: no exponent, no tail of the binary fraction. */
function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? value.toFixed(0)
    : String(Number(value.toPrecision(12)));
}

function cellOf(value: WorkbookValue, isError: boolean): TableCell {
  if (isError) return { text: typeof value === 'string' ? value : '#ERROR', kind: 'error' };
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'object') return { text: value.day && writeDate(value.day), kind: 'date' };
  if (typeof value === 'number') return { text: textOfNumber(value), kind: 'number' };
  return { text: typeof value === 'boolean' ? String(value) : cleanText(value) };
}

/** Ranges within what is read; a range over the whole sheet reaches no further than its last row. */
function mergesOf(sheet: WorkbookSheet, width: number): MergedRange[] {
  return sheet.merges
    .map(({ startRow, endRow, startCol, endCol }) => ({
      fromRow: startRow + 1,
      toRow: Math.min(endRow, sheet.rows.length - 1) + 1,
      fromColumn: startCol,
      toColumn: Math.min(endCol, width - 1),
    }))
    .filter(({ fromRow, toRow, fromColumn, toColumn }) => fromRow <= toRow && fromColumn <= toColumn);
}

function sheetOf(sheet: WorkbookSheet): TableSheet {
  const errors = new Set(sheet.errors);
  const width = Math.min(
    sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    PEOPLE_IMPORT_LIMITS.columns + 1,
  );
  const grid = sheet.rows.map((row, at) =>
    Array.from({ length: width }, (_, column) => cellOf(row[column] ?? null, errors.has(`${at},${column}`))),
  );
  const merges = mergesOf(sheet, width);
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    const value = grid[fromRow - 1]?.[fromColumn];
    if (!value) continue;
    for (let row = fromRow - 1; row < toRow; row += 1) grid[row]?.fill(value, fromColumn, toColumn + 1);
  }
  const rows: TableRow[] = grid
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return { name: sheet.name, rows, width, merges, formulas: sheet.formulas.length };
}

const FAULTS: Readonly<Record<Exclude<ArchiveVerdict, 'workbook' | 'bundle'>, () => BookReading>> = {
  ods: () => ({ fault: peopleFinding('FORMAT_UNKNOWN', {}, { kind: 'ods' }) }),
  docx: () => ({ fault: peopleFinding('FORMAT_UNKNOWN', {}, { kind: 'docx' }) }),
  foreign: () => ({ fault: peopleFinding('FORMAT_UNKNOWN', {}, { kind: 'zip' }) }),
  encrypted: () => ({ fault: peopleFinding('FILE_ENCRYPTED') }),
  damaged: () => ({ fault: peopleFinding('FILE_DAMAGED') }),
  'too-large': () => ({ fault: peopleFinding('FILE_TOO_COMPLEX') }),
};

/** Reads a workbook of Excel, or a bundle of OneRoster, which is an archive too: every visible sheet, days as days, joined cells with their value in each. */
export async function readXlsx(bytes: Uint8Array): Promise<BookReading> {
  const verdict = inspectArchive(bytes);
  if (verdict === 'bundle') return readBundle(bytes);
  if (verdict !== 'workbook') return FAULTS[verdict]();
  const { columns, sheets } = PEOPLE_IMPORT_LIMITS;
  const reading = await parseWorkbook(bytes, { rows: MOST_ROWS, columns, sheets });
  if ('fault' in reading) {
    return FAULTS[reading.fault === 'too-complex' ? 'too-large' : reading.fault]();
  }
  const { workbook } = reading;
  return {
    book: { format: 'xlsx', isFrom1904: workbook.isFrom1904, sheets: workbook.sheets.map(sheetOf) },
  };
}
