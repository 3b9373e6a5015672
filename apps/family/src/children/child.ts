import type { Day, PersonName } from '@zhurnal/rules';

/** A child whose diary the account may read; a student reads their own. */
export interface Child extends PersonName {
  readonly schoolId: string;
  readonly studentId: string;
  /** `7 «Б»`; empty between classes. */
  readonly className: string;
  readonly schoolName: string;
  /** Today in the child's school. */
  readonly today: Day;
}
