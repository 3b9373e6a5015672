import { addDays } from '../calendar/day.js';
import { addSchoolDays } from '../calendar/school-calendar.js';
import { minutesOf } from '../calendar/time-of-day.js';
import type { Day } from '../calendar/day.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { TimeOfDay } from '../calendar/time-of-day.js';

/** An instant: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Turns the school's clock into instants; whoever calls the rules knows the time zone and its history. */
export interface SchoolClock {
  /** The instant at which the school's clocks show so many minutes after the midnight that begins the day, 0–1439. */
  readonly instantOf: (day: Day, minutes: number) => Instant;
}

/** Which days are counted: all of them, or only those with lessons. */
export type DayCount = 'calendar' | 'school';

/**
 * When something is to be entered at the latest, as regulations say it:
 * - `days`: by the end of the day that comes so many days after the lesson's, 0 is the day itself;
 * - `checking`: by the end of the day that comes so many days after the work is checked, in the time that its kind of
 *   work has for that (G24-80, G24-86);
 * - `after_lessons`: so many hours after the last lesson that the school has on the day, and on that day at the latest;
 *   0 is "by the end of the school day". The last minute is in time, as bells ring to the minute (TKK-36).
 * - `before_period_ends`: by the end of the day that comes so many days before the last one of the period (S117-27).
 * - `after_period_ends`: so many hours after the last day of the period is over.
 * - `after_receipt`: so many hours after what is to be entered was received (TKK-72, G24-27).
 */
export type Term =
  | { readonly kind: 'days'; readonly days: number; readonly count: DayCount }
  | { readonly kind: 'checking'; readonly days: number; readonly count: DayCount }
  | { readonly kind: 'after_lessons'; readonly hours: number }
  | { readonly kind: 'before_period_ends'; readonly days: number }
  | { readonly kind: 'after_period_ends'; readonly hours: number }
  | { readonly kind: 'after_receipt'; readonly hours: number };

/** What terms are counted from. */
export interface TermFacts {
  /** The day of the lesson, or of the work when that was another one (S117-26). */
  readonly day: Day;
  /** Days that the kind of work has for being checked; 0 where nothing is checked. */
  readonly checkDays: number;
  /** End of the last lesson of the day; null when the school has none then. */
  readonly lastLessonEnds: TimeOfDay | null;
  /** Last day of the grading period; null when no period covers the day. */
  readonly periodEnds: Day | null;
  /** When the result came to the school; null while it has not, or for what is not received. */
  readonly receivedAt: Instant | null;
  readonly calendar: SchoolCalendar;
  readonly clock: SchoolClock;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * The first instant that is too late, or null while none is: the thing has not been received, or no period covers the
 * day. Hours are real ones, also across a change of the zone; days end when the school's clocks say so.
 */
export function dueOf(term: Term, facts: TermFacts): Instant | null {
  const { day, checkDays, lastLessonEnds, periodEnds, receivedAt, calendar, clock } = facts;
  const endOf = (one: Day): Instant => clock.instantOf(addDays(one, 1), 0);
  const after = (days: number, count: DayCount): Instant =>
    endOf(count === 'school' ? addSchoolDays(day, days, calendar) : addDays(day, days));
  switch (term.kind) {
    case 'days':
      return after(term.days, term.count);
    case 'checking':
      return after(term.days + checkDays, term.count);
    case 'after_lessons':
      if (lastLessonEnds === null) return endOf(day);
      return Math.min(
        clock.instantOf(day, minutesOf(lastLessonEnds)) + term.hours * HOUR + MINUTE,
        endOf(day),
      );
    case 'before_period_ends':
      return periodEnds === null ? null : endOf(addDays(periodEnds, -term.days));
    case 'after_period_ends':
      return periodEnds === null ? null : endOf(periodEnds) + term.hours * HOUR;
    case 'after_receipt':
      return receivedAt === null ? null : receivedAt + term.hours * HOUR;
  }
}
