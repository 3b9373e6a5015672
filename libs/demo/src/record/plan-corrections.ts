import { addDays, isBetween } from '@zhurnal/rules';
import type { Day, MarkValue } from '@zhurnal/rules';
import { instantAt } from '../calendar/demo-instant.js';
import { Dice } from '../chance/dice.js';
import type { DemoStudent } from '../people/cohorts.js';
import { isLeftOpen } from '../plan/school-plan.js';
import type { DemoGroup, SchoolPlan } from '../plan/school-plan.js';
import { AMENDED, LOCKED_AFTER } from '../words/regulation-words.js';
import { CORRECTIONS } from '../words/correction-words.js';
import type { FilledLesson } from './fill-lesson.js';
import type { GivenWork } from './give-marks.js';
import type { GroupMember } from './group-year.js';
import type { DemoLesson } from './list-lessons.js';

/** What is asked of the year whose marks are corrected. */
export interface RecordedYear {
  readonly scope: string;
  readonly plan: SchoolPlan;
  /** Lessons that were not given. */
  readonly cancelled: ReadonlyMap<DemoLesson, unknown>;
  /** Lessons that somebody else gave. */
  readonly substitutes: ReadonlyMap<DemoLesson, unknown>;
  listOf(group: DemoGroup): readonly DemoLesson[];
  fill(lesson: DemoLesson): FilledLesson;
  greatWorkOf(lesson: DemoLesson): string | undefined;
  membersOf(lesson: DemoLesson): readonly GroupMember[];
}

/** A request to change a mark that is locked, with what became of it. */
export interface PlannedCorrection {
  /** Among those of the academic year, from 1, in the order of their filing. */
  readonly number: number;
  readonly lesson: DemoLesson;
  readonly work: GivenWork;
  readonly student: DemoStudent;
  /** Null: there was no mark. */
  readonly was: MarkValue | null;
  readonly becomes: MarkValue;
  readonly state: 'filed' | 'admitted' | 'refused';
  readonly reason: string;
  readonly note: string;
  /** Ms since 1970. */
  readonly filedAt: number;
  /** Ms since 1970; null: nobody has decided. */
  readonly decidedAt: number | null;
}

type Wish = (typeof CORRECTIONS)[number];
type Place = Pick<PlannedCorrection, 'work' | 'student' | 'was'>;

/** Who was there in an ordinary or great work and has no mark, or has the mark that is wanted. */
function findPlace(year: RecordedYear, lesson: DemoLesson, { was }: Wish): Place | undefined {
  const { works, absences } = year.fill(lesson);
  const [work] = works;
  if (!work) return undefined;
  if (was !== null) {
    const mark = work.marks.find(
      ({ value, ordinal, comment }) => value === was && ordinal === 1 && comment === '',
    );
    return mark && { work, student: mark.member.student, was };
  }
  if (year.greatWorkOf(lesson) === undefined || works.length > 1) return undefined;
  const away = new Set([...absences, ...work.marks].map(({ member }) => member.student));
  const member = year.membersOf(lesson).find(({ student }) => !away.has(student));
  return member && { work, student: member.student, was };
}

/** First school day after the lock of marks; undefined: the quarter is nearly over by then. */
function filingDay(year: RecordedYear, date: Day, last: Day): Day | undefined {
  const day = year.plan.year.schoolDays.find((each) => each > addDays(date, LOCKED_AFTER));
  return day !== undefined && day <= addDays(last, -3) ? day : undefined;
}

const isFit = ({ schoolClass, line, part }: DemoGroup, { state }: Wish): boolean =>
  // What waits keeps its period open, so it is where the period stays open anyway.
  schoolClass.grade >= 5 &&
  part <= 1 &&
  line.subject.scale === 'five' &&
  isLeftOpen(schoolClass) === (state === 'filed');

/** The register of corrections of the year: in each quarter some that were admitted, one refused, one that waits. */
export function planCorrections(year: RecordedYear): readonly PlannedCorrection[] {
  const { quarters, from: begins } = year.plan.year;
  // Before that nothing was locked.
  if (begins < AMENDED.fromDay) return [];
  const found: Omit<PlannedCorrection, 'number'>[] = [];
  for (const [at, { from, to }] of quarters.entries()) {
    const taken = new Set<DemoGroup>();
    for (const [index, wish] of CORRECTIONS.entries()) {
      const dice = Dice.of(year.scope, 'correction', year.plan.year.startYear, at, index);
      const groups = dice.shuffle(
        year.plan.groups.filter((group) => isFit(group, wish) && !taken.has(group)),
      );
      const between = [addDays(from, wish.fromDay), addDays(from, wish.toDay)] as const;
      const minute = 14 * 60 + dice.below(150);
      for (const group of groups) {
        const [first] = year.listOf(group).flatMap((lesson) => {
          const { date } = lesson;
          const day = isBetween(date, ...between) ? filingDay(year, date, to) : undefined;
          if (day === undefined || year.cancelled.has(lesson) || year.substitutes.has(lesson)) return [];
          const place = findPlace(year, lesson, wish);
          return place ? [{ lesson, day, ...place }] : [];
        });
        if (!first) continue;
        taken.add(group);
        const { day, ...place } = first;
        const filedAt = instantAt(day, minute);
        const { state, becomes, reason, note } = wish;
        const decidedAt = state === 'filed' ? null : instantAt(addDays(day, 1), 10 * 60 + minute / 10);
        found.push({ ...place, state, becomes, reason, note, filedAt, decidedAt });
        break;
      }
    }
  }
  return found.sort((a, b) => a.filedAt - b.filedAt).map((each, at) => ({ ...each, number: at + 1 }));
}
