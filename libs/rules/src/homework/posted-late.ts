import { addDays } from '../calendar/day.js';
import { minutesOf } from '../calendar/time-of-day.js';
import type { Day } from '../calendar/day.js';
import type { TimeOfDay } from '../calendar/time-of-day.js';
import type { PlainTerm } from '../regulation/entry-settings.js';

/** When homework came and when it should have; days and times of the school. */
export interface PostingFacts {
  readonly lessonDay: Day;
  readonly postedDay: Day;
  readonly postedTime: TimeOfDay;
  /** End of the last lesson the school had on the lesson's day; null when it had none. */
  readonly lastLessonEnds: TimeOfDay | null;
}

const MINUTES = 60;

/**
 * Was homework posted later than the school's term: so many days after the lesson, or on its day and at most so many
 * hours after the end of all lessons of that day (TKK-36)? A term of null means that the school sets none. The last
 * minute is in time.
 */
export function isPostedLate(
  { lessonDay, postedDay, postedTime, lastLessonEnds }: PostingFacts,
  term: PlainTerm | null,
): boolean {
  if (term === null || postedDay < lessonDay) return false;
  if (term.kind === 'days') return postedDay > addDays(lessonDay, term.days);
  if (postedDay > lessonDay) return true;
  return lastLessonEnds !== null && minutesOf(postedTime) > minutesOf(lastLessonEnds) + term.hours * MINUTES;
}
