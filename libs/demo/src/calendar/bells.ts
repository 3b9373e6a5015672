import { timeOfMinutes } from '@zhurnal/rules';
import type { TimeOfDay } from '@zhurnal/rules';

/** When a lesson begins and ends, minutes after midnight. */
export interface BellSlot {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** A school's bells. Grade 1 begins with the others and ends earlier, so teachers can pass between them. */
export interface Bells {
  readonly key: 'main' | 'first' | 'second' | 'short';
  readonly name: string;
  readonly slots: readonly BellSlot[];
}

const STARTS = [510, 565, 630, 695, 750, 805, 860, 915];

const slotsOf = (count: number, minutes: number): readonly BellSlot[] =>
  STARTS.slice(0, count).map((from, index) => ({ number: index + 1, from, to: from + minutes }));

/** Half an hour, with breaks of ten minutes: on the last day before the holidays. */
const SHORT_STARTS = [510, 550, 590, 630, 670, 710, 750, 790];
const SHORT: Bells = {
  key: 'short',
  name: 'Сокращённое (30 минут)',
  slots: SHORT_STARTS.map((from, index) => ({ number: index + 1, from, to: from + 30 })),
};

const MAIN: Bells = { key: 'main', name: 'Основное (45 минут)', slots: slotsOf(8, 45) };
const FIRST: Bells = { key: 'first', name: '1 класс, сентябрь — декабрь (35 минут)', slots: slotsOf(5, 35) };
const SECOND: Bells = { key: 'second', name: '1 класс, январь — май (40 минут)', slots: slotsOf(5, 40) };

export const ALL_BELLS: readonly Bells[] = [MAIN, FIRST, SECOND, SHORT];

/** The bells of a grade; in grade 1 the lesson is 35 minutes long until December and 40 from January. */
export function bellsOf(grade: number, isSecondHalf: boolean, isShort = false): Bells {
  if (isShort) return SHORT;
  if (grade > 1) return MAIN;
  return isSecondHalf ? SECOND : FIRST;
}

export function textOfMinutes(minutes: number): TimeOfDay {
  const found = timeOfMinutes(minutes);
  if (found === undefined) throw new RangeError(`no time ${minutes} minutes after midnight`);
  return found;
}
