import { LESSON_CHANGE_CAUSES } from '@zhurnal/rules';
import type { Day, LessonChangeCause, TimeOfDay } from '@zhurnal/rules';
import { readDay, readTime } from '../shell/read-columns.js';

/** How a lesson differs from its plan; what is the same is null. */
export interface PlanChange {
  /** Its teachers by the timetable, where somebody else gives it. */
  readonly teacher: string | null;
  /** The planned room, empty when there was none. */
  readonly room: string | null;
  readonly from: { readonly day: Day; readonly slot: number } | null;
  readonly cause: LessonChangeCause | null;
  /** What the school adds; empty: nothing. */
  readonly note: string;
}

/** A lesson that goes as planned. */
export const AS_PLANNED: PlanChange = { teacher: null, room: null, from: null, cause: null, note: '' };

/** A lesson that was planned for a day and stands on another one now. */
export interface MovedLesson {
  readonly day: Day;
  readonly slot: number;
  readonly startsAt: TimeOfDay;
  readonly subject: string;
  readonly to: { readonly day: Day; readonly slot: number };
  readonly cause: LessonChangeCause | null;
}

interface ChangeRow {
  readonly previousTeachers: string | null;
  readonly previousDates: string | null;
  readonly previousSlots: number | null;
  readonly previousRooms: string | null;
  readonly causes: string | null;
  readonly notes: string;
}

/** A cause this version does not know is told as the school's decision. */
function readCause(cause: string | null): LessonChangeCause | null {
  return cause === null ? null : (LESSON_CHANGE_CAUSES.find((known) => known === cause) ?? 'other');
}

/** Reads the columns of the contract that tell what a lesson was before. */
export function readPlanChange(row: ChangeRow): PlanChange {
  const { previousDates: day, previousSlots: slot } = row;
  return {
    teacher: row.previousTeachers,
    room: row.previousRooms,
    from: day === null || slot === null ? null : { day: readDay(day), slot },
    cause: readCause(row.causes),
    note: row.notes,
  };
}

interface MovedRow {
  readonly dates: string;
  readonly slots: number;
  readonly startsAt: string;
  readonly subjects: string;
  readonly toDates: string;
  readonly toSlots: number;
  readonly causes: string | null;
}

/** Reads a lesson that stands on another day now. */
export function readMovedLesson(row: MovedRow): MovedLesson {
  return {
    day: readDay(row.dates),
    slot: row.slots,
    startsAt: readTime(row.startsAt),
    subject: row.subjects,
    to: { day: readDay(row.toDates), slot: row.toSlots },
    cause: readCause(row.causes),
  };
}

/** Lessons of a day and those that left it, in the order in which they stand or stood. */
export function inOrder<Lesson extends { readonly startsAt: TimeOfDay; readonly slot: number }>(
  lessons: readonly Lesson[],
  movedAway: readonly MovedLesson[],
): readonly ({ readonly lesson: Lesson } | { readonly gone: MovedLesson })[] {
  const keyOf = ({ startsAt, slot }: { readonly startsAt: TimeOfDay; readonly slot: number }): string =>
    `${startsAt} ${String(slot).padStart(2, '0')}`;
  return [
    ...lessons.map((lesson) => ({ key: keyOf(lesson), item: { lesson } })),
    ...movedAway.map((gone) => ({ key: keyOf(gone), item: { gone } })),
  ]
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ item }) => item);
}
