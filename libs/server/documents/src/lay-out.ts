import { widthOf } from './paper.js';
import type { Pdf } from './paper.js';
import { sayCell, titleOf } from './sheet.js';
import type { SheetLanguage, SheetRow, SheetTable } from './sheet.js';

/** Sizes of letters, the first that lets every word stand whole and leaves some room. */
const SIZES = [8, 7.5, 7, 6.5, 6, 5.5] as const;
const ROOM = 0.92;
/** Room around letters: the usual one, and what is left of it where rows must be low. */
const PADS = [2.5, 1.6, 1] as const;
/** Room beside letters. */
export const SIDE = 2.5;
/** Height of the title of a table, in points. */
export const HEADING = 20;

/** How a table is set. */
export interface Layout {
  readonly size: number;
  /** Room above and beneath letters. */
  readonly pad: number;
  readonly widths: readonly number[];
}

/** Height of a row, in points. */
export function heightOf(
  pdf: Pdf,
  texts: readonly string[],
  { size, widths, pad }: Layout,
  isBold: boolean,
): number {
  pdf.font(isBold ? 'bold' : 'regular').fontSize(size);
  const line = pdf.currentLineHeight(true);
  const heights = texts.map((text, at) => {
    // A column holds its longest word: marks and letters need not be measured.
    if (/^\S{0,2}$/.test(text)) return text === '' ? 0 : line;
    return pdf.heightOfString(text, { width: (widths[at] ?? 0) - 2 * SIDE });
  });
  return Math.max(size * 1.3, ...heights) + 2 * pad;
}

/** Height of a table with its title and head, in points. */
export function wholeHeight(
  pdf: Pdf,
  { columns, rows, totals }: SheetTable,
  language: SheetLanguage,
  layout: Layout,
): number {
  const of = (row: SheetRow, isBold: boolean): number =>
    heightOf(pdf, textsOf(row, columns, language), layout, isBold);
  const head = heightOf(pdf, columns.map(titleOf), layout, true);
  const sum = (list: readonly SheetRow[], isBold: boolean): number =>
    list.reduce((height, row) => height + of(row, isBold), 0);
  return HEADING + head + sum(rows, false) + sum(totals, true);
}

/** What the cells of a row say. */
export const textsOf = (
  { cells }: SheetRow,
  columns: SheetTable['columns'],
  language: SheetLanguage,
): readonly string[] => columns.map(({ kind }, at) => sayCell(cells[at] ?? null, kind, language));

/** The usual layout, or the roomiest one that takes no more than the height; where none does, the usual one. */
export function layOut(pdf: Pdf, table: SheetTable, language: SheetLanguage, height?: number): Layout {
  const usual = layOutAt(pdf, table, language, SIZES[0], PADS[0]);
  if (height === undefined) return usual;
  for (const size of SIZES.filter((one) => one <= usual.size))
    for (const pad of PADS) {
      const layout = layOutAt(pdf, table, language, size, pad);
      if (wholeHeight(pdf, table, language, layout) <= height) return layout;
    }
  return usual;
}

/**
 * The widths of columns: each holds its longest word, and what is left is dealt by their characters. Letters get smaller
 * where the words alone are too wide for the field; with the smallest ones all columns give way alike.
 */
function layOutAt(
  pdf: Pdf,
  { columns, rows, totals }: SheetTable,
  language: SheetLanguage,
  largest: number,
  pad: number,
): Layout {
  const field = widthOf(pdf);
  const longest = columns.map((column, at) => {
    const said = [...rows, ...totals].map(({ cells }) => sayCell(cells[at] ?? null, column.kind, language));
    return longestWords([titleOf(column), ...said]);
  });
  const neededAt = (size: number): readonly number[] => {
    pdf.font('bold').fontSize(size);
    return longest.map((words) => Math.max(...words.map((word) => pdf.widthOfString(word))) + 2 * SIDE + 1);
  };
  const sumOf = (widths: readonly number[]): number => widths.reduce((one, other) => one + other, 0);
  const sizes = SIZES.filter((one) => one <= largest);
  const size = sizes.find((one) => sumOf(neededAt(one)) <= field * ROOM) ?? sizes.at(-1) ?? largest;
  const needed = neededAt(size);
  const sum = sumOf(needed);
  if (sum >= field) return { size, pad, widths: needed.map((width) => (width * field) / sum) };
  const wishes = sumOf(columns.map(({ width }) => width));
  return {
    size,
    pad,
    widths: needed.map((width, at) => width + ((field - sum) * (columns[at]?.width ?? 0)) / wishes),
  };
}

/** How many words are measured: the longest by their letters. */
const MEASURED = 4;

function longestWords(texts: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => text.split(/[ \n]+/)));
  return [...words].sort((one, other) => other.length - one.length).slice(0, MEASURED);
}
