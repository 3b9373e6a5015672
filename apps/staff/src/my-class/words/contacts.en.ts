import type { English } from '@zhurnal/web-client';
import type { CLASS_CONTACTS_RU } from './contacts.ru.js';

/** Words of the list of a class with its contacts, in English. */
export const CLASS_CONTACTS_EN = {
  'correct.open': 'Correct',
  'correct.title': 'Correct contacts: {name}',
  'correct.save': 'Save',
  'correct.report': 'Report to the administrator',
  'correct.hint': 'The correction holds at once; who made it and when stands in the history.',
  'correct.reportHint':
    'By the regulation of the school the administrator enters changes: until then the card keeps the former data.',
  'correct.done': 'Contacts corrected: {name}.',
  'correct.reported': 'The administrator has been told: {name}.',
  'correct.waits': 'waits to be entered: {contacts}',

  'contacts.table': 'Students and families of class {name}',
  'contacts.student': 'Student',
  'contacts.born': 'Born',
  'contacts.family': 'Family',
  'contacts.phone': 'Phone',
  'contacts.email': 'Email',
  'contacts.diary': 'Diary',
  'contacts.check': 'Check of the data',
  'contacts.noAccount': 'no account',
  'contacts.neverSeen': 'never signed in',
  'contacts.seen': 'last seen {when}',
  'contacts.checked': 'checked {day}',
  'contacts.checkedBy': '{name}',
  'contacts.notChecked': 'not checked this month',
  'contacts.never': 'never checked',
  'contacts.confirmOne': 'The data are right: {name}',
  'contacts.confirm':
    '{count, plural, =0 {Confirm} one {Confirm the data of # student} other {Confirm the data of # students}}',
  'contacts.confirmed': '{count, plural, one {Data of # student checked} other {Data of # students checked}}',
  'contacts.monthly':
    'The data of students and parents are checked at least once a month. Correct a changed phone or mail address here; tell the office of anything else.',
  'contacts.monthlyReport':
    'The data of students and parents are checked at least once a month. Write a changed phone or mail address here: the administrator receives and enters it.',
  'contacts.monthlyRead': 'The class teacher checks the data of students and parents at least once a month.',
  'contacts.left':
    '{count, plural, =0 {Everybody is checked this month} one {# student is left to check this month} other {# students are left to check this month}}',
  'contacts.selectLeft': 'Select the unchecked',
  'contacts.printContacts': 'Print contacts',
  'contacts.card': 'Subgroups and sign-in slips',
  'contacts.printList': 'Print the class list',
  'contacts.list': 'Class list',
  'contacts.none': 'Nobody is in the class yet',
  'contacts.noneWhy': 'The school office enrols students.',
  'contacts.notGiven': 'not given',
} as const satisfies English<typeof CLASS_CONTACTS_RU>;
