import { PEOPLE_IMPORT_LIMITS, peopleFinding } from '@zhurnal/rules';
import type { PeopleFinding } from '@zhurnal/rules';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { isBook } from './table-book.js';
import type { BookReading, TableBook } from './table-book.js';

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

/** Kinds that are no table, by their first bytes; the name of a file proves nothing. */
function findForeign(bytes: Uint8Array): PeopleFinding | undefined {
  // Password-protected workbooks wear the same coat as those of old Excel.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return peopleFinding('FILE_ENCRYPTED');
  if (startsWith(bytes, 0x09, 0x08)) return peopleFinding('FORMAT_OLD');
  const foreign = (kind: string): PeopleFinding => peopleFinding('FORMAT_UNKNOWN', {}, { kind });
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return foreign('pdf');
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return foreign('image');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300)).replace(/^ï»¿/, '').trimStart();
  if (/^<(?:!doctype|html|\?xml|table)/i.test(head)) return foreign('html');
  if (/^[{[]\s*["{[]/.test(head)) return foreign('json');
  return undefined;
}

/** A sheet without rows is none; too many rows or columns are said before anything is done with them. */
function findExcess({ sheets }: TableBook): PeopleFinding | undefined {
  const { rows, columns } = PEOPLE_IMPORT_LIMITS;
  if (sheets.every((sheet) => sheet.rows.length === 0)) return peopleFinding('FILE_EMPTY');
  if (sheets.some((sheet) => sheet.rows.length > rows + 50)) {
    return peopleFinding('TOO_MANY_ROWS', {}, { limit: String(rows) });
  }
  return sheets.some((sheet) => sheet.width > columns)
    ? peopleFinding('TOO_MANY_COLUMNS', {}, { limit: String(columns) })
    : undefined;
}

/** A file beyond what is read at all. */
export function tooLarge(): PeopleFinding {
  return peopleFinding('FILE_TOO_LARGE', {}, { limit: String(PEOPLE_IMPORT_LIMITS.bytes / 1024 / 1024) });
}

/** Reads a file of people as a table. Bad input is never a fault of the program: it gives a finding and no book. */
export async function readTableFile(bytes: Uint8Array): Promise<BookReading> {
  if (bytes.length > PEOPLE_IMPORT_LIMITS.bytes) return { fault: tooLarge() };
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    return { fault: peopleFinding('FILE_EMPTY') };
  }
  const foreign = findForeign(bytes);
  if (foreign) return { fault: foreign };
  const reading = startsWith(bytes, 0x50, 0x4b) ? await readXlsx(bytes) : readCsv(bytes);
  if (!isBook(reading)) return reading;
  const excess = findExcess(reading.book);
  const book = { ...reading.book, sheets: reading.book.sheets.filter(({ rows }) => rows.length > 0) };
  return excess ? { fault: excess } : { book };
}
