import { addDays, weekdayOf } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact, Day, MarkValue, TimeOfDay } from '@zhurnal/rules';

/** A file that belongs to a homework. */
export interface DiaryFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What was set to be done at home. */
export interface DiaryHomework {
  readonly id: string;
  readonly text: string;
  /** Day of the lesson at which it is due. */
  readonly dueOn: Day;
  /** The teacher's estimate, in minutes. */
  readonly minutes: number | null;
  /** Instant at which it was posted. */
  readonly postedAt: string;
  readonly files: readonly DiaryFile[];
}

/** A mark with the work it was given for. */
export interface DiaryMark {
  readonly value: MarkValue;
  /** Name of the kind of work, as the school's list has it. */
  readonly workType: string;
  /** Decimal as text; `1` is the plain weight. */
  readonly weight: string;
  readonly title: string;
  readonly comment: string;
}

/** The child was not there, or came late. */
export interface DiaryAbsence {
  readonly fact: AttendanceFact;
  readonly reason: AbsenceReason | null;
}

/** One lesson of the diary. */
export interface DiaryLesson {
  readonly id: string;
  readonly slot: number | null;
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly subject: string;
  readonly room: string | null;
  readonly teacher: string;
  readonly isSubstituted: boolean;
  readonly isCancelled: boolean;
  readonly isHeld: boolean;
  readonly topic: string;
  /** Due at this lesson. */
  readonly due: readonly DiaryHomework[];
  /** Given at this lesson. */
  readonly given: readonly DiaryHomework[];
  readonly marks: readonly DiaryMark[];
  readonly absence: DiaryAbsence | null;
}

/** One day of the diary. */
export interface DiaryDay {
  readonly day: Day;
  /** Name of the holiday or vacation; null on an ordinary day. */
  readonly holiday: string | null;
  readonly lessons: readonly DiaryLesson[];
}

/** A vacation or holiday that touches the week. */
export interface Holiday {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

const SUNDAY = 7;

/** Monday to Saturday, and Sunday when it has lessons: a diary page has no room for empty Sundays. */
export function pageDays(
  monday: Day,
  lessons: readonly (DiaryLesson & { readonly day: Day })[],
  holidays: readonly Holiday[],
): readonly DiaryDay[] {
  return Array.from({ length: SUNDAY }, (_, index) => addDays(monday, index))
    .map((day) => ({
      day,
      holiday: holidays.find(({ from, to }) => from <= day && day <= to)?.name ?? null,
      lessons: lessons
        .filter((lesson) => lesson.day === day)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : (a.slot ?? 0) - (b.slot ?? 0))),
    }))
    .filter(({ day, lessons: own }) => weekdayOf(day) !== SUNDAY || own.length > 0);
}

/** The vacation that takes the whole week; undefined when there is a lesson or a day outside it. */
export function vacationOf(days: readonly DiaryDay[], holidays: readonly Holiday[]): Holiday | undefined {
  if (days.some(({ lessons }) => lessons.length > 0)) return undefined;
  return holidays.find(({ from, to }) => days.every(({ day }) => from <= day && day <= to));
}

/** How closely the week must be set for one sheet of paper to hold it. */
export type PrintDensity = 'normal' | 'tight' | 'tightest';

const SIGNS_IN_LINE = 46;

/** Lines of the fuller half of the printed spread: Monday to Wednesday on the left, the rest on the right. */
export function printDensity(days: readonly DiaryDay[]): PrintDensity {
  const lineCount = (half: readonly DiaryDay[]): number =>
    half.reduce(
      (sum, { lessons }) =>
        sum +
        1.5 +
        Math.max(1, lessons.length) +
        lessons.reduce(
          (more, { due }) =>
            more + Math.max(0, Math.ceil(due.reduce((all, { text }) => all + text.length, 0) / SIGNS_IN_LINE) - 1),
          0,
        ),
      0,
    );
  const lines = Math.max(lineCount(days.slice(0, 3)), lineCount(days.slice(3)));
  return lines <= 30 ? 'normal' : lines <= 40 ? 'tight' : 'tightest';
}
