declare const timeBrand: unique symbol;

/** School-local clock time `HH:MM`, 00:00–23:59. Times compare as strings. */
export type TimeOfDay = string & { readonly [timeBrand]: true };

const MINUTES_IN_DAY = 1440;

/** Reads `HH:MM`, or `HH:MM:SS` as databases print it, dropping the seconds; undefined for anything else. */
export function asTimeOfDay(text: string): TimeOfDay | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ? (text.slice(0, 5) as TimeOfDay) : undefined;
}

/** Minutes since midnight, 0–1439. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time that many whole minutes after midnight; undefined outside 0–1439. */
export function timeOfMinutes(minutes: number): TimeOfDay | undefined {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= MINUTES_IN_DAY) return undefined;
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as TimeOfDay;
}
