import { sayCell } from '@zhurnal/documents';
import type { Sheet, SheetCell, SheetColumn, SheetRow, SheetTable } from '@zhurnal/documents';
import type { ReportFrame } from './report.js';
import { wordOf } from './words/words.js';
import type { ReportWord, ReportWords } from './words/words.js';

/** A sentence with its gaps filled. */
export function fill(text: string, gaps: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''));
}

/** A column named by its word. */
export const column = (
  words: ReportWords,
  key: ReportWord,
  kind: SheetColumn['kind'],
  width: number,
): SheetColumn => ({ key, title: words[key], kind, width });

/** A row. */
export const row = (key: string, ...cells: readonly SheetCell[]): SheetRow => ({ key, cells });

/** A table named by its word. */
export const table = (
  words: ReportWords,
  key: string,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  totals: readonly SheetRow[] = [],
): SheetTable => ({ key, title: wordOf(words, `table.${key}`), columns, rows, totals });

/** A day as the language writes it. */
export const sayDay = ({ language }: Pick<ReportFrame, 'language'>, day: string): string =>
  sayCell(day, 'day', language);

/** The lines under a title: the school, and what is given, joined. */
export const headOf = (
  { schoolName }: Pick<ReportFrame, 'schoolName'>,
  ...lines: readonly string[]
): string[] => [schoolName, lines.filter((line) => line !== '').join(' · ')];

/** The days of a report in words. */
export const sayDays = (frame: Pick<ReportFrame, 'language' | 'words'>, from: string, to: string): string =>
  fill(frame.words['head.days'], { from: sayDay(frame, from), to: sayDay(frame, to) });

/** A title of a definition. */
export const titleOfReport = (words: ReportWords, code: string): string => wordOf(words, `title.${code}`);

/** A share of a whole in per cent with two digits, rounded half up; null of nothing. */
export function shareOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** The sum of a column over rows; null where no row has a number. */
export function sumOf(rows: readonly SheetRow[], at: number): number | null {
  const numbers = rows.map(({ cells }) => cells[at]).filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? null : numbers.reduce((one, other) => one + other, 0);
}

/** A sheet without signatures, upright. */
export const plainSheet = (parts: Pick<Sheet, 'title' | 'head' | 'tables'> & Partial<Sheet>): Sheet => ({
  notes: [],
  signatures: [],
  isLandscape: true,
  ...parts,
});
