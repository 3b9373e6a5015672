import { recogniseColumns } from '@zhurnal/rules';
import type {
  PeopleField,
  PeopleImportKind,
  PeopleImportSettings,
  PeopleSettingsChange,
} from '@zhurnal/rules';
import type { TableBook } from '../files/table-book.js';
import { findHeader, headerAt } from './find-header.js';

/** What was decided about files before. */
export interface RememberedSettings {
  /** Columns chosen for a file with the same headers, and the row in which these stand now. */
  readonly columns?: { readonly row: number; readonly fields: readonly (PeopleField | null)[] } | undefined;
  /** Decisions about this very file. */
  readonly same?: PeopleImportSettings | undefined;
}

/** The sheet in which most columns are recognised. */
export function chooseSheet(book: TableBook, kind: PeopleImportKind): number {
  const scores = book.sheets.map((sheet) => {
    const { row, headers } = findHeader(sheet, kind);
    return row === 0 ? 0 : recogniseColumns(kind, headers).filter((field) => field !== null).length;
  });
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** What a file is first read with: what was decided about it, or columns remembered or recognised. */
export function proposeSettings(
  book: TableBook,
  kind: PeopleImportKind,
  from: string,
  sheet: number,
  remembered: RememberedSettings,
): PeopleImportSettings {
  if (remembered.same) return { ...remembered.same, skipErrors: false };
  const chosen = book.sheets[sheet];
  const found = chosen ? findHeader(chosen, kind) : undefined;
  const { columns } = remembered;
  return {
    sheet,
    headerRow: columns?.row ?? found?.row ?? 0,
    columns: columns?.fields ?? recogniseColumns(kind, found?.headers ?? []),
    from,
    corrections: {},
    answers: {},
    excluded: [],
    skipErrors: false,
  };
}

/** Another sheet or another row of headers has other columns: they are recognised anew. */
export function recogniseAnew(
  book: TableBook,
  kind: PeopleImportKind,
  before: PeopleImportSettings,
  after: PeopleImportSettings,
  change: PeopleSettingsChange,
): PeopleImportSettings {
  const sheet = book.sheets[after.sheet];
  if (!sheet) return after;
  const isOtherSheet = after.sheet !== before.sheet;
  if (!isOtherSheet && after.headerRow === before.headerRow) return after;
  const header =
    isOtherSheet && change.headerRow === undefined
      ? findHeader(sheet, kind)
      : headerAt(sheet, after.headerRow);
  return { ...after, headerRow: header.row, columns: recogniseColumns(kind, header.headers) };
}
