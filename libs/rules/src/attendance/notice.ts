import { isBetween } from '../calendar/day.js';
import type { Day, DayRange } from '../calendar/day.js';
import type { AbsenceReason } from './absence.js';

/** What a family gives as the cause of an absence. */
export const NOTICE_KINDS = ['illness', 'doctor', 'family', 'contest', 'other'] as const;

/** One of {@link NOTICE_KINDS}. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Where a notice of absence stands: sent by the family, seen by the class teacher, decided by the class teacher, or
 * taken back by the family.
 */
export const NOTICE_STATUSES = ['sent', 'seen', 'accepted', 'declined', 'withdrawn'] as const;

/** One of {@link NOTICE_STATUSES}. */
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** The reasons that an accepted notice may give an absence. */
export const NOTICE_REASONS = ['ill', 'excused'] as const satisfies readonly AbsenceReason[];

/** One of {@link NOTICE_REASONS}. */
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** The days of a notice, both ends included, and the numbers of the lessons on each of them; null: whole days. */
export interface NoticeSpan extends DayRange {
  readonly slots: readonly number[] | null;
}

/** The reason that usually follows from the cause; the class teacher may give the other one. */
export function usualReasonOf(kind: NoticeKind): NoticeReason {
  return kind === 'illness' ? 'ill' : 'excused';
}

/** Does the notice speak of this lesson? */
export function coversLesson({ from, to, slots }: NoticeSpan, day: Day, slot: number): boolean {
  return isBetween(day, from, to) && (slots === null || slots.includes(slot));
}

/** Do two notices speak of a lesson in common? */
export function doOverlap(one: NoticeSpan, other: NoticeSpan): boolean {
  if (one.to < other.from || other.to < one.from) return false;
  const { slots } = other;
  return one.slots === null || slots === null || one.slots.some((slot) => slots.includes(slot));
}

/** Is everything that the inner notice says said by the outer one already? */
export function isWithin(inner: NoticeSpan, outer: NoticeSpan): boolean {
  if (inner.from < outer.from || outer.to < inner.to) return false;
  const { slots } = outer;
  return slots === null || (inner.slots !== null && inner.slots.every((slot) => slots.includes(slot)));
}
