import { sayCell, titleOf } from './sheet.js';
import type { ColumnKind, Sheet, SheetCell, SheetLanguage } from './sheet.js';

/** What a program for tables would compute instead of showing it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The tables of a sheet as text, one after the other with a line between: UTF-8 with its mark, semicolons, numbers as the
 * language writes them, so that a program for tables opens it at a click. What looks like a formula gets an apostrophe.
 */
export function writeCsv({ tables }: Sheet, language: SheetLanguage): Buffer {
  const parts = tables.map(({ title, columns, rows, totals }) => [
    quote(title),
    columns.map((column) => quote(titleOf(column))).join(';'),
    ...[...rows, ...totals].map(({ cells }) =>
      columns.map(({ kind }, at) => quote(say(cells[at] ?? null, kind, language))).join(';'),
    ),
  ]);
  return Buffer.from(`\uFEFF${parts.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`, 'utf8');
}

function say(cell: SheetCell, kind: ColumnKind, language: SheetLanguage): string {
  const text = sayCell(cell, kind, language);
  const isText = kind === 'text' || kind === 'mark';
  return isText && typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
}

const quote = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
