/** A value as a row of the generator may hold it. */
export type CellValue = string | number | boolean | null;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function encodeCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign) : value;
}

/** The column of a field: `validFrom` → `valid_from`. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One line of PostgreSQL's text format for COPY, without the line's end. */
export function encodeRow(row: object, fields: readonly string[]): string {
  const cells = row as Readonly<Record<string, CellValue>>;
  let line = '';
  for (let at = 0; at < fields.length; at += 1) {
    const cell = encodeCell(cells[fields[at] ?? '']);
    line += at === 0 ? cell : `\t${cell}`;
  }
  return line;
}

const CHUNK = 64 * 1024;

/** Rows as chunks of COPY's text format, each of about 64 kB. */
export function* encodeRows(
  rows: Iterable<object>,
  fields: readonly string[],
  before = '',
): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${before}${encodeRow(row, fields)}\n`;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
