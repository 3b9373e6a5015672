import type { SHEET_WORDS_RU } from './sheet-words.ru.js';

/** The same in English. */
export const SHEET_WORDS_EN: Readonly<Record<keyof typeof SHEET_WORDS_RU, string>> = {
  plan: 'Plan',
  number: '#',
  section: 'Section',
  topic: 'Topic',
  hours: 'Hours',
  workType: 'Kind of work',
  homework: 'Homework',
  note: 'Note',
  load: 'Teaching load',
  teacher: 'Teacher',
  subject: 'Subject',
  groups: 'Groups and lessons',
  primary: 'Grades 1–4',
  middle: 'Grades 5–9',
  upper: 'Grades 10–11',
  total: 'Lessons a week',
  ofTeacher: 'All of the teacher',
  vacancy: 'Vacancy',
  all: 'Total',
};
