import type { Day } from '@zhurnal/rules';
import { instantAt } from '../calendar/demo-instant.js';
import type { DemoYear } from '../calendar/demo-year.js';
import type { Dice } from '../chance/dice.js';
import type { DemoTeacher } from '../people/staff.js';
import type { DemoLesson } from './list-lessons.js';

/** Evening begins: minutes after midnight. */
const AFTERNOON = 16 * 60;

/** School days after which somebody asks for a lesson that was forgotten: a week and more. */
const FORGOTTEN = 5;

/** School days by number, to count on from a day. */
export class DayCount {
  private readonly numbers: ReadonlyMap<Day, number>;

  constructor(private readonly year: DemoYear) {
    this.numbers = new Map(year.schoolDays.map((day, at) => [day, at]));
  }

  /** The school day that many after another; the last one of the year when there are no more. */
  after(day: Day, count: number): Day {
    const at = (this.numbers.get(day) ?? 0) + count;
    return this.year.schoolDays[Math.min(at, this.year.schoolDays.length - 1)] ?? day;
  }

  /** The last day with lessons of the quarter: by its evening everything of the quarter is written. */
  lastOfQuarter(day: Day): Day {
    return this.year.lastDays.find((last) => last >= day) ?? day;
  }
}

/**
 * When the teacher writes a lesson into the journal, ms since 1970. Everything of a lesson is written at once, so a
 * lesson is either whole or untouched. The same lesson is always written at the same instant.
 */
export function entryInstant(
  lesson: DemoLesson,
  teacher: DemoTeacher,
  circumstances: {
    readonly isLastOfDay: boolean;
    /** Teachers whose accounts are shown first write in the evening and leave the day's last lesson for the next. */
    readonly isShown: boolean;
    readonly days: DayCount;
  },
  dice: Dice,
): number {
  const { date, from, to } = lesson;
  const { isLastOfDay, isShown, days } = circumstances;
  const lot = dice.next();
  const minute = dice.below(180);
  const last = days.lastOfQuarter(date);
  const evening = (day: Day): number =>
    instantAt(day < last ? day : last, AFTERNOON + minute) + dice.below(60_000);
  if (isShown) return evening(days.after(date, isLastOfDay ? 1 : 0));
  // Forgotten until somebody asks: later than the regulation has it, and before marks are locked.
  if (lot > (teacher.habit === 'late' ? 0.92 : 0.985)) return evening(days.after(date, FORGOTTEN));
  if (teacher.habit === 'prompt')
    return instantAt(date, from + 5 + dice.below(to - from)) + dice.below(60_000);
  if (teacher.habit === 'evening') return evening(days.after(date, isLastOfDay && lot < 0.25 ? 1 : 0));
  return evening(days.after(date, lot < 0.55 ? 0 : lot < 0.85 ? 1 : 2));
}
