import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle } from 'hucre';

/** A text, and whether something is wrong with it. */
export interface ReportCell {
  readonly text: string;
  readonly tone?: 'error' | 'warning' | undefined;
}

export interface ReportSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Widths of the first columns, in signs; the others are 18 wide. */
  readonly widths: readonly number[];
}

const USUAL_WIDTH = 18;
const fill = (rgb: string, ink: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
  font: { color: { rgb: ink } },
  alignment: { vertical: 'top', wrapText: true },
});
const TONES: Readonly<Record<'error' | 'warning', CellStyle>> = {
  error: fill('FDE3E3', '7A0012'),
  warning: fill('FFF3D6', '5A3A00'),
};
const PLAIN: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const HEAD: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };

function cellsOf({ header, rows }: ReportSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  header.forEach((text, column) => cells.set(`0,${column}`, { value: text, type: 'string', style: HEAD }));
  rows.forEach((row, at) =>
    row.forEach(({ text, tone }, column) => {
      if (text === '' && !tone) return;
      // Everything is text: what looks like a formula in somebody's file computes nothing here.
      const cell = { value: text, type: 'string', style: tone ? TONES[tone] : PLAIN } as const;
      cells.set(`${at + 1},${column}`, cell);
    }),
  );
  return cells;
}

/** Writes a workbook with a header that stays in sight and can be filtered. */
export function writeWorkbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.header.map((_, at) => ({ width: sheet.widths[at] ?? USUAL_WIDTH })),
      rows: [sheet.header, ...sheet.rows.map((row) => row.map(({ text }) => text || null))].map((row) => [
        ...row,
      ]),
      cells: cellsOf(sheet),
      freezePane: { rows: 1 },
    })),
  });
}
