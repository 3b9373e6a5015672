import { DEFAULT_ABSENCE_LETTERS } from '../attendance/absence.js';
import { DEFAULT_WORK_TYPES } from '../marks/work-types.js';
import type { AbsenceLetters } from '../attendance/absence.js';
import type { ReasonAuthor } from '../attendance/attendance-rules.js';
import type { EntryDirection } from '../entry/move.js';
import type { AverageKind } from '../marks/averages.js';
import type { PeriodMarkThresholds } from '../marks/period-mark.js';
import type { WorkType } from '../marks/work-types.js';
import type { GradeRange, Setting } from './setting.js';

/** What one school's regulation decides differently from another's: data that rules take as facts. */
export interface RegulationProfile {
  /** Stable name in the school's row. */
  readonly id: string;
  /** Russian name for the choice in the settings. */
  readonly name: string;
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
  /** The kinds of work to choose from, with the weights they start with. */
  readonly workTypes: Setting<readonly WorkType[]>;
  /** Where the cursor goes after a mark, until the teacher chooses otherwise. */
  readonly entryDirection: Setting<EntryDirection>;
  /** Days after the lesson's day within which its record is completed, 0: on the day itself; null: no term. */
  readonly recordDays: Setting<number | null>;
  /** School days after the lesson during which a substitute may still complete its record. */
  readonly substituteGraceDays: Setting<number>;
  /** Hours after the end of all lessons of the day within which homework is posted; null: no limit. */
  readonly homeworkHours: Setting<number | null>;
  /** Who corrects contact data that the class teacher found changed. */
  readonly contactsBy: Setting<'class_teacher' | 'administrator'>;
  /** Whether a student is told in which third of the class the own average stands. */
  readonly classPosition: Setting<boolean>;
  /** Whether a student is told how many classmates stand at each mark. */
  readonly classDistribution: Setting<boolean>;
}

/** What a school starts with: the common denominator of the regulations. */
export const FEDERAL_PROFILE: RegulationProfile = {
  id: 'federal',
  name: 'Федеральный (по умолчанию)',
  gradesWithoutMarks: { value: { from: 1, to: 1 }, clause: 'S117-32' },
  absenceLetters: { value: DEFAULT_ABSENCE_LETTERS, clause: 'G24-90' },
  reasonAuthors: { value: ['teacher', 'class_teacher'], clause: 'G272-34' },
  averageKind: { value: 'weighted' },
  workTypes: { value: DEFAULT_WORK_TYPES, clause: 'G24-84' },
  entryDirection: { value: 'down' },
  recordDays: { value: null },
  substituteGraceDays: { value: 1, clause: 'S117-29' },
  // The ministry of the Novosibirsk region explains these; 4.6 and 4.5 are as common, and each school sets its own.
  periodMarks: { value: { five: '4.65', four: '3.65', three: '2.65' } },
  homeworkHours: { value: 5, clause: 'TKK-36' },
  contactsBy: { value: 'class_teacher', clause: 'G24-92' },
  classPosition: { value: false },
  classDistribution: { value: false },
};

/** For schools whose regulation gives families a rating (G24-59): the own third of the class, never anybody's place. */
export const OPEN_POSITION_PROFILE: RegulationProfile = {
  ...FEDERAL_PROFILE,
  id: 'federal-position',
  name: 'Федеральный, с положением в классе',
  classPosition: { value: true, clause: 'G24-59' },
  classDistribution: { value: true, clause: 'G24-59' },
};

/** For schools where a lesson is recorded on its own day (G24-77, TKK-34). */
export const SAME_DAY_PROFILE: RegulationProfile = {
  ...FEDERAL_PROFILE,
  id: 'federal-same-day',
  name: 'Федеральный, запись в день урока',
  recordDays: { value: 0, clause: 'G24-77' },
};

/** For schools that give five days for progress and missed lessons (S117-26, S117-28). */
export const FIVE_DAYS_PROFILE: RegulationProfile = {
  ...FEDERAL_PROFILE,
  id: 'federal-five-days',
  name: 'Федеральный, запись за пять дней',
  recordDays: { value: 5, clause: 'S117-28' },
  contactsBy: { value: 'administrator', clause: 'S117-23' },
};

/** Every profile a school can choose. A new one is a value that spreads another and states its own settings. */
export const REGULATION_PROFILES: readonly RegulationProfile[] = [
  FEDERAL_PROFILE,
  OPEN_POSITION_PROFILE,
  SAME_DAY_PROFILE,
  FIVE_DAYS_PROFILE,
];

/** The profile of this id, if there is one. */
export function findProfile(id: string): RegulationProfile | undefined {
  return REGULATION_PROFILES.find((profile) => profile.id === id);
}
