import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { instantAt } from '../calendar/demo-instant.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { GroupMember } from './group-year.js';
import type { DemoLesson } from './list-lessons.js';

/** A student says that homework is done. */
export interface Tick {
  readonly student: DemoStudent;
  /** Instant, ms since 1970. */
  readonly at: number;
  /** How long it took; null: not said. */
  readonly minutes: number | null;
}

/** In the first class of every grade each third student ticks homework off. */
export const isTicking = (
  { schoolClass }: Pick<DemoLesson['group'], 'schoolClass'>,
  { number }: DemoStudent,
): boolean => schoolClass.letter === 'А' && schoolClass.grade > 1 && number % 3 === 0;

/** Begins of an afternoon at home and of the lessons in which homework is asked for: minutes after midnight. */
const AFTERNOON = 15 * 60;
const MORNING = 8 * 60;

/** Who has ticked the homework of a lesson off by the given instant. */
export function tickHomework(
  scope: string,
  { group, date, slot }: DemoLesson,
  members: readonly GroupMember[],
  { dueOn, minutes, postedAt }: { readonly dueOn: Day; readonly minutes: number; readonly postedAt: number },
  until: number,
): readonly Tick[] {
  const dice = Dice.of(scope, 'ticks', group.key, date, slot);
  const begins = Math.max(postedAt, instantAt(date, AFTERNOON));
  const ends = instantAt(dueOn, MORNING);
  return members.flatMap(({ student }): Tick[] => {
    if (!isTicking(group, student) || !dice.chance(0.3 + 0.3 * student.reliability)) return [];
    const at = begins + dice.between(20, 320) * 60_000;
    const spent = dice.chance(0.75) ? Math.max(5, Math.round((minutes * (0.6 + dice.next())) / 5) * 5) : null;
    return at <= until && at < ends ? [{ student, at, minutes: spent }] : [];
  });
}
