import type { Day } from '../calendar/day.js';
import { dealItems } from './deal-items.js';
import type { DealtItem, DealtLesson } from './deal-items.js';

/** An item as progress sees it: with the kind of work that is planned. */
export interface ProgressItem extends DealtItem {
  readonly workType: string | null;
}

/** How far a group is in its plan: lessons by the plan and taught, and what is left. */
export interface PlanProgress {
  /** Lessons that the plan needs altogether. */
  readonly plannedHours: number;
  /** Lessons that should have been given by the timetable until today, at most all of the plan. */
  readonly dueHours: number;
  /** Lessons of the plan that are done: taught, or given together with others. */
  readonly doneHours: number;
  /** How many lessons the group is behind; negative: ahead. */
  readonly lag: number;
  /** Lessons until today that fell out, that had another topic, and that nobody has recorded. */
  readonly cancelled: number;
  readonly offPlan: number;
  readonly unrecorded: number;
  /** Lessons still to be given. */
  readonly lessonsLeft: number;
  /** Lessons that are left of the plan, and how many of them have no lesson. */
  readonly hoursLeft: number;
  readonly missing: number;
  /** The day on which the plan is through; null: it is through, or never will be. */
  readonly endsOn: Day | null;
  readonly worksPlanned: number;
  /** Planned works whose lesson has been given. */
  readonly worksGiven: number;
}

/**
 * Plan and fact of a group on a day. A lesson until yesterday that nobody has recorded is a debt of the record, not of
 * the programme: it is told apart and makes no lag.
 */
export function measureProgress(
  items: readonly ProgressItem[],
  lessons: readonly DealtLesson[],
  today: Day,
): PlanProgress {
  const known = new Set(items.map(({ id }) => id));
  const own = lessons.map((lesson) => ({
    ...lesson,
    itemId: lesson.itemId !== null && known.has(lesson.itemId) ? lesson.itemId : null,
  }));
  const deal = dealItems(items, own);
  const plannedHours = items.reduce((sum, { hours }) => sum + hours, 0);
  const hoursLeft = deal.left.reduce((sum, hours) => sum + hours, 0);
  const isRecorded = (lesson: DealtLesson): boolean => lesson.hasTopic || lesson.itemId !== null;
  // Today's lessons count once they are recorded.
  const past = own.filter((lesson) => lesson.day < today || (lesson.day === today && isRecorded(lesson)));
  const cancelled = past.filter((lesson) => lesson.isCancelled).length;
  const unrecorded = past.filter((lesson) => !lesson.isCancelled && !isRecorded(lesson)).length;
  const offPlan = past.filter(
    (lesson) => !lesson.isCancelled && lesson.hasTopic && lesson.itemId === null,
  ).length;
  const dueHours = Math.min(plannedHours, past.length - unrecorded);
  const doneHours = plannedHours - hoursLeft;
  const works = items.filter(({ workType }) => workType !== null);
  const taught = new Set(
    own.flatMap(({ itemId, isCancelled }) => (itemId === null || isCancelled ? [] : [itemId])),
  );
  return {
    plannedHours,
    dueHours,
    doneHours,
    lag: dueHours - doneHours,
    cancelled,
    offPlan,
    unrecorded,
    lessonsLeft: own.filter((lesson) => !lesson.isCancelled && !isRecorded(lesson)).length,
    hoursLeft,
    missing: deal.missing,
    endsOn: deal.missing > 0 ? null : deal.lastDay,
    worksPlanned: works.length,
    worksGiven: works.filter(({ id }) => taught.has(id)).length,
  };
}
