import type { PeopleImportPreview } from '@zhurnal/rules';
import type { SettingsChange } from './people-import-calls.js';

/** Adds entries; null takes one out. */
function merged<Value>(
  before: Readonly<Record<string, Value>>,
  change: Readonly<Record<string, Value | null>> = {},
): Record<string, Value> {
  const all: Record<string, Value | null> = { ...before, ...change };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Value] => entry[1] !== null),
  );
}

/** What can be shown of a decision before the server has answered: the decision itself, not what comes of it. */
export function foreseeChange(preview: PeopleImportPreview, change: SettingsChange): PeopleImportPreview {
  const { settings } = preview;
  const corrections = merged(settings.corrections, change.corrections);
  const out = new Set(settings.excluded);
  for (const [row, isOut] of Object.entries(change.excluded ?? {})) {
    if (isOut) out.add(Number(row));
    else out.delete(Number(row));
  }
  return {
    ...preview,
    settings: {
      sheet: change.sheet ?? settings.sheet,
      headerRow: change.headerRow ?? settings.headerRow,
      columns: change.columns ?? settings.columns,
      from: change.from ?? settings.from,
      corrections,
      answers: merged(settings.answers, change.answers),
      excluded: [...out],
      skipErrors: change.skipErrors ?? settings.skipErrors,
    },
    rows: preview.rows.map((one) => {
      const cells = one.cells.map((text, column) => change.corrections?.[`${one.row}:${column}`] ?? text);
      return change.corrections === undefined ? one : { ...one, cells };
    }),
  };
}
