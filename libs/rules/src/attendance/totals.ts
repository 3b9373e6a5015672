import { ABSENCE_REASONS } from './absence.js';
import type { Day } from '../calendar/day.js';
import type { AbsenceReason, AttendanceFact } from './absence.js';

/** One lesson of a student and what is known of it; `fact` null means present. */
export interface AttendedLesson {
  readonly day: Day;
  readonly isCancelled: boolean;
  readonly fact: AttendanceFact | null;
  readonly reason: AbsenceReason | null;
  /** Has not begun yet and nothing is noted at it: no lesson missed, but its day is not over. */
  readonly isAhead?: boolean;
}

/** A count in all and by reason. */
export type CountByReason = Readonly<Record<AbsenceReason | 'all', number>>;

/** Missed lessons and full days, and times late. */
export interface AttendanceTotals {
  /** Lessons that took place. */
  readonly held: number;
  /** Lessons missed. */
  readonly lessons: CountByReason;
  /** Days of which every lesson was missed. A day with several reasons counts in `all` only. */
  readonly days: CountByReason;
  readonly late: number;
}

const noneYet = (): Record<AbsenceReason | 'all', number> => ({
  all: 0,
  ill: 0,
  excused: 0,
  unexcused: 0,
  unknown: 0,
});

const isMissed = ({ fact }: AttendedLesson): boolean => fact === 'absent';
const reasonOf = ({ reason }: AttendedLesson): AbsenceReason => reason ?? 'unknown';

/**
 * Totals over the lessons given, which must be all of the student's lessons of the days asked for, in any order:
 * a missing one would make a partly missed day look like a full one. Cancelled lessons count for nothing, also when
 * something was noted at them; a day with a lesson still ahead is no full day yet.
 */
export function totalAttendance(lessons: readonly AttendedLesson[]): AttendanceTotals {
  const planned = lessons.filter((lesson) => !lesson.isCancelled);
  const held = planned.filter(({ isAhead = false }) => !isAhead);
  const missed = held.filter(isMissed);

  const byReason = noneYet();
  byReason.all = missed.length;
  for (const lesson of missed) byReason[reasonOf(lesson)] += 1;

  const lessonsOfDay = new Map<Day, AttendedLesson[]>();
  for (const lesson of planned)
    lessonsOfDay.set(lesson.day, [...(lessonsOfDay.get(lesson.day) ?? []), lesson]);

  const days = noneYet();
  for (const ofDay of lessonsOfDay.values()) {
    if (!ofDay.every(isMissed)) continue;
    days.all += 1;
    const only = ABSENCE_REASONS.find((reason) => ofDay.every((lesson) => reasonOf(lesson) === reason));
    if (only) days[only] += 1;
  }

  return {
    held: held.length,
    lessons: byReason,
    days,
    late: held.filter(({ fact }) => fact === 'late').length,
  };
}
