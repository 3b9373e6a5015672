import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import type { TimeOfDay } from '../calendar/time-of-day.js';

/** Why a teacher is away. Only those who plan substitutions see it. */
export const STAFF_ABSENCE_KINDS = ['illness', 'training', 'trip', 'leave', 'other'] as const;
export type StaffAbsenceKind = (typeof STAFF_ABSENCE_KINDS)[number];

/** Why a lesson was cancelled or moved: what families are told. */
export const LESSON_CHANGE_CAUSES = [
  'teacher_ill',
  'teacher_away',
  'event',
  'quarantine',
  'weather',
  'accident',
  'other',
] as const;
export type LessonChangeCause = (typeof LESSON_CHANGE_CAUSES)[number];

/** Longest note to an absence of a teacher, in characters. */
export const STAFF_ABSENCE_NOTE_LIMIT = 300;
/** Longest note to a change of a lesson, in characters. */
export const LESSON_CHANGE_NOTE_LIMIT = 200;

/** What a person has to say yes to before a lesson is changed: nothing here is forbidden, all of it is unusual. */
export const LESSON_CHANGE_QUESTIONS = [
  'SUBSTITUTE_BUSY',
  'TEACHER_BUSY',
  'CLASS_BUSY',
  'ROOM_BUSY',
  'DAY_OFF',
  'LESSON_IS_RECORDED',
] as const;
export type LessonChangeQuestion = (typeof LESSON_CHANGE_QUESTIONS)[number];

/** What a change of a lesson's place depends on. */
export interface LessonChangeFacts {
  readonly isCancelled: boolean;
  /** Whether a topic, an absence, a work or homework was ever entered at it. */
  readonly isRecorded: boolean;
}

/** A lesson at which something is recorded took place: it is neither moved nor cancelled behind its record. */
export const refuseRecordedLesson: Rule<Pick<LessonChangeFacts, 'isRecorded'>> = ({ isRecorded }) =>
  isRecorded ? refuse('LESSON_RECORDED') : undefined;

const refuseCancelled: Rule<Pick<LessonChangeFacts, 'isCancelled'>> = ({ isCancelled }) =>
  isCancelled ? refuse('LESSON_CANCELLED') : undefined;

/** The law of moving a lesson to another day or hour. */
export const MOVE_RULES: readonly Rule<LessonChangeFacts>[] = [refuseCancelled, refuseRecordedLesson];
/** The law of cancelling a lesson. */
export const CANCEL_RULES: readonly Rule<Pick<LessonChangeFacts, 'isRecorded'>>[] = [refuseRecordedLesson];

/** A stretch of one day. */
export interface Hours {
  readonly date: string;
  readonly startsAt: TimeOfDay | string;
  readonly endsAt: TimeOfDay | string;
}

/** Are they at the same time, if only for a minute? One may begin when the other ends. */
export function overlaps(one: Hours, other: Hours): boolean {
  return one.date === other.date && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
