import { isBetween } from '@zhurnal/rules';
import type { DayRange } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import type { DemoTeacher } from '../people/staff.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoGroup, SchoolPlan } from '../plan/school-plan.js';
import { DayCount, entryInstant } from './entry-instants.js';
import { fillLesson } from './fill-lesson.js';
import type { FilledLesson } from './fill-lesson.js';
import { GroupYear } from './group-year.js';
import type { GroupMember } from './group-year.js';
import { lessonsByGroup, listLessons } from './list-lessons.js';
import type { DemoLesson, LessonsByGroup } from './list-lessons.js';
import { planAbsences } from './plan-absences.js';
import type { AbsencePlan } from './plan-absences.js';
import { hourOf, planGreatWorks } from './plan-great-works.js';
import { planCorrections } from './plan-corrections.js';
import type { PlannedCorrection } from './plan-corrections.js';
import { planExcursions } from './plan-excursions.js';
import { planIllnesses, planSubstitutes } from './plan-substitutes.js';
import type { TeacherIllness } from './plan-substitutes.js';

/** The whole academic year as it will have been: which lesson is written when, and what is written. */
export class SchoolYear {
  readonly lessons: readonly DemoLesson[];
  /** Days on which teachers are away. */
  readonly illnesses: readonly TeacherIllness[];
  /** Who gives a lesson instead of its teacher. */
  readonly substitutes: ReadonlyMap<DemoLesson, DemoTeacher>;
  /** Lessons that are not given, with the note that says why. */
  readonly cancelled: ReadonlyMap<DemoLesson, string>;
  private readonly greatWorks: ReadonlyMap<string, string>;
  private readonly byGroup: LessonsByGroup;
  private readonly groupYears = new Map<DemoGroup, GroupYear>();
  private readonly absences = new Map<DemoStudent, AbsencePlan>();
  private readonly days: DayCount;
  private readonly filled = new Map<DemoLesson, FilledLesson>();
  private readonly lastSlots = new Map<string, number>();
  private planned: readonly PlannedCorrection[] | undefined;

  /** @param shown keys of the teachers whose accounts are shown first */
  constructor(
    readonly scope: string,
    readonly plan: SchoolPlan,
    private readonly shown: ReadonlySet<string>,
  ) {
    this.lessons = listLessons(plan);
    this.byGroup = lessonsByGroup(this.lessons);
    this.greatWorks = planGreatWorks(scope, plan, this.byGroup);
    this.illnesses = planIllnesses(scope, plan);
    this.cancelled = planExcursions(scope, plan, this.lessons);
    const given = this.lessons.filter((lesson) => !this.cancelled.has(lesson));
    this.substitutes = planSubstitutes(plan, this.illnesses, given);
    this.days = new DayCount(plan.year);
    for (const { group, weekday, slot } of this.lessons) {
      const key = `${group.teacher.key}/${weekday}`;
      this.lastSlots.set(key, Math.max(slot, this.lastSlots.get(key) ?? 0));
    }
  }

  /** How many lessons the group has in the year. */
  countOf(group: DemoGroup): number {
    return this.byGroup.get(group)?.length ?? 0;
  }

  /** Lessons of the group, in order. */
  listOf(group: DemoGroup): readonly DemoLesson[] {
    return this.byGroup.get(group) ?? [];
  }

  /** Requests to change marks that are locked. */
  get corrections(): readonly PlannedCorrection[] {
    this.planned ??= planCorrections(this);
    return this.planned;
  }

  teacherOf(lesson: DemoLesson): DemoTeacher {
    return this.substitutes.get(lesson) ?? lesson.group.teacher;
  }

  /** When the lesson is written into the journal, ms since 1970. */
  writtenAt(lesson: DemoLesson): number {
    const { group, date, weekday, slot } = lesson;
    const { key } = group.teacher;
    return entryInstant(
      lesson,
      this.teacherOf(lesson),
      {
        isLastOfDay: this.lastSlots.get(`${key}/${weekday}`) === slot,
        isShown: this.shown.has(key),
        days: this.days,
      },
      Dice.of(this.scope, 'entry', group.key, date, slot),
    );
  }

  /** What is written. Asked for the lesson and again for the marks of its period, so it is remembered. */
  fill(lesson: DemoLesson): FilledLesson {
    const known = this.filled.get(lesson);
    if (known) return known;
    const filled = fillLesson({
      scope: this.scope,
      year: this.groupYear(lesson.group),
      lesson,
      teacher: this.teacherOf(lesson),
      great: this.greatWorks.get(hourOf(lesson)),
      absences: (member) => this.absencesOf(member.student),
    });
    this.filled.set(lesson, filled);
    return filled;
  }

  /** Lessons of every group within some days. */
  lessonsOf({ from, to }: DayRange): LessonsByGroup {
    return lessonsByGroup(this.lessons.filter(({ date }) => isBetween(date, from, to)));
  }

  /** Type of the great work that is written in a lesson. */
  greatWorkOf(lesson: DemoLesson): string | undefined {
    return this.greatWorks.get(hourOf(lesson));
  }

  /** Who belongs to the group of a lesson on its day. */
  membersOf({ group, date }: DemoLesson): readonly GroupMember[] {
    return this.groupYear(group).membersOn(date);
  }

  private groupYear(group: DemoGroup): GroupYear {
    let found = this.groupYears.get(group);
    if (!found) {
      found = new GroupYear(this.scope, group, this.byGroup.get(group) ?? []);
      this.groupYears.set(group, found);
    }
    return found;
  }

  /** Days the student misses whole. */
  absencesOf(student: DemoStudent): AbsencePlan {
    let found = this.absences.get(student);
    if (!found) {
      found = planAbsences(this.scope, student, this.plan.year);
      this.absences.set(student, found);
    }
    return found;
  }
}
