/** Where "now" comes from. Rules never read it; verbs pass it in. */
export interface Clock {
  now(): Date;
}

export const CLOCK = Symbol('CLOCK');

export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at the given instant and goes on at normal speed: demos and tests live on a chosen day. */
export function clockFrom(start: Date): Clock {
  const offset = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

/** A clock that stands still. */
export function stoppedClock(at: Date): Clock {
  return { now: () => at };
}

const QUARTER_MS = 15 * 60_000;

/** The next full quarter of an hour: no day of any time zone ends between two of them. */
export function nextQuarter(instant: Date): Date {
  return new Date((Math.floor(instant.getTime() / QUARTER_MS) + 1) * QUARTER_MS);
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The calendar day in the school's time zone, 'YYYY-MM-DD'. */
export function dayIn(timeZone: string, instant: Date): string {
  let format = days.get(timeZone);
  if (!format) {
    // Making a formatter costs a thousand times more than using it.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    days.set(timeZone, format);
  }
  return format.format(instant);
}

/** The time of day in the school's time zone, 'HH:MM'. */
export function timeIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}
