import type { DayCount, Term } from '../deadlines/term.js';
import type { Setting } from './setting.js';

/** The parts of the record that have terms of their own; `record` is that the lesson was held, and its topic. */
export const ENTRY_PARTS = [
  'record',
  'homework',
  'mark',
  'attendance',
  'reason',
  'periodMark',
  'examResult',
] as const;

/** One of {@link ENTRY_PARTS}. */
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** Terms that people are told as a plain day, or as a time of that day: no calendar is needed to say them. */
export type PlainTerm =
  | { readonly kind: 'days'; readonly days: number; readonly count: 'calendar' }
  | Extract<Term, { kind: 'after_lessons' }>;
/** Terms of what is seen in the lesson. */
export type LessonTerm =
  | { readonly kind: 'days'; readonly days: number; readonly count: DayCount }
  | Extract<Term, { kind: 'after_lessons' }>;

/** Which terms each part may have: what is counted from the lesson is not counted from a period, and so on. */
export interface PartTerms {
  readonly record: PlainTerm;
  readonly homework: PlainTerm;
  readonly mark: LessonTerm | Extract<Term, { kind: 'checking' }>;
  readonly attendance: LessonTerm;
  readonly reason: LessonTerm;
  readonly periodMark: Extract<Term, { kind: 'before_period_ends' | 'after_period_ends' }>;
  readonly examResult: Extract<Term, { kind: 'after_receipt' }>;
}

/**
 * How what is wrong gets right: `direct`, as it was entered, until the period closes; `register`, only by a request
 * that somebody else decides once it is locked; `forbidden`, not at all once it is locked.
 */
export const CORRECTION_WAYS = ['direct', 'register', 'forbidden'] as const;

/** One of {@link CORRECTION_WAYS}. */
export type CorrectionWay = (typeof CORRECTION_WAYS)[number];

/**
 * When each part is due, when it locks, and how it is then corrected; null: never by itself. What is `direct` has no
 * lock of its own, everything else has one.
 */
export type EntrySettings = {
  readonly [Part in EntryPart as `${Part}Due` | `${Part}Lock`]: Setting<PartTerms[Part] | null>;
} & {
  readonly [Part in EntryPart as `${Part}Correction`]: Setting<CorrectionWay>;
} & {
  /** Parts that are entered late only with a reason (TKK-35). */
  readonly lateReason: Setting<readonly EntryPart[]>;
};

/** Whole days after the lesson's on which it is still in time; null where there is no term. */
export function daysOfTerm(term: PlainTerm | null): number | null {
  if (term === null) return null;
  return term.kind === 'days' ? term.days : 0;
}
