import type { ClassesInCareQuery } from '@zhurnal/contract/staff';

/** A class whose page is open to the reader. */
export type ClassInCare = ClassesInCareQuery['classesInCare'][number];
/** A grading period of the school. */
export type SchoolPeriod = ClassesInCareQuery['schoolPeriods'][number];
