import type { English } from '@zhurnal/web-client';
import type { HISTORY_RU } from './history.ru.js';

/** Words of the history of cells and lessons, in English. */
export const HISTORY_EN = {
  'history.none': 'No changes yet',
  'history.cell': '{name}, {day}',
  'history.lesson': 'Lesson on {day}',
  'history.toLesson': 'To the lesson',
  'history.loading': 'Loading the history',
  'history.work': 'work: {work}',
  'history.change': '{old} → {new}',
  'history.reason': 'Reason: {reason}',
  'history.mark': '{field} {ordinal}',

  'receipt.get': 'Receipt for the last change',
  'receipt.save': 'Save the receipt',
  'receipt.given':
    'The receipt is saved to a file and on this device. If the entry ever leaves the history, the journal says so here.',
  'receipt.fileOnly':
    'The receipt is saved to a file only: this browser keeps nothing. Put the file in a safe place.',
  'receipt.none': 'A receipt is given to who made the entry, within an hour of it.',
  'receipt.unsealed':
    'This school does not seal its entries, so there are no receipts. Ask the administrator.',
  'receipt.failed': 'No receipt came. Check the connection and try again.',
  'receipt.lost':
    'The history lacks an entry for which you have a receipt: {at}. Save the receipt and give it to the administrator: the integrity of the journal is checked with it.',

  nothing: 'empty',
  file: 'file',

  'field.mark.value': 'Mark',
  'field.comment': 'Comment',
  'field.fact': 'Attendance',
  'field.reason': 'Reason of the absence',
  'field.topic': 'Topic of the lesson',
  'field.held': 'Lesson held',
  'field.type': 'Kind of work',
  'field.title': 'Title of the work',
  'field.weight': 'Weight of the work',
  'field.scale': 'Scale of the work',
  'field.work.removed': 'Work removed',
  'field.homework.removed': 'Homework removed',
  'field.homework_file.removed': 'File removed',
  'field.text': 'Homework',
  'field.dueOn': 'Homework due',
  'field.minutes': 'Time for the homework, minutes',
  'field.loadReason': 'Why beyond the limit',
  'field.file': 'File for the homework',

  'value.value.pass': 'pass',
  'value.value.fail': 'fail',
  'value.value.due': 'outstanding work',
  'value.fact.absent': 'absent',
  'value.fact.late': 'late',
  'value.reason.ill': 'ill',
  'value.reason.excused': 'excused',
  'value.reason.unexcused': 'unexcused',
  'value.reason.unknown': 'not found out',
  'value.scale.five': '2–5',
  'value.scale.pass_fail': 'pass / fail',
} as const satisfies English<typeof HISTORY_RU>;
