import type { PeopleField } from './fields.js';
import type { PeopleImportSettings } from './preview.js';

/** What a person changes at once. Corrections and answers are added to those given before; null takes one back. */
export interface PeopleSettingsChange {
  readonly sheet?: number;
  readonly headerRow?: number;
  readonly columns?: readonly (PeopleField | null)[];
  readonly from?: string;
  readonly corrections?: Readonly<Record<string, string | null>>;
  readonly answers?: Readonly<Record<string, 'yes' | 'no' | null>>;
  readonly excluded?: Readonly<Record<string, boolean>>;
  readonly skipErrors?: boolean;
}

/** Adds entries to those there were; null takes one out. */
function merged<Value>(
  before: Readonly<Record<string, Value>>,
  change: Readonly<Record<string, Value | null>> = {},
): Record<string, Value> {
  const all: Record<string, Value | null> = { ...before, ...change };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Value] => entry[1] !== null),
  );
}

/** The settings after a change. Corrections belong to the cells of a sheet: another sheet begins without them. */
export function changePeopleSettings(
  before: PeopleImportSettings,
  change: PeopleSettingsChange,
): PeopleImportSettings {
  const { sheet = before.sheet, excluded = {} } = change;
  const isOther = sheet !== before.sheet;
  const out = new Set(isOther ? [] : before.excluded);
  for (const [row, isOut] of Object.entries(excluded)) {
    if (isOut) out.add(Number(row));
    else out.delete(Number(row));
  }
  return {
    sheet,
    headerRow: change.headerRow ?? before.headerRow,
    columns: change.columns ?? before.columns,
    from: change.from ?? before.from,
    corrections: merged(isOther ? {} : before.corrections, change.corrections),
    answers: merged(isOther ? {} : before.answers, change.answers),
    excluded: [...out].sort((a, b) => a - b),
    skipErrors: change.skipErrors ?? before.skipErrors,
  };
}
