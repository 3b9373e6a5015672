import { addDays, daysBetween } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { isOfAge } from '../people/age.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Rule } from '../refusals/refusal.js';
import { isWithin } from './notice.js';
import type { NoticeSpan, NoticeStatus } from './notice.js';

/** The most days of one notice, both ends included. */
export const NOTICE_DAYS_LIMIT = 60;
/** How many days back a notice may begin: a paper note is brought after the illness. */
export const NOTICE_DAYS_BACK = 14;
/** The most characters of a family's words. */
export const NOTICE_TEXT_LIMIT = 1000;
/** The most characters of the class teacher's answer. */
export const NOTICE_ANSWER_LIMIT = 500;
/** The highest number of a lesson in a day. */
const LAST_SLOT = 15;

/** What is known when a notice of absence is sent or changed. */
export interface NoticeFacts extends NoticeSpan {
  readonly today: Day;
  readonly text: string;
  /** The day it began before this change; null for a new one. */
  readonly wasFrom: Day | null;
  /** The student's other notices that are neither declined nor withdrawn. */
  readonly others: readonly NoticeSpan[];
}

const refuseNoSpan: Rule<NoticeFacts> = ({ from, to, slots }) => {
  if (to < from) return refuse('INVALID_VALUE', { params: { field: 'to' } });
  const isList = slots === null || (slots.length > 0 && new Set(slots).size === slots.length);
  const areSlots = slots?.every((slot) => Number.isInteger(slot) && slot >= 0 && slot <= LAST_SLOT) ?? true;
  return isList && areSlots ? undefined : refuse('INVALID_VALUE', { params: { field: 'slots' } });
};

const refuseLongNotice: Rule<NoticeFacts> = ({ from, to }) =>
  daysBetween(from, to) < NOTICE_DAYS_LIMIT
    ? undefined
    : refuse('NOTICE_TOO_LONG', { params: { limit: String(NOTICE_DAYS_LIMIT) } });

/** A notice that runs already keeps its first day, however long ago that is: an illness is prolonged by its end. */
const refuseOldNotice: Rule<NoticeFacts> = ({ from, today, wasFrom }) => {
  const earliest = addDays(today, -NOTICE_DAYS_BACK);
  if (from >= earliest || (wasFrom !== null && from >= wasFrom)) return undefined;
  return refuse('NOTICE_TOO_OLD', { params: { day: earliest, limit: String(NOTICE_DAYS_BACK) } });
};

const refuseLongText: Rule<NoticeFacts> = ({ text }) => objectToLength('notice', text, NOTICE_TEXT_LIMIT);

/** A partial overlap is told, not refused: the illness of two parents' notices may have two ends. */
const refuseRepeatedNotice: Rule<NoticeFacts> = ({ others, ...span }) =>
  others.some((other) => isWithin(span, other)) ? refuse('NOTICE_REPEATED') : undefined;

/** The rules for sending a notice of absence and for changing it. */
export const NOTICE_RULES: readonly Rule<NoticeFacts>[] = [
  refuseNoSpan,
  refuseLongNotice,
  refuseOldNotice,
  refuseLongText,
  refuseRepeatedNotice,
];

/** Who sends a notice: a legal representative, or the student oneself. */
export interface ReporterFacts {
  readonly isStudent: boolean;
  readonly birthDate: Day | null;
  readonly today: Day;
}

/** Until they are of age students are spoken for by their legal representatives. */
const refuseMinor: Rule<ReporterFacts> = ({ isStudent, birthDate, today }) =>
  isStudent && !isOfAge(birthDate, today) ? refuse('REPRESENTATIVE_ONLY') : undefined;

/** The rules for who may speak for a student. */
export const REPORTER_RULES: readonly Rule<ReporterFacts>[] = [refuseMinor];

/** What is known when a notice is changed by either side. */
export interface NoticeStepFacts {
  readonly status: NoticeStatus;
}

/** What was taken back stays so: a new notice can be sent. */
const refuseWithdrawn: Rule<NoticeStepFacts> = ({ status }) =>
  status === 'withdrawn' ? refuse('NOTICE_WITHDRAWN') : undefined;

/** The rules for taking a step with a notice that is there. */
export const NOTICE_STEP_RULES: readonly Rule<NoticeStepFacts>[] = [refuseWithdrawn];

/** What is known when the class teacher decides. */
export interface NoticeDecisionFacts extends NoticeStepFacts {
  readonly isAccepted: boolean;
  readonly answer: string;
}

/** A no needs its words. */
const refuseSilentNo: Rule<NoticeDecisionFacts> = ({ isAccepted, answer }) =>
  isAccepted || answer !== '' ? undefined : refuse('ANSWER_REQUIRED');

const refuseLongAnswer: Rule<NoticeDecisionFacts> = ({ answer }) =>
  objectToLength('answer', answer, NOTICE_ANSWER_LIMIT);

/** The rules for accepting or declining a notice. */
export const NOTICE_DECISION_RULES: readonly Rule<NoticeDecisionFacts>[] = [
  refuseWithdrawn,
  refuseSilentNo,
  refuseLongAnswer,
];
