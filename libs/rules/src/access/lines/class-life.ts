import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** The class teacher keeps the class (G24-13, G24-92, G166-47); director and deputies see to it (G24-8, S117-34, TKK-64). */
const KEEPERS: readonly Pair[] = [
  ['class_teacher', 'ownClass'],
  ['director', 'school'],
  ['deputy', 'school'],
];

/** The educator watches the assigned class (TKK-24): who is here and how they learn, not how to reach the families. */
const WATCHERS: readonly Pair[] = [...KEEPERS, ['educator', 'assignedClass']];

/** A family speaks for its own child, and a student for oneself; whether of age yet the rules say. */
const FAMILY: readonly Pair[] = [
  ['guardian', 'ownChild'],
  ['student', 'self'],
];

const CLASS_TEACHER: Pair = ['class_teacher', 'ownClass'];

/** The class teacher and notices of absence, and the calendar of a class. */
export const CLASS_LIFE_LINES: readonly AccessLine[] = [
  // The list shows what the caller may open; each role asks within its own relation.
  ...grant(
    'classesInCare',
    ['class_teacher', 'school'],
    ['educator', 'school'],
    ['director', 'school'],
    ['deputy', 'school'],
  ),
  // The timetable of a class for calendar programs (TKK-31): who keeps the class makes and revokes its address.
  ...grant('classCalendars', ['class_teacher', 'school'], ['director', 'school'], ['deputy', 'school']),
  ...grant('openClassCalendar', ...KEEPERS),
  ...grant('revokeClassCalendar', ...KEEPERS),
  ...grant('classToday', ...WATCHERS),
  ...grant('classAbsences', ...WATCHERS),
  ...grant('classProgress', ...WATCHERS),
  ...grant('classContacts', ...KEEPERS),
  ...grant('classNotices', ...KEEPERS),
  // The reports carry remarks to families: they are for those who answer for the class (G24-93, G24-94).
  ...grant('classReports', ...KEEPERS),
  ...grant('noteReportsPrinted', ...KEEPERS),
  // Print-outs for families without the electronic form are handed over by the same (G24-25).
  ...grant('paperHandovers', ...KEEPERS),
  ...grant('recordHandover', ...KEEPERS),
  ...grant('takeBackHandover', ...KEEPERS),

  ...grant('setAbsenceReasons', CLASS_TEACHER),
  ...grant('seeAbsenceNotices', CLASS_TEACHER),
  ...grant('decideAbsenceNotice', CLASS_TEACHER),
  ...grant('confirmContacts', CLASS_TEACHER),

  ...grant('studentAbsences', ...FAMILY),
  ...grant('absenceNoticeHistory', ...KEEPERS, ...FAMILY),
  ...grant('reportAbsence', ...FAMILY),
  ...grant('editAbsenceNotice', ...FAMILY),
  ...grant('withdrawAbsenceNotice', ...FAMILY),
];
