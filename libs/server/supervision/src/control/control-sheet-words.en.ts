import type { CONTROL_SHEET_RU } from './control-sheet-words.ru.js';

/** The heads of the table of control as a workbook, in English. */
export const CONTROL_SHEET_EN: Readonly<Record<keyof typeof CONTROL_SHEET_RU, string>> = {
  name: 'Control of journals',
  class: 'Class',
  subject: 'Subject',
  group: 'Group',
  teacher: 'Teacher',
  all: 'In all',
  lessons: 'Lessons by timetable',
  held: 'Noted as held',
  topics: 'With topic',
  homework: 'With homework',
  rolls: 'With roll call',
  late: 'Late entries',
  marks: 'Marks',
  density: 'Marks per student',
  noMarks: 'Students without marks',
  oneMark: 'With one mark',
  changed: 'Marks changed',
  families: 'Families looked in',
  students: 'Students looked in',
};
