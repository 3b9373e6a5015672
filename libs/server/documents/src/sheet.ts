/** What a column holds: how it is written, aligned and formatted follows from it. A mark is a short text in the middle. */
export type ColumnKind = 'text' | 'mark' | 'integer' | 'decimal' | 'percent' | 'day';

/** A column, typed once for every form of the table. */
export interface SheetColumn {
  /** Stable name, unique in its table. */
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** How wide, in characters. */
  readonly width: number;
  /** On paper: what is the same as in the row above it is not repeated, until another page begins. */
  readonly isOnce?: boolean;
}

/** A cell: whole numbers as numbers; decimals and per cent as exact texts with a point; days as `2026-11-18`; null: nothing. */
export type SheetCell = string | number | null;

/** A row. The key says of whom or what it tells, unique in its table. */
export interface SheetRow {
  readonly key: string;
  readonly cells: readonly SheetCell[];
}

/** A table of a sheet. */
export interface SheetTable {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Rows beneath it, with the same columns. */
  readonly totals: readonly SheetRow[];
  /** On paper it begins a page of its own. */
  readonly isNewPage?: boolean;
  /** On paper it stands on one page: rows get lower and letters smaller, as far as they can be read. */
  readonly isOnePage?: boolean;
  /** On paper: who signs beneath it. */
  readonly signers?: readonly SheetSigner[];
}

/** Who signs: an office, and a name where it is known. */
export interface SheetSigner {
  readonly office: string;
  readonly name: string;
}

/** A document of one or more tables. */
export interface Sheet {
  readonly title: string;
  /** Lines under the title: the school, of what, for which days. */
  readonly head: readonly string[];
  readonly tables: readonly SheetTable[];
  /** Sentences beneath the tables. */
  readonly notes: readonly string[];
  /** Who signs all of it. */
  readonly signatures: readonly SheetSigner[];
  /** On paper: nothing marks the place of a seal, since the school does not certify by one. */
  readonly isUnsealed?: boolean;
  readonly isLandscape: boolean;
}

/** How figures and days are written. */
export type SheetLanguage = 'ru' | 'en';

/** A cell as people read it; empty where there is nothing. */
export function sayCell(cell: SheetCell, kind: ColumnKind, language: SheetLanguage): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (kind === 'day') return language === 'ru' ? cell.split('-').reverse().join('.') : cell;
  if (kind !== 'decimal' && kind !== 'percent') return cell;
  return language === 'ru' ? cell.replace('.', ',') : cell;
}

/** The title of a column with its unit. */
export const titleOf = ({ title, kind }: SheetColumn): string => (kind === 'percent' ? `${title}, %` : title);
