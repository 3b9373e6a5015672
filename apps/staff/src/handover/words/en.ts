import type { English } from '@zhurnal/web-client';
import type { HANDOVER_RU } from './ru.js';

/** Words of the card by which a lesson is handed over, in English. */
export const HANDOVER_EN = {
  title: 'Hand-over of a lesson',
  when: '{day}, lesson {slot}',
  who: 'In place of: {teachers} · substitute: {substitutes}',
  nobody: 'No substitute; by the timetable: {teachers}',
  print: 'Print',
  journal: 'Open in the journal',
  term: 'Until when to record it',
  'term.until': 'The lesson is open to the substitute until {day}, that day included.',
  'term.grace':
    '{days, plural, =0 {The day of the lesson only} one {The day of the lesson and # school day after it} other {The day of the lesson and # school days after it}} — {clause}.',
  'term.silent': 'the regulation is silent, the usual term',
  'term.record': 'Record and topic: not later than {day} ({clause}).',
  'term.locks': 'The record locks on {when}.',
  topics: 'Last topics',
  'topics.none': 'No topics are recorded yet.',
  next: 'By the plan',
  'next.none': 'There is no plan, or the lesson has its topic already.',
  'next.part': '{topic} ({part} of {hours})',
  'next.lag':
    '{lag, plural, =0 {The group is on its plan.} one {Behind the plan by # lesson.} other {Behind the plan by # lessons.}}',
  'next.homework': 'Homework of the plan: {text}',
  homework: 'Due at this lesson',
  'homework.none': 'Nothing is due at this lesson.',
  owed: 'What is not recorded',
  'owed.none': 'Everything is recorded.',
  'owed.lessons': 'Lessons without a record: {days}',
  'owed.works': 'Works without marks:',
  students: 'Students to mind',
  'students.none': 'There are no such students.',
  'students.exempt': 'exempt',
  'students.owing': 'owes work',
  'students.excused': 'the family announced an absence',
} as const satisfies English<typeof HANDOVER_RU>;
