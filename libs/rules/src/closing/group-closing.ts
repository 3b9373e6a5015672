import type { Day } from '../calendar/day.js';
import type { Closing } from '../deadlines/entry-state.js';
import type { Instant } from '../deadlines/term.js';

/** A grading period that is closed for all classes of a group. */
export interface ClosedPeriod {
  readonly name: string;
  /** Its last day. */
  readonly to: Day;
  /** The day of the closing. */
  readonly on: Day;
}

/** Days of a closed period that the director's order lets be written again for a while. */
export interface OpenedDays {
  readonly from: Day;
  readonly to: Day;
  /** The first instant at which it is shut again. */
  readonly until: Instant;
}

/** What was closed for a group: its periods in their order, the days opened again, and whether its year is archived. */
export interface GroupClosing {
  readonly closed: readonly ClosedPeriod[];
  readonly opened: readonly OpenedDays[];
  readonly isArchived: boolean;
}

const OPEN: Closing = { isPeriodClosed: false, isYearArchived: false };

/** The closing of the day: the first closed period that has not ended before it. Periods close in order, so days between two are closed with the later one. */
export function closedPeriodOf(closing: GroupClosing | null, day: Day): ClosedPeriod | undefined {
  return closing?.closed.find(({ to }) => day <= to);
}

/** How what people closed stands above the entries of a day at an instant; null: nothing of the group was closed. */
export function closingOn(closing: GroupClosing | null, day: Day, now: Instant): Closing {
  if (closing === null) return OPEN;
  if (closing.isArchived) return { isPeriodClosed: true, isYearArchived: true };
  if (!closedPeriodOf(closing, day)) return OPEN;
  const until = closing.opened
    .filter(({ from, to, until }) => from <= day && day <= to && now < until)
    .reduce((latest, opened) => Math.max(latest, opened.until), 0);
  if (until === 0) return { isPeriodClosed: true, isYearArchived: false };
  return { isPeriodClosed: false, isYearArchived: false, reopenedUntil: until };
}
