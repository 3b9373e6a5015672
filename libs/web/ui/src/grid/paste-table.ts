/**
 * Cells of a table copied from Excel or LibreOffice: lines of text parted by tabs. A field in double quotes may
 * hold tabs, line breaks and doubled quotes. Rows keep their own length; the empty line that ends a copy is dropped.
 */
export function parsePastedTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  // A byte order mark comes with files opened from older Windows programs.
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;

  while (at < source.length) {
    const [field, next] = source[at] === '"' ? readQuoted(source, at) : readPlain(source, at);
    row.push(field);
    at = next;
    if (source[at] === '\t') {
      at += 1;
      if (at === source.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function readPlain(source: string, from: number): [field: string, next: number] {
  let end = from;
  while (end < source.length && !'\t\r\n'.includes(source.charAt(end))) end += 1;
  return [source.slice(from, end).trim(), end];
}

/** A quote that does not close before a field's end is an ordinary character. */
function readQuoted(source: string, from: number): [field: string, next: number] {
  let field = '';
  let at = from + 1;
  while (at < source.length) {
    if (source[at] !== '"') {
      field += source.charAt(at);
      at += 1;
    } else if (source[at + 1] === '"') {
      field += '"';
      at += 2;
    } else {
      const next = at + 1;
      return next === source.length || '\t\r\n'.includes(source.charAt(next))
        ? [field.trim(), next]
        : readPlain(source, from);
    }
  }
  return readPlain(source, from);
}

/**
 * The same table as text for the clipboard. Fields that hold a tab, a line break or a quote are quoted; every row
 * ends its line, as spreadsheets have it, so that an empty last row is not lost.
 */
export function writeCopiedTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join('\t')}\n`).join('');
}

function quote(field: string): string {
  return /[\t\r\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
