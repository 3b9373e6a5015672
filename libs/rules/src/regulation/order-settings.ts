import type { Role } from '../access/roles.js';
import type { GradeMinutes } from '../homework/homework-load.js';
import type { MarkNorm } from '../marks/mark-norm.js';
import type { MarkScale } from '../marks/mark-value.js';
import type { OutsideMarkUse } from '../outside/outside-mark.js';
import type { MonthDay, Rhythm } from './rhythm.js';
import type { GradeRange, Setting } from './setting.js';

/** How the year of some grades is divided. */
export const PERIOD_KINDS = ['quarter', 'trimester', 'semester'] as const;
/** One of {@link PERIOD_KINDS}. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** The kind of period in which these grades get their marks. */
export interface GradePeriods {
  readonly grades: GradeRange;
  readonly kind: PeriodKind;
}

/** A student who missed more than this share of the lessons, and lacks marks where that is asked, is not attested. */
export interface NotAttestedRule {
  readonly missed: { readonly of: number; readonly in: number };
  readonly belowNorm: boolean;
}

/** Who looks through the journals; `isOne` says that it is one person of the school and not all of them. */
export interface Reviewers {
  readonly roles: readonly Role[];
  readonly isOne: boolean;
}

/** What is printed for some grades at the ends of these stretches: the pages of the journal, or the yearly sheet. */
export interface PrintRule {
  readonly grades: GradeRange;
  readonly at: PeriodKind | 'year';
  readonly form: 'journal' | 'summary_sheet';
}

/** What makes a print-out a document. */
export const PRINT_MARKS = ['director', 'seal'] as const;
/** Ways in which families are told of progress. */
export const INFORM_WAYS = ['diary', 'report', 'message'] as const;
/** Ways to sign in: an own password, the state's sign-in, or the code that a regional portal gave. */
export const SIGN_IN_WAYS = ['password', 'esia', 'portal'] as const;
/** What a family gives before it is let in. */
export const CONSENT_FORMS = ['none', 'application', 'application_with_passport', 'consent'] as const;

/** Who does what by when. */
export interface Duty {
  /** Stable name, once in a profile. */
  readonly code: string;
  readonly roles: readonly Role[];
  readonly rhythm: Rhythm;
  readonly clause: string;
  /** What is to be done, short and in Russian. */
  readonly words: string;
}

/** The order around the record: periods, marks, plans, control, reports, families, paper, data, duties. */
export interface OrderSettings {
  /** Grades for which the journal is kept. */
  readonly gradesCovered: Setting<GradeRange>;
  /** How many students a class has at most; null: nobody has set it. */
  readonly classSize: Setting<number | null>;
  readonly periodKinds: Setting<readonly GradePeriods[]>;
  /** Which copy holds where the two differ. */
  readonly masterCopy: Setting<'paper' | 'electronic'>;

  /** The scales a column may have. */
  readonly markScales: Setting<readonly MarkScale[]>;
  /** How a mark of the year follows from those of its periods: half up, or the half in favour of the student only. */
  readonly yearMarkRounding: Setting<'half_up' | 'in_favour'>;
  /** How many marks a student has at least; null: no norm. */
  readonly markNorm: Setting<MarkNorm | null>;
  /** Codes of the kinds of work whose marks have to be among them. */
  readonly normWorks: Setting<readonly string[]>;
  readonly notAttested: Setting<NotAttestedRule | null>;
  /** Whether students who are not attested add to the learning degree of their class. */
  readonly notAttestedWeighed: Setting<boolean>;
  /** What becomes of marks that a medical or another institution has given (TKK-53). */
  readonly outsideMarks: Setting<OutsideMarkUse>;
  /** When families see marks of a period. */
  readonly periodMarksShown: Setting<'at_once' | 'by_release'>;
  /** Whether families state that they have seen them. */
  readonly periodMarksAcknowledged: Setting<boolean>;

  /** One plan for all classes of a grade, or one for each class. */
  readonly planPer: Setting<'parallel' | 'class'>;
  readonly planAgreedBy: Setting<'department' | 'deputy' | null>;
  /** The last day for loading it, that day included. */
  readonly planDue: Setting<MonthDay | null>;

  readonly reviewEvery: Setting<Rhythm | null>;
  readonly reviewers: Setting<Reviewers>;
  /** Whether remarks are written into the paper journal as well. */
  readonly remarksOnPaper: Setting<boolean>;
  /** Days for setting right what a remark names; null: no term. */
  readonly remarkDays: Setting<number | null>;
  /** Who decides about requests to correct what is locked; never whoever asks. */
  readonly correctionDeciders: Setting<readonly Role[]>;
  /** How often teachers look at what families see. */
  readonly diaryCheckEvery: Setting<Rhythm | null>;
  /** How often class teachers look whether the data of families still hold. */
  readonly contactsCheckEvery: Setting<Rhythm | null>;

  /** When reports are made: on the activity of users or the work of teachers, on filling, on progress, beforehand. */
  readonly activityReport: Setting<readonly Rhythm[]>;
  readonly fillingReport: Setting<readonly Rhythm[]>;
  readonly progressReport: Setting<readonly Rhythm[]>;
  readonly preliminaryReport: Setting<readonly Rhythm[]>;

  readonly informBy: Setting<readonly (typeof INFORM_WAYS)[number][]>;
  readonly informEvery: Setting<Rhythm | null>;
  /** How often families that do not use the diary get a print-out. */
  readonly paperEvery: Setting<Rhythm | null>;
  /** How often a week families look into the diary at least. */
  readonly looksPerWeek: Setting<number | null>;
  /** Whether what teachers and families write each other speaks for the school. */
  readonly messagesOfficial: Setting<boolean>;
  readonly signIn: Setting<readonly (typeof SIGN_IN_WAYS)[number][]>;
  readonly consent: Setting<(typeof CONSENT_FORMS)[number]>;

  readonly print: Setting<readonly PrintRule[]>;
  readonly printCertifiedBy: Setting<readonly (typeof PRINT_MARKS)[number][]>;
  readonly backup: Setting<readonly Rhythm[]>;
  /** Copies of a back-up, each in a place of its own. */
  readonly backupCopies: Setting<number>;
  readonly exportCurrent: Setting<readonly Rhythm[]>;
  readonly exportFull: Setting<readonly Rhythm[]>;

  readonly homeworkMinutes: Setting<readonly GradeMinutes[]>;
  /** Per cent of a subject's yearly lessons that works of control may take; a decimal as text. */
  readonly assessmentShare: Setting<string>;
  /** Days from one work of control to the next in a subject of a grade at least. */
  readonly assessmentGapDays: Setting<number>;
  readonly assessmentsPerDay: Setting<number>;

  readonly duties: Setting<readonly Duty[]>;
}
