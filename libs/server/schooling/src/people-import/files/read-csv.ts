import { parse } from 'csv-parse/sync';
import { PEOPLE_IMPORT_LIMITS, peopleFinding } from '@zhurnal/rules';
import { decodeTable } from './decode-table.js';
import type { BookReading, TableRow } from './table-book.js';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
};

/** The sign outside quotes that cuts the first lines into the most and the most equal parts. */
function guessDelimiter(text: string): (typeof DELIMITERS)[number] {
  const declared = /^sep=(.)\r?\n/.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === declared);
  if (known) return known;
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20)
    .filter(Boolean);
  const weigh = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const used = counts.filter((count) => count > 0);
    const common = [...used].sort((a, b) => a - b)[Math.floor(used.length / 2)] ?? 0;
    return common * used.filter((count) => count === common).length;
  };
  const [best] = [...DELIMITERS].sort((a, b) => weigh(b) - weigh(a));
  return best ?? ';';
}

/** Hidden spaces and marks go; what a formula would be stays the text it is. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Rows of people with room for a header and what stands above it. */
const MOST_ROWS = PEOPLE_IMPORT_LIMITS.rows + 50;

/** Reads a CSV file of any usual encoding and delimiter. */
export function readCsv(bytes: Uint8Array): BookReading {
  const decoded = decodeTable(bytes);
  if (!decoded) return { fault: peopleFinding('FORMAT_UNKNOWN', {}, { kind: 'binary' }) };
  const delimiter = guessDelimiter(decoded.text);
  const text = decoded.text.replace(/^sep=.\r?\n/, '');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
      max_record_size: PEOPLE_IMPORT_LIMITS.cell * PEOPLE_IMPORT_LIMITS.columns,
    }) as unknown as typeof records;
  } catch {
    return { fault: peopleFinding('FILE_DAMAGED') };
  }
  const rows: TableRow[] = records.map(({ record }, at) => ({
    row: at + 1,
    cells: record.map((cell) => ({ text: cleanText(cell) })),
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.text !== ''));
  return {
    book: {
      format: 'csv',
      isFrom1904: false,
      csv: { encoding: decoded.encoding, delimiter: NAMES[delimiter] ?? delimiter },
      sheets: [
        {
          name: 'CSV',
          rows: filled,
          width: filled.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
          merges: [],
          formulas: 0,
        },
      ],
    },
  };
}
