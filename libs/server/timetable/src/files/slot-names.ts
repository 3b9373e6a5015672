import { asTimeOfDay } from '@zhurnal/rules';
import type { TimeOfDay } from '@zhurnal/rules';

/** When a slot begins and ends, as far as its name tells. */
export interface SlotTimes {
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
}

const CLOCK = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?![\d])/g;

/** Reads `8:30`, `08.30`: hours and minutes of a clock; null for anything else. */
export function findTimeOfDay(text: string): TimeOfDay | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(text.trim()) ?? [];
  return asTimeOfDay(`${hours.padStart(2, '0')}:${minutes}`) ?? null;
}

/** Reads the times out of names such as `8:30 - 9:15`, `9.30 - 11.00`, `07:30`, `1 (08:30–09:15)`. */
export function readSlotTimes(name: string): SlotTimes {
  const [first, second] = [...name.matchAll(CLOCK)].map(([text]) => findTimeOfDay(text));
  const startsAt = first ?? null;
  const endsAt = startsAt !== null && second && second > startsAt ? second : null;
  return { startsAt, endsAt };
}

/**
 * Numbers of the slots: those in the names (`1`, `2.`, `0`, `Урок 3`) when every name has one and they ascend, else
 * 1, 2, 3 … in the order of the file. Clock times are no numbers.
 */
export function numberSlots(names: readonly string[]): readonly number[] {
  const numbers = names.map((name) => /\d+/.exec(name.replace(CLOCK, ' '))?.[0]);
  const read = numbers.map((text) => (text !== undefined && text.length <= 2 ? Number(text) : Number.NaN));
  const ascend = read.every((number, index) => index === 0 || number > (read[index - 1] ?? Number.NaN));
  return ascend && !Number.isNaN(read[0]) ? read : names.map((_, index) => index + 1);
}
