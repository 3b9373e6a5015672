import type { REGISTER_RU } from './register-words.ru.js';

/** The heads of the register of substitutions as a workbook, in English. */
export const REGISTER_EN: Readonly<Record<keyof typeof REGISTER_RU, string>> = {
  name: 'Register of substitutions',
  number: 'No.',
  day: 'Day',
  classes: 'Class',
  slot: 'Lesson',
  subject: 'Subject',
  absent: 'Away',
  reason: 'Reason',
  substitute: 'Substitute',
  topic: 'Topic recorded',
  signed: 'Signature',
  yes: 'yes',
  no: 'no',
  total: 'Hours of substitution',
  illness: 'illness',
  training: 'training',
  trip: 'trip',
  leave: 'leave',
  other: 'other',
  unknown: 'not said',
};
