import { GUARDIAN_SLOTS, guardianField } from '@zhurnal/rules';
import type { GuardianField, OwnField, PeopleField, PeopleFieldChange } from '@zhurnal/rules';
import { createWords } from '@zhurnal/web-client';
import { PEOPLE_IMPORT_RU } from './words/ru.js';

/** The words of the import of lists. */
export const { t } = createWords(PEOPLE_IMPORT_RU, 'people-import');

type Known<Prefix extends string> = Extract<keyof typeof PEOPLE_IMPORT_RU, `${Prefix}.${string}`>;

const isKnown = <Prefix extends string>(key: string): key is Known<Prefix> =>
  Object.hasOwn(PEOPLE_IMPORT_RU, key);

/** «телефон», «Родитель 1: ФИО». */
export function sayField(field: PeopleField): string {
  for (const slot of GUARDIAN_SLOTS) {
    const part = field.split('.')[1];
    if (part !== undefined && field === guardianField(slot, part as GuardianField)) {
      return t('columns.ofGuardian', { slot, field: t(`field.${part as GuardianField}`) });
    }
  }
  return t(`field.${field as OwnField}`);
}

/** A value of our own words; others are shown as they are. */
function sayValue(value: string): string {
  const key = `value.${value}`;
  return isKnown<'value'>(key) ? sayPlain(key) : value;
}

const sayPlain = (key: Known<'value'> | Known<'change'>): string => t(key);

/** «телефон: +7 900 … → +7 901 …». */
export function sayChange({ field: name, before, after }: PeopleFieldChange): string {
  const key = `change.${name}`;
  const field = isKnown<'change'>(key) ? sayPlain(key) : name;
  if (after === null) return t('diff.ended', { field, before: sayValue(before ?? '') });
  if (before === null) return t('diff.set', { field, after: sayValue(after) });
  return t('diff.change', { field, before: sayValue(before), after: sayValue(after) });
}
