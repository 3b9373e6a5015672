import type { AssessmentScheduleQuery } from '@zhurnal/contract/staff';

/** The schedule of a year. */
export type Schedule = AssessmentScheduleQuery['assessmentSchedule'];
/** One assessment of it. */
export type Planned = Schedule['assessments'][number];
