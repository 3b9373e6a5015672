import type { AbsenceLetters } from '../attendance/absence.js';
import type { ReasonAuthor } from '../attendance/attendance-rules.js';
import type { EntryDirection } from '../entry/move.js';
import type { AverageKind } from '../marks/averages.js';
import type { PeriodMarkThresholds } from '../marks/period-mark.js';
import type { WorkType } from '../marks/work-types.js';
import type { GradeRange, Setting } from './setting.js';

/** What a regulation decides about a lesson and its marks, besides their terms. */
export interface TeachingSettings {
  /** Grades taught without marks; null where there are none. */
  readonly gradesWithoutMarks: Setting<GradeRange | null>;
  /** Letters for absence and lateness. */
  readonly absenceLetters: Setting<AbsenceLetters>;
  /** Who may give an absence its reason. */
  readonly reasonAuthors: Setting<readonly ReasonAuthor[]>;
  /** How the average beside the marks is counted. */
  readonly averageKind: Setting<AverageKind>;
  /** From which average on each period mark is suggested, and forecast to families. */
  readonly periodMarks: Setting<PeriodMarkThresholds>;
  /** The kinds of work to choose from, with the weights they start with and the time for checking them. */
  readonly workTypes: Setting<readonly WorkType[]>;
  /** Where the cursor goes after a mark, until the teacher chooses otherwise. */
  readonly entryDirection: Setting<EntryDirection>;
  /** School days after the lesson during which a substitute may still complete its record. */
  readonly substituteGraceDays: Setting<number>;
  /** Who corrects contact data that the class teacher found changed. */
  readonly contactsBy: Setting<'class_teacher' | 'administrator'>;
  /** Whether a student is told in which third of the class the own average stands. */
  readonly classPosition: Setting<boolean>;
  /** Whether a student is told how many classmates stand at each mark. */
  readonly classDistribution: Setting<boolean>;
}
