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

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at an instant, in ms. */
function aheadAt(timeZone: string, instant: number): number {
  let format = clocks.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(timeZone, format);
  }
  const at: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) at[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = at;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which clocks in the zone show so many minutes after the midnight that begins the day 'YYYY-MM-DD', in ms.
 * A time that the clocks leap over is read as if they had not leapt yet.
 */
export function instantIn(timeZone: string, day: string, minutes: number): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const near = shown - aheadAt(timeZone, shown);
  return shown - aheadAt(timeZone, near);
}
