import { addDays, weekdayOf } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact, Day, MarkValue, RemarkKind, TimeOfDay } from '@zhurnal/rules';
import type { MovedLesson, PlanChange } from '../changes/plan-change.js';
import type { HomeworkFile } from '../homework/homework-file.js';

/** What was set to be done at home. */
export interface DiaryHomework {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly dueOn: Day;
  /** The teacher's estimate, in minutes. */
  readonly minutes: number | null;
  readonly files: readonly HomeworkFile[];
}

/** A mark with the work it was given for. */
export interface DiaryMark {
  readonly value: MarkValue;
  /** Name of the kind of work, as the school's list has it. */
  readonly work: string;
  /** Exact decimal as text. */
  readonly weight: string;
  readonly title: string;
  readonly comment: string;
}

/** The student was not there, or came late. */
export interface DiaryAbsence {
  readonly fact: AttendanceFact;
  readonly reason: AbsenceReason | null;
}

/** What a teacher tells the family about a lesson. */
export interface DiaryRemark {
  readonly about: RemarkKind;
  readonly text: string;
  /** Short name of the teacher. */
  readonly author: string;
  /** Instant it was written, ISO 8601 in UTC. */
  readonly at: string;
}

/** One lesson of the diary. */
export interface DiaryLesson {
  readonly id: string;
  readonly day: Day;
  readonly slot: number;
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly subject: string;
  readonly room: string | null;
  readonly teacher: string;
  readonly isSubstituted: boolean;
  readonly isCancelled: boolean;
  readonly isHeld: boolean;
  /** How it differs from the plan. */
  readonly plan: PlanChange;
  readonly topic: string;
  /** Homework due at this lesson. */
  readonly due: readonly DiaryHomework[];
  /** Homework given at this lesson. */
  readonly given: readonly DiaryHomework[];
  readonly marks: readonly DiaryMark[];
  readonly absence: DiaryAbsence | undefined;
  readonly remarks: readonly DiaryRemark[];
}

/** One day of the diary. */
export interface DiaryDay {
  readonly day: Day;
  /** Name of the holiday or vacation, if there is one. */
  readonly holiday: string | undefined;
  readonly lessons: readonly DiaryLesson[];
  /** Homework due on this day whose lesson is not in the timetable of the day. */
  readonly alsoDue: readonly DiaryHomework[];
  /** Lessons planned for this day that stand on another one now. */
  readonly movedAway: readonly MovedLesson[];
}

/** A vacation or holiday that touches the week. */
export interface Holiday {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** One week of one student. */
export interface DiaryWeek {
  readonly days: readonly DiaryDay[];
  readonly holidays: readonly Holiday[];
}

/** What `pageDays` lays out. */
export interface WeekContent {
  readonly lessons: readonly DiaryLesson[];
  readonly holidays: readonly Holiday[];
  readonly alsoDue: readonly DiaryHomework[];
  readonly movedAway?: readonly MovedLesson[];
}

const SUNDAY = 7;

/** Monday to Saturday, and Sunday when there is something on it: a diary has no room for empty Sundays. */
export function pageDays(
  monday: Day,
  { lessons, holidays, alsoDue, movedAway = [] }: WeekContent,
): readonly DiaryDay[] {
  return Array.from({ length: SUNDAY }, (_, index) => addDays(monday, index))
    .map((day) => ({
      day,
      holiday: holidays.find(({ from, to }) => from <= day && day <= to)?.name,
      lessons: lessons
        .filter((lesson) => lesson.day === day)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.slot - b.slot)),
      alsoDue: alsoDue.filter(({ dueOn }) => dueOn === day),
      movedAway: movedAway.filter((lesson) => lesson.day === day),
    }))
    .filter((page) => weekdayOf(page.day) !== SUNDAY || !isFree(page));
}

/** Has the page nothing to show? */
export function isFree({ lessons, alsoDue, movedAway }: DiaryDay): boolean {
  return lessons.length + alsoDue.length + movedAway.length === 0;
}

/** The vacation that takes the whole week; undefined when there is a lesson or a day outside it. */
export function vacationOf({ days, holidays }: DiaryWeek): Holiday | undefined {
  if (!days.every(isFree)) return undefined;
  return holidays.find(({ from, to }) => days.every(({ day }) => from <= day && day <= to));
}
