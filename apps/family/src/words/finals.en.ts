import type { English } from '@zhurnal/web-client';
import type { FAMILY_FINALS_RU } from './finals.ru.js';

/** What the page of marks of periods says, in English. */
export const FAMILY_FINALS_EN = {
  'finals.title': 'Final marks',
  'finals.table': 'Final marks',
  'finals.subject': 'Subject',
  'finals.year': 'Year',
  'finals.exam': 'Exam',
  'finals.final': 'Final',
  'finals.none': 'There are no final marks yet',
  'finals.noneWhy': 'They will be here once the school publishes them.',
  'finals.print': 'Print',
  'finals.part': 'Final marks of the year',
  'finals.partOf': '{name}: final marks',
  'finals.shown': 'Published {when}',
  'finals.seen': 'Stated to have been seen: {who}, {when}',
  'finals.seenPaper': 'Kept from paper by the class teacher {when}',
  'finals.changed': 'Marks have changed since: please confirm once more.',
  'finals.see': 'I have seen it',
  'finals.sure': 'Confirm that you have seen it?',
  'finals.sureWhy': 'The school will see that you know these marks. It is never too late for that.',
  'finals.question': 'A question to the class teacher (if any)',
  'finals.confirm': 'I confirm',
  'finals.done': 'Thank you, it is kept.',
  'finals.asked': 'Your question: {question}',
  'finals.byParent': 'A parent states it; a student of age does so alone.',
  'finals.failed': 'Not sent: {why}',
  'finals.note': '{child}: marks are published — {name}',
  'finals.noteYear': '{child}: marks of the year are published',
  'finals.noteWhy': 'Have a look at the marks and press “I have seen it”.',
  'finals.noteReminder':
    'A reminder: the school has been waiting for your answer for {days, plural, one {# day} other {# days}}.',
  'finals.open': 'Open the marks',
  'finals.toMarks': 'Marks by subject',
} as const satisfies English<typeof FAMILY_FINALS_RU>;
