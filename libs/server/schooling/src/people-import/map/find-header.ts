import { PEOPLE_IMPORT_LIMITS, foldHeader, recogniseColumns } from '@zhurnal/rules';
import type { PeopleField, PeopleImportKind } from '@zhurnal/rules';
import { columnLetters } from '../files/parse-workbook.js';
import type { TableRow, TableSheet } from '../files/table-book.js';

/** The headers of a sheet. */
export interface SheetHeader {
  /** Row of the headers, from 1; 0: there is none. */
  readonly row: number;
  /** Title of each column; a letter where there is no header. */
  readonly titles: readonly string[];
  /** Names above groups of columns, such as «Мать» over «ФИО» and «Телефон», joined to them. */
  readonly headers: readonly string[];
}

/** Rows in which headers are looked for. */
const SEARCHED = 30;

const widthOf = (sheet: TableSheet): number => Math.min(sheet.width, PEOPLE_IMPORT_LIMITS.columns);

/** A name over several columns, not over all of them: that is a title of the whole list. */
function groupNameAt(sheet: TableSheet, row: number, column: number): string {
  const range = sheet.merges.find(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow <= row && row <= toRow && fromColumn <= column && column <= toColumn,
  );
  if (!range || range.toColumn === range.fromColumn) return '';
  const isWhole = range.toColumn - range.fromColumn + 1 >= widthOf(sheet);
  return isWhole ? '' : (rowAt(sheet, row)?.cells[column]?.text ?? '');
}

const rowAt = (sheet: TableSheet, row: number): TableRow | undefined =>
  sheet.rows.find((one) => one.row === row);

/** The headers in a row, with the names of groups in the row above. */
export function headerAt(sheet: TableSheet, row: number): SheetHeader {
  const cells = rowAt(sheet, row)?.cells ?? [];
  const texts = Array.from({ length: widthOf(sheet) }, (_, column) => cells[column]?.text ?? '');
  const headers = texts.map((text, column) => {
    const group = row > 1 && text !== '' ? groupNameAt(sheet, row - 1, column) : '';
    return group === '' || group === text ? text : `${group} ${text}`;
  });
  return {
    row,
    headers,
    titles: headers.map((text, column) => (text === '' ? columnLetters(column) : text)),
  };
}

/** A row of headers names who the people are, and at least one thing more. */
function scoreOf(columns: readonly (PeopleField | null)[]): number {
  const known = columns.filter((field) => field !== null);
  const isNamed = known.includes('fullName') || known.includes('familyName');
  return isNamed && known.length >= 2 ? known.length : 0;
}

/** The row whose cells are recognised best; where no row is, the list has no headers. */
export function findHeader(sheet: TableSheet, kind: PeopleImportKind): SheetHeader {
  const scores = sheet.rows
    .slice(0, SEARCHED)
    // A person's row may hold the word «класс», but not in cells without any figures or long texts.
    .map(({ row }) => ({ row, score: scoreOf(recogniseColumns(kind, headerAt(sheet, row).headers)) }))
    .sort((a, b) => b.score - a.score || a.row - b.row);
  const best = scores[0];
  return best !== undefined && best.score > 0 ? headerAt(sheet, best.row) : headerAt(sheet, 0);
}

/** What files of one origin have in common: the kind and the headers. */
export function signatureOf(kind: PeopleImportKind, { headers }: SheetHeader): string {
  return `${kind}|${headers.map(foldHeader).join('|')}`;
}

/** The signatures of every row that may be one of headers, with the row; a row of nothing is none. */
export function listSignatures(sheet: TableSheet, kind: PeopleImportKind): ReadonlyMap<string, number> {
  const rows = sheet.rows.slice(0, SEARCHED).map(({ row }) => row);
  return new Map(rows.reverse().map((row) => [signatureOf(kind, headerAt(sheet, row)), row]));
}
