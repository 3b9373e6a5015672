import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** The office keeps the lists of families (TKK-60), the administrator all of them (TKK-61, TKK-62). */
const OFFICE: readonly Pair[] = [
  ['office', 'school'],
  ['administrator', 'school'],
];

/** Those who lead the school read what is kept, and leave the keeping to the others. */
const LEADERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
];

/** The personnel office knows of staff, and of nobody else (TKK-63). */
const PERSONNEL: readonly Pair[] = [
  ['hr', 'school'],
  ['administrator', 'school'],
];

/** The class teacher splits the class into subgroups (S117-24) and hands its families their sign-ins. */
const CLASS_TEACHER: Pair = ['class_teacher', 'ownClass'];

/** Rights are the administrator's to give and to take (G272-23). */
const ADMINISTRATOR: Pair = ['administrator', 'school'];

/** The operations of the lists of people. */
export const PEOPLE_LINES: readonly AccessLine[] = [
  ...[
    'students',
    'studentCard',
    'guardians',
    'guardianCard',
    'classList',
    'movements',
    'movementTotals',
  ].flatMap((operation) => grant(operation, ...OFFICE, ...LEADERS)),
  ...grant('saveStudentList', ...OFFICE, ...LEADERS),
  ...grant('classCard', ...OFFICE, ...LEADERS, CLASS_TEACHER),

  ...['admitStudent', 'returnStudent', 'transferStudents', 'departStudent', 'changeStudent'].flatMap(
    (operation) => grant(operation, ...OFFICE),
  ),
  ...grant('withdrawMovement', ...OFFICE),
  // The class teacher corrects the contacts of the class, or reports them to who does (G24-92, S117-23, TKK-18).
  ...grant('correctContacts', CLASS_TEACHER),
  ...grant('contactReports', ...OFFICE, ...LEADERS),
  ...grant('decideContactReport', ...OFFICE),
  ...['addGuardian', 'changeGuardian', 'linkGuardian', 'unlinkGuardian'].flatMap((operation) =>
    grant(operation, ...OFFICE),
  ),
  ...['openClass', 'changeClass'].flatMap((operation) => grant(operation, ...OFFICE)),
  ...['putSubgroup', 'removeSubgroup', 'moveToSubgroup'].flatMap((operation) =>
    grant(operation, ...OFFICE, CLASS_TEACHER),
  ),

  ...['staffMembers', 'staffCard', 'saveStaffList', 'lessonsLeft'].flatMap((operation) =>
    grant(operation, ...PERSONNEL, ...LEADERS),
  ),
  ...['hireStaffMember', 'changeStaffMember', 'dismissStaffMember'].flatMap((operation) =>
    grant(operation, ...PERSONNEL),
  ),
  ...grant('assignDuty', ADMINISTRATOR),
  ...grant('endDuty', ADMINISTRATOR),

  // The class teacher hands the first sheet to the families of the class (G24-12, TKK-21); a lost one is the office's.
  ...grant('openSignIns', CLASS_TEACHER),
  // Whose sign-in it may be is a rule of its own: the office's are those of families (TKK-12).
  ...[
    'signInCard',
    'openSignIns',
    'resetPasswords',
    'blockSignIn',
    'restoreSignIn',
    'endSessionsOf',
    'confirmIdentity',
  ].flatMap((operation) => grant(operation, ...OFFICE)),
];
