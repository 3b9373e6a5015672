import { boundsOf, changeAfter, clauseOf, stateAt } from './entry-state.js';
import type { Day } from '../calendar/day.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { TimeOfDay } from '../calendar/time-of-day.js';
import type { CorrectionWay, EntryPart, EntrySettings } from '../regulation/entry-settings.js';
import type { Setting } from '../regulation/setting.js';
import type { Closing, EntryBounds, EntryStanding, EntryTerm } from './entry-state.js';
import type { Instant, SchoolClock } from './term.js';

/** The calendar, the bells and the clock of a school. */
export interface SchoolTime {
  readonly calendar: SchoolCalendar;
  readonly clock: SchoolClock;
  /** End of the last lesson that the school has on the day, by the bells of that day; null when it has none. */
  readonly lastLessonEnds: (day: Day) => TimeOfDay | null;
}

/** What is entered, as far as its terms depend on it. */
export interface EntryPlace extends Closing {
  /** The day of the lesson, or of the work when that was another one (S117-26). */
  readonly day: Day;
  /** Last day of the grading period; null when no period covers the day. */
  readonly periodEnds: Day | null;
  /** Days that the kind of work has for being checked; nothing is checked without. */
  readonly checkDays?: number;
  /** When the result came to the school; null while it has not. */
  readonly receivedAt?: Instant | null;
}

/** How a part of the record stands, and what a teacher can still do with it. */
export interface PartStanding extends EntryStanding {
  /** How it is corrected, once it is locked. */
  readonly correction: CorrectionWay;
  readonly correctionClause?: string;
  /** It is late, and entered only with a reason (TKK-35). */
  readonly needsReason: boolean;
  /** It is open again by an order, until then. */
  readonly reopenedUntil?: Instant;
}

/** The terms of a school's regulation in its calendar. */
export interface Deadlines {
  readonly standingOf: (part: EntryPart, place: EntryPlace, now: Instant) => PartStanding;
}

/** When a part is due and when it locks, by the regulation. */
export function termOf(part: EntryPart, profile: EntrySettings): EntryTerm {
  return { due: profile[`${part}Due`], lock: profile[`${part}Lock`] };
}

/**
 * The terms for one page. Bounds are counted once for each part, day, period and time for checking, whatever the number
 * of cells; what comes from outside has its own hour and is counted each time.
 */
export function deadlinesOf(profile: EntrySettings, school: SchoolTime): Deadlines {
  const known = new Map<string, EntryBounds>();
  const boundsAt = (part: EntryPart, place: EntryPlace): EntryBounds => {
    const { day, periodEnds, checkDays = 0, receivedAt = null } = place;
    const key = `${part} ${day} ${periodEnds} ${checkDays} ${receivedAt}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { calendar, clock } = school;
    const lastLessonEnds = school.lastLessonEnds(day);
    const facts = { day, periodEnds, checkDays, receivedAt, lastLessonEnds, calendar, clock };
    const bounds = boundsOf(termOf(part, profile), facts);
    known.set(key, bounds);
    return bounds;
  };
  return {
    standingOf: (part, place, now) => {
      const bounds = boundsAt(part, place);
      const state = stateAt(bounds, place, now);
      const correction: Setting<CorrectionWay> = profile[`${part}Correction`];
      return {
        state,
        ...bounds,
        changesAt: changeAfter(bounds, state, place.reopenedUntil),
        ...(place.reopenedUntil === undefined ? {} : { reopenedUntil: place.reopenedUntil }),
        ...named('clause', clauseOf(termOf(part, profile), state)),
        correction: correction.value,
        ...named('correctionClause', correction.clause),
        needsReason:
          state === 'overdue' && place.reopenedUntil === undefined && profile.lateReason.value.includes(part),
      };
    },
  };
}

/** How one part stands at an instant. A page with many cells asks {@link deadlinesOf} once. */
export function entryState(
  part: EntryPart,
  place: EntryPlace,
  profile: EntrySettings,
  school: SchoolTime,
  now: Instant,
): PartStanding {
  return deadlinesOf(profile, school).standingOf(part, place, now);
}

const named = <Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [N in Name]?: string } =>
  text === undefined ? {} : ({ [name]: text } as { readonly [N in Name]?: string });
