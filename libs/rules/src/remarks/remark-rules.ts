import { refuseCancelledLesson, refuseFutureLesson, refuseStranger } from '../lesson/lesson-rules.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { LessonFacts, MembershipFacts } from '../lesson/lesson-rules.js';
import type { Rule } from '../refusals/refusal.js';

/** What a remark to the family is about: success, behaviour, coming prepared, anything else (TKK-22). */
export const REMARK_KINDS = ['praise', 'behaviour', 'preparation', 'other'] as const;

/** One of {@link REMARK_KINDS}. */
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** Longest remark, in characters. */
export const REMARK_LIMIT = 500;

/** What is known when a remark is written or changed. */
export interface RemarkFacts
  extends Pick<LessonFacts, 'lessonDay' | 'today' | 'isCancelled'>, MembershipFacts {
  readonly text: string;
  /** Whether nobody else wrote it: words are changed only by whose they are. */
  readonly isOwn: boolean;
}

/** A remark is about a lesson that took place and a student of its group, and says something. */
export const REMARK_RULES: readonly Rule<RemarkFacts>[] = [
  ({ isOwn }) => (isOwn ? undefined : refuse('FORBIDDEN', { params: { field: 'text' } })),
  refuseStranger,
  refuseCancelledLesson,
  refuseFutureLesson,
  ({ text }) => (text === '' ? refuse('INVALID_VALUE', { params: { field: 'text' } }) : undefined),
  ({ text }) => objectToLength('remark', text, REMARK_LIMIT),
];
