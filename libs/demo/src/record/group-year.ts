import type { Day } from '@zhurnal/rules';
import { isBetween } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import type { DemoGroup } from '../plan/school-plan.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoLesson } from './list-lessons.js';

/** A student in a group, as far as marks are concerned. */
export interface GroupMember {
  readonly student: DemoStudent;
  readonly from: Day;
  readonly to: Day | null;
  /** How the student does in this subject: the ability with an inclination. */
  readonly level: number;
}

/** What stays the same in all lessons of a group. */
export class GroupYear {
  /** In the order in which the teacher asks them. */
  private readonly members: readonly GroupMember[];
  /** Share of the class that gets a mark in an ordinary lesson. */
  readonly share: number;

  constructor(
    scope: string,
    readonly group: DemoGroup,
    readonly lessons: readonly DemoLesson[],
  ) {
    const { schoolClass, part, line } = group;
    const dice = Dice.of(scope, 'group', group.key);
    const times =
      part === 0
        ? schoolClass.students.map((student) => ({ student, from: student.from, to: student.to }))
        : (schoolClass.divisions.find(({ division }) => division === line.division)?.members ?? []).filter(
            (member) => member.part === part,
          );
    this.members = dice
      .shuffle(times)
      .map(({ student, from, to }) => ({ student, from, to, level: student.ability + dice.around() * 0.08 }));
    // The fewer lessons a week, the more marks in each: a term needs its marks everywhere.
    const shares = [0.3, 0.24, 0.19, 0.15, 0.13, 0.12];
    this.share = (shares[line.hours - 1] ?? 0.12) * (0.8 + 0.4 * dice.next());
  }

  membersOn(date: Day): readonly GroupMember[] {
    return this.members.filter(({ from, to }) => isBetween(date, from, to ?? date));
  }

  /** Where the teacher begins to ask in a lesson, so that everybody has a turn before anyone has two. */
  turnOf(index: number, size: number): number {
    return size === 0 ? 0 : Math.floor(index * Math.max(1, this.share * size)) % size;
  }
}
