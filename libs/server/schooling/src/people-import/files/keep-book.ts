import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CellKind, TableBook, TableCell } from './table-book.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A cell in short: its text, or its text and kind. */
type ShortCell = string | readonly [string, CellKind];

const shorten = ({ text, kind }: TableCell): ShortCell => (kind === undefined ? text : [text, kind]);

function lengthen(cell: ShortCell): TableCell {
  return typeof cell === 'string' ? { text: cell } : { text: cell[0], kind: cell[1] };
}

/** Any value as few bytes. */
export async function packValue(value: unknown): Promise<Buffer> {
  return pack(Buffer.from(JSON.stringify(value)));
}

/** The value of the bytes that `packValue` made. */
export async function unpackValue<Value>(bytes: Uint8Array): Promise<Value> {
  return JSON.parse((await unpack(bytes)).toString('utf8')) as Value;
}

/** The book as it lies in the database until the import is done with. */
export function packBook(book: TableBook): Promise<Buffer> {
  return packValue({
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ row, cells }) => [row, cells.map(shorten)]),
    })),
  });
}

/** The book that `packBook` put away. */
export async function unpackBook(bytes: Uint8Array): Promise<TableBook> {
  type Short = Omit<TableBook, 'sheets'> & {
    sheets: readonly (Omit<TableBook['sheets'][number], 'rows'> & {
      rows: readonly (readonly [number, readonly ShortCell[]])[];
    })[];
  };
  const book = await unpackValue<Short>(bytes);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(([row, cells]) => ({ row, cells: cells.map(lengthen) })),
    })),
  };
}
