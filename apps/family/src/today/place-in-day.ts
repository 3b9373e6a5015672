import type { Day, TimeOfDay } from '@zhurnal/rules';
import type { MovedLesson, PlanChange } from '../changes/plan-change.js';

/** How a lesson of the day differs from the timetable. */
export type LessonChange = 'none' | 'changed' | 'cancelled';

/** A lesson as the home page lists it. */
export interface ListedLesson {
  /** Number of the lesson in the day. */
  readonly slot: number;
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly subject: string;
  readonly room: string | null;
  readonly teacher: string;
  readonly change: LessonChange;
  /** How it differs from the plan. */
  readonly plan: PlanChange;
}

/** A school day of one child. */
export interface SchoolDay {
  readonly day: Day;
  readonly lessons: readonly ListedLesson[];
  /** Lessons of the day that stand on another one now. */
  readonly movedAway: readonly MovedLesson[];
}

/** Where the clock stands among the lessons of the day. */
export type PlaceInDay =
  | { readonly kind: 'free' }
  | { readonly kind: 'before'; readonly next: ListedLesson }
  | { readonly kind: 'lesson'; readonly now: ListedLesson; readonly next: ListedLesson | undefined }
  | { readonly kind: 'break'; readonly next: ListedLesson }
  | { readonly kind: 'after' };

const takesPlace = (lesson: ListedLesson): boolean => lesson.change !== 'cancelled';

/** Finds the lesson that is on at this moment of the school's clock, and the one after it. Cancelled ones count for nothing. */
export function placeInDay(lessons: readonly ListedLesson[], clock: TimeOfDay): PlaceInDay {
  const held = lessons.filter(takesPlace);
  const now = held.find((lesson) => lesson.startsAt <= clock && clock < lesson.endsAt);
  const next = held.find((lesson) => clock < lesson.startsAt);
  if (held.length === 0) return { kind: 'free' };
  if (now) return { kind: 'lesson', now, next };
  if (!next) return { kind: 'after' };
  return held[0] === next ? { kind: 'before', next } : { kind: 'break', next };
}

/** From the first bell to the last one of the day; undefined on a day without lessons. */
export function hoursOf(lessons: readonly ListedLesson[]): { from: TimeOfDay; to: TimeOfDay } | undefined {
  const held = lessons.filter(takesPlace);
  const from = held.map((lesson) => lesson.startsAt).sort()[0];
  const to = held
    .map((lesson) => lesson.endsAt)
    .sort()
    .at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}
