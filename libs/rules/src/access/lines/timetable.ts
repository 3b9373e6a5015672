import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

/** Who makes the timetable: the deputy answers for it, the administrator loads it. */
const MAKERS: readonly (readonly [Role, Relation])[] = [
  ['deputy', 'school'],
  ['administrator', 'school'],
];

/** The operations of timetable. The timetable of the whole school hangs on the wall of the staff room. */
export const TIMETABLE_LINES: readonly AccessLine[] = [
  ...grant('previewTimetableImport', ...MAKERS),
  ...grant('applyTimetableImport', ...MAKERS),
  ...grant(
    'timetableWeek',
    ...MAKERS,
    ['director', 'school'],
    ['teacher', 'school'],
    ['class_teacher', 'school'],
    ['educator', 'school'],
    ['office', 'school'],
    ['auditor', 'school'],
  ),
];
