import { HEADING, SIDE, heightOf, layOut, textsOf, wholeHeight } from './lay-out.js';
import type { Layout } from './lay-out.js';
import { endOf, widthOf, FIELD } from './paper.js';
import type { Pdf } from './paper.js';
import { titleOf } from './sheet.js';
import type { ColumnKind, SheetLanguage, SheetTable } from './sheet.js';

const LINE = '#8a9099';
const SHADE = '#eef1f6';

type Align = 'left' | 'center' | 'right';

const alignOf = (kind: ColumnKind): Align =>
  kind === 'text' ? 'left' : kind === 'mark' || kind === 'day' ? 'center' : 'right';

/** So many of the last rows go with what stands beneath the table: signatures are never alone on a page. */
const KEPT_ROWS = 2;

/** How a table stands among others. */
export interface TablePlace {
  /** Height of what is drawn beneath the table, in points: the last rows stay together with it. */
  readonly beneath?: number;
  /** What stands in a table without rows. */
  readonly empty?: string | undefined;
  /** One of half a page at most, or of which little would stand here, begins on the next page if it ends there, too. */
  readonly isKeptWhole?: boolean;
}

/** Draws a table from where the document stands. The head comes again on every page; no row is torn. */
export function drawTable(
  pdf: Pdf,
  table: SheetTable,
  language: SheetLanguage,
  { beneath = 0, empty, isKeptWhole = false }: TablePlace = {},
): void {
  const { columns } = table;
  if (table.isOnePage) turnFor(pdf, table, language, beneath);
  const layout = layOut(pdf, table, language, table.isOnePage ? endOf(pdf) - pdf.y - beneath : undefined);
  const titles = columns.map(titleOf);
  const drawHead = (): void => {
    drawRow(
      pdf,
      titles,
      layout,
      columns.map(() => 'center'),
      { isBold: true, isShaded: true },
    );
  };
  const headHeight = heightOf(pdf, titles, layout, true);
  const rows = [
    ...table.rows.map((row) => ({ row, isBold: false })),
    ...table.totals.map((row) => ({ row, isBold: true })),
  ].map(({ row, isBold }) => ({
    texts: textsOf(row, columns, language),
    isBold,
  }));
  const [first] = rows;
  // A heading never stands alone at the foot of a page.
  const begin = headHeight + (first ? heightOf(pdf, first.texts, layout, first.isBold) : 0);
  breakFor(pdf, begin + HEADING);
  const whole = wholeHeight(pdf, table, language, layout);
  const page = endOf(pdf) - FIELD.top;
  const isBetterWhole = whole <= page / 2 || endOf(pdf) - pdf.y < page / 3;
  if (isKeptWhole && isBetterWhole && whole + beneath <= page) breakFor(pdf, whole + beneath);
  pdf
    .font('bold')
    .fontSize(10)
    .text(table.title, FIELD.left, pdf.y + 6, { width: widthOf(pdf) });
  pdf.y += 3;
  drawHead();
  const aligns = columns.map(({ kind }) => alignOf(kind));
  const kept = rows.length > KEPT_ROWS ? rows.length - KEPT_ROWS : -1;
  const tail = rows
    .slice(kept)
    .reduce((sum, { texts, isBold }) => sum + heightOf(pdf, texts, layout, isBold), beneath);
  if (rows.length === 0 && empty !== undefined) drawEmpty(pdf, empty, layout);
  let above: readonly string[] = [];
  for (const [at, { texts, isBold }] of rows.entries()) {
    const height =
      at === kept && beneath > 0
        ? tail
        : Math.max(
            heightOf(pdf, texts, layout, isBold),
            heightOfBlock(pdf, columns, rows.slice(at), above, layout),
          );
    if (pdf.y + height > endOf(pdf)) {
      pdf.addPage();
      pdf.y = FIELD.top;
      drawHead();
      above = [];
    }
    drawRow(pdf, withoutRepeats(columns, texts, above), layout, aligns, { isBold, isShaded: isBold });
    above = texts;
  }
  pdf.y += 6;
}

/** One box over the whole width, which says that there is nothing. */
function drawEmpty(pdf: Pdf, text: string, { size, pad }: Layout): void {
  const [top, width, height] = [pdf.y, widthOf(pdf), size * 1.3 + 2 * pad];
  pdf.rect(FIELD.left, top, width, height).lineWidth(0.5).strokeColor(LINE).stroke();
  pdf.font('regular').fontSize(size).fillColor('black');
  pdf.text(text, FIELD.left + pad, top + pad, { width: width - 2 * pad, align: 'center' });
  pdf.x = FIELD.left;
  pdf.y = top + height;
}

/** What a row says beneath another: of the first columns that are told once, not what stands above already. */
function withoutRepeats(
  columns: SheetTable['columns'],
  texts: readonly string[],
  above: readonly string[],
): readonly string[] {
  const differs = columns.findIndex(({ isOnce }, at) => isOnce !== true || texts[at] !== above[at]);
  return texts.map((text, at) => (at < differs ? '' : text));
}

interface Row {
  readonly texts: readonly string[];
  readonly isBold: boolean;
}

/** A block of rows that takes more than this part of a page is torn. */
const WHOLE_BLOCK = 1 / 3;

/**
 * Height of the rows that tell of the same as the first of them by the columns that are told once, where they can stand
 * together; 0 where they are too many, where they began above, and where nothing is told once.
 */
function heightOfBlock(
  pdf: Pdf,
  columns: SheetTable['columns'],
  [first, ...others]: readonly Row[],
  above: readonly string[],
  layout: Layout,
): number {
  const once = columns.flatMap(({ isOnce }, at) => (isOnce === true ? [at] : []));
  const isOther = (texts: readonly string[]): boolean => once.some((at) => texts[at] !== first?.texts[at]);
  if (!first || once.length === 0 || !isOther(above)) return 0;
  const end = others.findIndex(({ texts }) => isOther(texts));
  const block = others.slice(0, end === -1 ? others.length : end);
  const height = block.reduce(
    (sum, { texts, isBold }) =>
      sum + heightOf(pdf, withoutRepeats(columns, texts, first.texts), layout, isBold),
    heightOf(pdf, first.texts, layout, first.isBold),
  );
  return height <= (endOf(pdf) - FIELD.top) * WHOLE_BLOCK ? height : 0;
}

/** Goes on on another page where so much does not fit. */
export function breakFor(pdf: Pdf, height: number): void {
  if (pdf.y + height <= endOf(pdf)) return;
  pdf.addPage();
  pdf.y = FIELD.top;
}

function drawRow(
  pdf: Pdf,
  texts: readonly string[],
  layout: Layout,
  aligns: readonly Align[],
  { isBold, isShaded }: { readonly isBold: boolean; readonly isShaded: boolean },
): void {
  const height = heightOf(pdf, texts, layout, isBold);
  const top = pdf.y;
  let left: number = FIELD.left;
  const { size, widths, pad } = layout;
  widths.forEach((width, at) => {
    const box = pdf.rect(left, top, width, height).lineWidth(0.5).strokeColor(LINE);
    if (isShaded) box.fillAndStroke(SHADE, LINE);
    else box.stroke();
    pdf
      .fillColor('black')
      .font(isBold ? 'bold' : 'regular')
      .fontSize(size);
    const text = texts[at] ?? '';
    if (text !== '')
      pdf.text(text, left + SIDE, top + pad, { width: width - 2 * SIDE, align: aligns[at] ?? 'left' });
    left += width;
  });
  pdf.x = FIELD.left;
  pdf.y = top + height;
}

/** Begins another page for a table that is to stand on one, where it would not here and not much stands above it. */
function turnFor(pdf: Pdf, table: SheetTable, language: SheetLanguage, beneath: number): void {
  const page = endOf(pdf) - FIELD.top;
  const isLate = pdf.y > FIELD.top + page / 3;
  if (isLate) breakFor(pdf, wholeHeight(pdf, table, language, layOut(pdf, table, language)) + beneath);
}
