import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { asTimeOfDay } from '../calendar/time-of-day.js';

/** When the lesson of a number begins and ends: school-local `HH:MM`. */
export interface BellTimes {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Most lessons of a day, and the highest number. */
export const MOST_BELLS = 20;
/** Longest name of a list of bells, in characters. */
export const BELLS_NAME_LIMIT = 60;
/** Longest note to days with other bells, in characters. */
export const BELL_DAY_NOTE_LIMIT = 100;

/**
 * The law of a list of bells (TKK-61): at least one lesson, numbers once each from 0, every lesson ends after it
 * begins, and none begins before the one of the number before it is over.
 */
export function objectToBells(bells: readonly BellTimes[]): Refusal | undefined {
  const slots = [...bells].sort((one, other) => one.number - other.number);
  if (slots.length === 0 || slots.length > MOST_BELLS)
    return refuse('INVALID_VALUE', { params: { field: 'slots' } });
  let before: BellTimes | undefined;
  for (const slot of slots) {
    const { number, startsAt, endsAt } = slot;
    if (
      !Number.isInteger(number) ||
      number < 0 ||
      number > MOST_BELLS ||
      !isTime(startsAt) ||
      !isTime(endsAt)
    )
      return refuse('INVALID_VALUE', { params: { field: 'slots' } });
    const isTooEarly = before !== undefined && (number === before.number || startsAt < before.endsAt);
    if (endsAt <= startsAt || isTooEarly)
      return refuse('BELLS_OVERLAP', { params: { number: String(number) } });
    before = slot;
  }
  return undefined;
}

const isTime = (text: string): boolean => asTimeOfDay(text) !== undefined;
