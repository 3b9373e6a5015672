import type { CellHistoryQuery } from '@zhurnal/contract/staff';
import { ROLES } from '@zhurnal/rules';
import { createWords, formatDay, formatInstant, formatWeight, sayShared } from '@zhurnal/web-client';
import { typeOf } from './build-columns.js';
import { HISTORY_RU } from './words/history.ru.js';

/** One entry of a history. */
export type HistoryEntry = CellHistoryQuery['cellHistory'][number];

type PlainKey = Extract<keyof typeof HISTORY_RU, `field.${string}` | `value.${string}`>;

export const { t } = createWords(HISTORY_RU, 'history');

const isKnown = (key: string): key is PlainKey => Object.hasOwn(HISTORY_RU, key);

/** What was changed: «Отметка», «Тема урока», «Срок задания»; an unknown field goes by its name. */
export function sayField({ what, field }: Pick<HistoryEntry, 'what' | 'field'>): string {
  const key = [`field.${what}.${field}`, `field.${field}`].find(isKnown);
  return key === undefined ? field : t(key);
}

/** A value of the history as people read it. */
export function sayValue(
  { field }: Pick<HistoryEntry, 'field'>,
  value: string | null,
  timeZone: string,
): string {
  if (value === null) return t('nothing');
  if (field === 'held' || field === 'removed') return formatInstant(value, timeZone) || value;
  if (field === 'dueOn') return formatDay(value);
  if (field === 'weight') return formatWeight(value);
  if (field === 'type') return typeOf(value).name;
  if (field === 'file') return t('file');
  const key = `value.${field}.${value}`;
  return isKnown(key) ? t(key) : value;
}

/** «учитель» for `teacher`; several with commas. */
export function sayRoles(role: string): string {
  return role
    .split('+')
    .map((name) => ROLES.find((known) => known === name))
    .filter((known) => known !== undefined)
    .map((known) => sayShared(`role.${known}`))
    .join(', ');
}
