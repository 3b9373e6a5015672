import type { ClassContactsQuery } from '@zhurnal/contract/staff';

/** The contacts of a class as its class teacher sees them. */
export type ClassContacts = ClassContactsQuery['classContacts'];

/** A student of the class with the family. */
export type StudentContact = ClassContacts['students'][number];

/** Were the data found right in the month of the day? */
export function isCheckedInMonth({ checkedOn }: Pick<StudentContact, 'checkedOn'>, today: string): boolean {
  return checkedOn !== null && checkedOn.slice(0, 7) === today.slice(0, 7);
}
