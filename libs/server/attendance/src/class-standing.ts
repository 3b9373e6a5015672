import { opensOperation } from '@zhurnal/platform';
import { isAllowed, keepsClass } from './standing.js';
import type { Asker } from './standing.js';

/** How a person stands to a class. */
export interface ClassStanding {
  readonly ownClass: boolean;
  readonly assignedClass: boolean;
}

/** SQL: the columns of {@link ClassStanding} for the person `$2`, over the table `today`. */
export function standsToClass(schoolClass: string): string {
  return `${keepsClass(schoolClass, 'class_teacher')} as "ownClass", ${keepsClass(schoolClass, 'educator')} as "assignedClass"`;
}

/** Operations on a class, in the order of the screens. */
const OPERATIONS = [
  'classToday',
  'classAbsences',
  'classProgress',
  'classContacts',
  'classNotices',
  'classReports',
  'noteReportsPrinted',
  'setAbsenceReasons',
  'decideAbsenceNotice',
  'seeAbsenceNotices',
  'confirmContacts',
  'correctContacts',
  'absenceNoticeHistory',
  'cellHistory',
  'outsideMarkRegister',
] as const;

/** The `can` of a class. */
export function listAllowedOnClass({ roles, token }: Asker, standing: ClassStanding): string[] {
  const { ownClass, assignedClass } = standing;
  return OPERATIONS.filter(
    (operation) =>
      isAllowed(operation, roles, { ownGroup: false, ownLesson: false, ownClass, assignedClass }) &&
      opensOperation(token, operation),
  );
}
