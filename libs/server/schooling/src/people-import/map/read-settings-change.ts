import { PEOPLE_IMPORT_LIMITS, asDay, isFieldOf } from '@zhurnal/rules';
import type { PeopleImportKind, PeopleSettingsChange } from '@zhurnal/rules';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isKey = (key: string): boolean => key.length <= 200;

const isPlace = (key: string): boolean => /^\d{1,7}:\d{1,3}$/.test(key);
const isCorrection = ([key, text]: [string, unknown]): boolean =>
  isPlace(key) && (text === null || (typeof text === 'string' && text.length <= PEOPLE_IMPORT_LIMITS.cell));
const isAnswer = ([key, answer]: [string, unknown]): boolean =>
  isKey(key) && (answer === null || answer === 'yes' || answer === 'no');
const isExclusion = ([row, isOut]: [string, unknown]): boolean =>
  /^\d{1,7}$/.test(row) && typeof isOut === 'boolean';

const everyEntry =
  (fits: (entry: [string, unknown]) => boolean) =>
  (value: unknown): boolean =>
    isRecord(value) &&
    Object.keys(value).length <= PEOPLE_IMPORT_LIMITS.rows &&
    Object.entries(value).every(fits);

const FITS: Readonly<Record<string, (value: unknown, kind: PeopleImportKind) => boolean>> = {
  sheet: (value) => isWhole(value, PEOPLE_IMPORT_LIMITS.sheets),
  headerRow: (value) => isWhole(value, 1_100_000),
  columns: (value, kind) =>
    Array.isArray(value) &&
    value.length <= PEOPLE_IMPORT_LIMITS.columns &&
    value.every((field) => field === null || (typeof field === 'string' && isFieldOf(kind, field))),
  from: (value) => typeof value === 'string' && asDay(value) !== undefined,
  corrections: everyEntry(isCorrection),
  answers: everyEntry(isAnswer),
  excluded: everyEntry(isExclusion),
  skipErrors: (value) => typeof value === 'boolean',
};

/** Reads a change out of parsed JSON; what is wrong is named. */
export function readSettingsChange(
  value: unknown,
  kind: PeopleImportKind,
): { readonly change: PeopleSettingsChange } | { readonly wrong: string } {
  if (!isRecord(value)) return { wrong: '$' };
  for (const [name, one] of Object.entries(value)) {
    const fits = Object.hasOwn(FITS, name) ? FITS[name] : undefined;
    if (!fits?.(one, kind)) return { wrong: name };
  }
  return { change: value as PeopleSettingsChange };
}
