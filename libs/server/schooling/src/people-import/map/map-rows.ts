import { PEOPLE_IMPORT_LIMITS } from '@zhurnal/rules';
import type { PeopleField, PeopleImportSettings } from '@zhurnal/rules';
import type { CellKind, TableSheet } from '../files/table-book.js';

/** A cell of a mapped column, as the file or a person's correction has it. */
export interface MappedCell {
  readonly column: number;
  readonly text: string;
  readonly kind?: CellKind | undefined;
}

/** A row with its cells by what they mean. */
export interface MappedRow {
  readonly row: number;
  /** Texts of all columns. */
  readonly texts: readonly string[];
  readonly cellsOf: (field: PeopleField) => readonly MappedCell[];
}

/** The key of a correction. */
export const placeOf = (row: number, column: number): string => `${row}:${column}`;

/** Rows below the header that hold anything in a mapped column, with the corrections in them. */
export function mapRows(
  sheet: TableSheet,
  { headerRow, columns, corrections }: Pick<PeopleImportSettings, 'headerRow' | 'columns' | 'corrections'>,
): readonly MappedRow[] {
  const places = new Map<PeopleField, number[]>();
  columns.forEach((field, column) => {
    if (field !== null) places.set(field, [...(places.get(field) ?? []), column]);
  });
  const width = Math.min(sheet.width, PEOPLE_IMPORT_LIMITS.columns);
  return sheet.rows
    .filter(({ row }) => row > headerRow)
    .map(({ row, cells }) => {
      const corrected = Array.from({ length: width }, (_, column): MappedCell => {
        const text = corrections[placeOf(row, column)];
        const cell = cells[column];
        return text === undefined
          ? { column, text: cell?.text ?? '', kind: cell?.kind }
          : { column, text: text.trim() };
      });
      return {
        row,
        texts: corrected.map(({ text }) => text),
        cellsOf: (field: PeopleField) =>
          (places.get(field) ?? [])
            .flatMap((column) => corrected[column] ?? [])
            .filter(({ text }) => text !== ''),
      };
    })
    .filter(({ cellsOf }) => [...places.keys()].some((field) => cellsOf(field).length > 0));
}
