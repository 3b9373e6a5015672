import type { Day } from '../calendar/day.js';

/** Who orders an assessment; the federal ones stand in the schedule as the others do. */
export const ASSESSMENT_LEVELS = ['school', 'regional', 'federal'] as const;
/** One of {@link ASSESSMENT_LEVELS}. */
export type AssessmentLevel = (typeof ASSESSMENT_LEVELS)[number];

/** What is done by all of a class at once, for thirty minutes and more. */
export const ASSESSMENT_KINDS = ['control_work', 'check_work', 'diagnostic_work', 'practical_work'] as const;
/** One of {@link ASSESSMENT_KINDS}. */
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** A proposed one is seen by those who plan; a published one by families too. */
export const ASSESSMENT_STATUSES = ['proposed', 'published'] as const;
/** One of {@link ASSESSMENT_STATUSES}. */
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

/** Longest title of an assessment, signs. */
export const ASSESSMENT_TITLE_LIMIT = 200;
/** An assessment takes one lesson or two (recommendations СК-228/03 and 01-169/08-01). */
export const ASSESSMENT_LESSONS_LIMIT = 2;

/** One planned assessment, as the checks see it. */
export interface PlannedAssessment {
  readonly id: string;
  readonly subjectId: string;
  readonly gradeLevel: number;
  /** Classes that write it: one, or all of the parallel. */
  readonly classIds: readonly string[];
  readonly date: Day;
  /** How many lessons it takes, 1 or 2. */
  readonly lessons: number;
  readonly title: string;
}

/** The lessons of a class on one day. */
export interface ClassDay {
  readonly classId: string;
  readonly date: Day;
  /** Numbers of its first and last lesson. */
  readonly first: number;
  readonly last: number;
}

/** The numbers of the lessons of a subject that a class has on one day. */
export interface SubjectDay {
  readonly classId: string;
  readonly subjectId: string;
  readonly date: Day;
  readonly slots: readonly number[];
}

/** The lessons of a subject that a class has in the year. */
export interface SubjectYear {
  readonly classId: string;
  readonly subjectId: string;
  readonly lessons: number;
  /** Most lessons in one week. */
  readonly mostInWeek: number;
}

/** Days without lessons, for all or for some grades. */
export interface DaysWithoutLessons {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
}

/** What the regulation says of the schedule. */
export interface AssessmentLimits {
  /** Largest share of the lessons of a subject in the year, percent as a decimal text. */
  readonly share: string;
  /** Fewest days from one assessment of a subject in a parallel to the next. */
  readonly gapDays: number;
  /** Most assessments of a class on one day. */
  readonly perDay: number;
}

/** What is known of the school when the schedule is checked. */
export interface AssessmentFacts {
  readonly days: readonly ClassDay[];
  readonly subjectDays: readonly SubjectDay[];
  readonly years: readonly SubjectYear[];
  readonly free: readonly DaysWithoutLessons[];
  readonly limits: AssessmentLimits;
}
