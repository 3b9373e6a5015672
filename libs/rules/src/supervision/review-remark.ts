import { addDays } from '../calendar/day.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Role } from '../access/roles.js';
import type { Day } from '../calendar/day.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';

/** What a remark of a review stands on: a cell, a lesson, a column of marks, or a page, which is a stretch of days. */
export const REMARK_ANCHORS = ['cell', 'lesson', 'column', 'page'] as const;
/** One of {@link REMARK_ANCHORS}. */
export type RemarkAnchor = (typeof REMARK_ANCHORS)[number];

/** Remarks of a usual kind. Those of {@link SEEN_TEMPLATES} the journal itself sees to be gone. */
export const REMARK_TEMPLATES = [
  'not_held',
  'no_topic',
  'no_homework',
  'no_roll',
  'no_marks',
  'one_mark',
  'mark_while_absent',
  'late',
  'other',
] as const;
/** One of {@link REMARK_TEMPLATES}. */
export type RemarkTemplate = (typeof REMARK_TEMPLATES)[number];

/** What is no longer wrong once the journal says so; of anything else somebody has to say it. */
export const SEEN_TEMPLATES: readonly RemarkTemplate[] = [
  'not_held',
  'no_topic',
  'no_homework',
  'no_roll',
  'no_marks',
  'one_mark',
  'mark_while_absent',
];

/** How far a remark is: to be set right, said or seen to be right, taken as right, or sent back. */
export const REMARK_STATES = ['open', 'fixed', 'accepted', 'returned'] as const;
/** One of {@link REMARK_STATES}. */
export type RemarkState = (typeof REMARK_STATES)[number];

/** Longest words of a remark, of its answer and of the decision, in characters. */
export const REVIEW_TEXT_LIMIT = 500;

/** What is kept of a remark, and what the journal says now. */
export interface RemarkStanding {
  readonly stored: RemarkState;
  /** Whether what it names is wrong no longer, as the journal stands. */
  readonly isGone: boolean;
}

/**
 * The state that people see. What the journal shows to be right is fixed without a word of anybody, and open again as soon
 * as it is not; once accepted a remark stays so.
 */
export function stateOf({ stored, isGone }: RemarkStanding): RemarkState {
  return isGone && (stored === 'open' || stored === 'returned') ? 'fixed' : stored;
}

/** The last day for setting it right, counted from the day on which it was written; null: the regulation names none. */
export function dueDayOf(writtenOn: Day, { remarkDays }: Pick<RegulationProfile, 'remarkDays'>): Day | null {
  return remarkDays.value === null ? null : addDays(writtenOn, remarkDays.value);
}

/** Those who lead the school and answer for the control of its journals (S117-34, G24-8). */
const LEADS: readonly Role[] = ['director'];

/** Why the roles do not review: the regulation names others. The director may always. */
export function objectToReviewer(
  roles: readonly Role[],
  { reviewers }: Pick<RegulationProfile, 'reviewers'>,
): Refusal | undefined {
  const allowed = [...reviewers.value.roles, ...LEADS];
  return roles.some((role) => allowed.includes(role))
    ? undefined
    : refuse('NO_REVIEWER', { clause: reviewers.clause });
}

/** What is known when a remark is written. */
export interface RemarkWriting {
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly dueOn: Day | null;
  readonly authorId: string;
  readonly performerId: string;
  /** Whether the performer gives the group or a lesson of it. */
  readonly isPerformerOfGroup: boolean;
}

/** A remark says something about days that have come, to somebody else, who teaches there and has time for it. */
export const REVIEW_REMARK_RULES: readonly Rule<RemarkWriting>[] = [
  ({ text }) => (text === '' ? refuse('INVALID_VALUE', { params: { field: 'text' } }) : undefined),
  ({ text }) => objectToLength('text', text, REVIEW_TEXT_LIMIT),
  ({ from, to, today }) =>
    from > to || from > today ? refuse('INVALID_VALUE', { params: { field: 'from' } }) : undefined,
  ({ dueOn, today }) =>
    dueOn !== null && dueOn < today ? refuse('INVALID_VALUE', { params: { field: 'dueOn' } }) : undefined,
  ({ isPerformerOfGroup }) =>
    isPerformerOfGroup ? undefined : refuse('INVALID_VALUE', { params: { field: 'performerId' } }),
  ({ authorId, performerId }) => (authorId === performerId ? refuse('OWN_REMARK') : undefined),
];

/** What is known when somebody decides whether a remark is fixed. */
export interface RemarkDeciding {
  readonly state: RemarkState;
  readonly isAccepted: boolean;
  readonly text: string;
  readonly deciderId: string;
  readonly performerId: string;
}

/** Four eyes: who set it right does not say that it is right. What is sent back says why. */
export const REMARK_DECISION_RULES: readonly Rule<RemarkDeciding>[] = [
  ({ deciderId, performerId }) => (deciderId === performerId ? refuse('OWN_REMARK') : undefined),
  ({ state }) => (state === 'accepted' ? refuse('REMARK_DECIDED') : undefined),
  ({ state }) => (state === 'fixed' ? undefined : refuse('REMARK_NOT_FIXED')),
  ({ isAccepted, text }) =>
    !isAccepted && text === '' ? refuse('INVALID_VALUE', { params: { field: 'text' } }) : undefined,
  ({ text }) => objectToLength('text', text, REVIEW_TEXT_LIMIT),
];

/** Why nobody but the performer says that it is fixed, and not twice. */
export function objectToAnswer(facts: {
  readonly stored: RemarkState;
  readonly personId: string;
  readonly performerId: string;
  readonly text: string;
}): Refusal | undefined {
  if (facts.personId !== facts.performerId) return refuse('FORBIDDEN', { params: { field: 'remark' } });
  if (facts.stored === 'accepted') return refuse('REMARK_DECIDED');
  if (facts.text === '') return refuse('INVALID_VALUE', { params: { field: 'text' } });
  return objectToLength('text', facts.text, REVIEW_TEXT_LIMIT);
}
