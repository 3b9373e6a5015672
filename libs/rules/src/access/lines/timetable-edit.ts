import type { AccessLine } from '../access-line.js';
import { everyAccount, everyone, grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

/** Deputies change the timetable in time (TKK-66), the administrator keeps it and the bells (TKK-10, TKK-61). */
const MAKERS: readonly (readonly [Role, Relation])[] = [
  ['deputy', 'school'],
  ['administrator', 'school'],
];

/** The timetable and the bells hang on the wall of the staff room. */
const READERS: readonly (readonly [Role, Relation])[] = [
  ...MAKERS,
  ['director', 'school'],
  ['teacher', 'school'],
  ['class_teacher', 'school'],
  ['educator', 'school'],
  ['office', 'school'],
  ['auditor', 'school'],
];

/** The weekly timetable by hand, bells, and addresses of calendars. */
export const TIMETABLE_EDIT_LINES: readonly AccessLine[] = [
  ...grant('timetableObjects', ...READERS),
  ...grant('standingTimetable', ...READERS),
  ...grant('bells', ...READERS),
  // Who is free on a day also says who is away.
  ...grant('freePlaces', ...MAKERS, ['director', 'school']),
  ...grant('timetableEffect', ...MAKERS),
  ...grant('editTimetable', ...MAKERS),
  ...grant('keepBells', ...MAKERS),
  ...grant('followBells', ...MAKERS),
  ...grant('keepBellDay', ...MAKERS),
  ...grant('removeBellDay', ...MAKERS),
  ...grant('removeBells', ...MAKERS),

  // The first timetable without a file, and the days of the yearly calendar (TKK-10, TKK-61).
  ...grant('beginTimetable', ...MAKERS),
  ...grant('formGroup', ...MAKERS),
  ...grant('copyClassWeek', ...MAKERS),
  ...grant('schoolDays', ...READERS),
  ...grant('schoolDayEffect', ...MAKERS),
  ...grant('keepSchoolDay', ...MAKERS),
  ...grant('removeSchoolDay', ...MAKERS),

  // Families get the timetable (TKK-31), teachers their own lessons, in the programs they use anyway.
  everyAccount('myCalendars'),
  // Whose lessons the caller may have is found from the caller: the own ones, those of the own children.
  everyAccount('openCalendar'),
  everyAccount('revokeCalendar'),
  // A calendar program cannot sign in: whoever knows the secret address reads it, until it is revoked.
  everyone('readCalendar'),
];
