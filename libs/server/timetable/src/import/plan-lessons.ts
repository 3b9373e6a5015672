import { addDays, asDay, cycleWeekOf, isBetween, listDays, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type { ImportFacts, KnownEntry, KnownLesson } from './import-facts.js';
import type { AdoptedLesson, PlannedEntry, PlannedLesson, PlannedTimetable } from './import-plan.js';
import type { SlotTimes } from './plan-bells.js';
import type { PlannedEntries } from './plan-entries.js';

export interface PlannedLessons {
  readonly created: readonly PlannedLesson[];
  readonly cancelled: readonly string[];
  /** Lessons of weekly periods that are gone, which stand in for new ones of their group and day. */
  readonly adopted: readonly AdoptedLesson[];
  /** Lessons without a weekly period any more that stay: for what is recorded at them, or because a person moved them. */
  readonly keptForRecords: readonly { readonly lesson: KnownLesson; readonly entry: KnownEntry }[];
  readonly since: string;
}

/** What lessons are planned by: the calendar of the school, and what there is already. */
export type LessonFacts = Pick<
  ImportFacts,
  'today' | 'year' | 'periods' | 'holidays' | 'workdays' | 'entries' | 'lessons'
>;

/** What decides on which days a group has lessons. */
export interface LessonCalendar {
  readonly facts: LessonFacts;
  /** Any day of week 1 of the cycle. */
  readonly cycleStart: string;
  /** Grades of the classes of a group; empty when none of them has one. */
  readonly gradesOf: (groupId: string) => readonly number[];
}

const asGivenDay = (text: string): Day => {
  const day = asDay(text);
  if (!day) throw new RangeError(`no day ${text}`);
  return day;
};

/** The day after. */
export const dayAfter = (day: string): string => addDays(asGivenDay(day), 1);

/**
 * School days of a grade: inside a period that the grade has, and no holiday of it. A class without a grade has
 * lessons whenever any grade has, except on holidays of all; a grade without periods is bound by the year alone. A day
 * that was made a working one is taught whatever the year says; only holidays of a grade's own win over it.
 */
function isTaughtOn(
  day: Day,
  grade: number | null,
  { periods, holidays, workdays = [], year }: LessonFacts,
): boolean {
  const fits = (from: number | null, to: number | null): boolean =>
    from === null || to === null
      ? true
      : grade !== null && isBetween(padded(grade), padded(from), padded(to));
  if (workdays.some(({ date }) => date === day))
    return !holidays.some(
      (holiday) =>
        holiday.gradeFrom !== null && fits(holiday.gradeFrom, holiday.gradeTo) && within(day, holiday),
    );
  const own = periods.filter((period) => grade === null || fits(period.gradeFrom, period.gradeTo));
  const inPeriod =
    own.length === 0
      ? isBetween(day, asGivenDay(year.startsOn), asGivenDay(year.endsOn))
      : own.some((period) => within(day, period));
  return (
    inPeriod && !holidays.some((holiday) => fits(holiday.gradeFrom, holiday.gradeTo) && within(day, holiday))
  );
}

const padded = (grade: number): Day => String(grade).padStart(2, '0') as Day;
const within = (day: string, { startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean =>
  startsOn <= day && day <= endsOn;

/** Lists the days of weekly periods; equal questions are answered once. */
export class LessonDays {
  private readonly answers = new Map<string, readonly string[]>();
  private readonly taught = new Map<string, boolean>();

  private readonly workdays: ReadonlyMap<string, number>;

  constructor(private readonly calendar: LessonCalendar) {
    this.workdays = new Map((calendar.facts.workdays ?? []).map(({ date, weekday }) => [date, weekday]));
  }

  list(entry: PlannedEntry, timetable: PlannedTimetable, from: string): readonly string[] {
    const { cycleWeeks } = timetable;
    const grades = this.calendar.gradesOf(entry.groupId);
    const validFrom = entry.validFrom ?? timetable.validFrom;
    const validTo = entry.validTo ?? timetable.validTo;
    const start = from > validFrom ? from : validFrom;
    const question = [entry.weekday, entry.week, start, validTo, cycleWeeks, ...grades].join('|');
    let answer = this.answers.get(question);
    if (!answer) {
      const cycleStart = asGivenDay(this.calendar.cycleStart);
      answer = listDays(asGivenDay(start), asGivenDay(validTo)).filter(
        (day) =>
          (this.workdays.get(day) ?? weekdayOf(day)) === entry.weekday &&
          (entry.week === 0 || cycleWeekOf(day, cycleStart, cycleWeeks) === entry.week) &&
          (grades.length === 0
            ? this.isTaught(day, null)
            : grades.some((grade) => this.isTaught(day, grade))),
      );
      this.answers.set(question, answer);
    }
    return answer;
  }

  private isTaught(day: Day, grade: number | null): boolean {
    const key = `${day} ${grade}`;
    const known = this.taught.get(key);
    if (known !== undefined) return known;
    const answer = isTaughtOn(day, grade, this.calendar.facts);
    this.taught.set(key, answer);
    return answer;
  }
}

/** A lesson with changes of a person whose weekly period is gone. */
interface Orphan {
  readonly lesson: KnownLesson;
  readonly entry: KnownEntry;
}

/**
 * Gives orphans the weekly periods of new lessons of their group and day, the nearest number first: substitutions,
 * moves and cancellations outlive a change of the timetable.
 */
function adopt(
  orphans: readonly Orphan[],
  created: PlannedLesson[],
): { readonly adopted: AdoptedLesson[]; readonly left: readonly Orphan[] } {
  const adopted: AdoptedLesson[] = [];
  const left: Orphan[] = [];
  for (const orphan of orphans) {
    const { lesson, entry } = orphan;
    const [nearest] = created
      .filter(({ groupId, date }) => groupId === entry.groupId && date === lesson.date)
      .sort((one, other) => Math.abs(one.slot - lesson.slot) - Math.abs(other.slot - lesson.slot));
    if (!nearest) {
      left.push(orphan);
      continue;
    }
    created.splice(created.indexOf(nearest), 1);
    const { groupId: _group, date: _date, ...place } = nearest;
    adopted.push({ ...place, id: lesson.id });
  }
  return { adopted, left };
}

/**
 * Dated lessons: those that are missing are made; those of the days to come that nobody asks for any more are
 * cancelled, unless something is recorded at them or a person moved them. A timetable that was loaded before changes
 * from tomorrow on: what has been taught stays as it was. With `adoptsAll` lessons of periods that are gone go over to
 * new ones of their group and day also when nobody changed them: they stay the same lessons.
 */
export function planLessons(
  entries: PlannedEntries,
  calendar: LessonCalendar,
  from: string,
  timesOf: (slot: number, date: string, groupId: string) => Omit<SlotTimes, 'number'> | undefined,
  newId: () => string,
  { adoptsAll = false }: { readonly adoptsAll?: boolean } = {},
): PlannedLessons {
  const { facts } = calendar;
  const tomorrow = dayAfter(facts.today);
  const isRepeated = facts.entries.length > 0;
  const since = isRepeated && tomorrow > from ? tomorrow : from;
  const days = new LessonDays(calendar);
  const timetables = new Map(entries.timetables.map((timetable) => [timetable.id, timetable]));
  const existing = new Map<string, KnownLesson[]>();
  for (const lesson of facts.lessons) {
    const list = existing.get(lesson.entryId);
    if (list) list.push(lesson);
    else existing.set(lesson.entryId, [lesson]);
  }

  const created: PlannedLesson[] = [];
  const cancelled: string[] = [];
  const keptForRecords: Orphan[] = [];
  const orphans: Orphan[] = [];
  const make = (entry: PlannedEntry, dates: readonly string[]): void => {
    const { groupId, slot, roomId, staffIds } = entry;
    for (const date of dates) {
      const times = timesOf(slot, date, groupId);
      if (!times) continue;
      const { startsAt, endsAt } = times;
      created.push({
        id: newId(),
        groupId,
        entryId: entry.id,
        date,
        slot,
        startsAt,
        endsAt,
        roomId,
        staffIds,
      });
    }
  };
  const drop = (entry: KnownEntry, lessons: readonly KnownLesson[]): void => {
    for (const lesson of lessons) {
      if (lesson.date < since || lesson.date < tomorrow) continue;
      if (lesson.isRecorded && !lesson.isCancelled) keptForRecords.push({ lesson, entry });
      else if (lesson.isChanged || (adoptsAll && !lesson.isCancelled)) orphans.push({ lesson, entry });
      else if (!lesson.isCancelled) cancelled.push(lesson.id);
    }
  };

  for (const entry of entries.added) {
    const timetable = timetables.get(entry.timetableId);
    if (timetable) make(entry, days.list(entry, timetable, since));
  }
  for (const { known, wanted } of entries.kept) {
    const timetable = timetables.get(wanted.timetableId);
    if (!timetable) continue;
    const dates = days.list(wanted, timetable, from);
    const lessons = existing.get(known.id) ?? [];
    const has = new Set(lessons.map(({ date }) => date));
    make(
      wanted,
      dates.filter((date) => date >= since && !has.has(date)),
    );
    const asked = new Set(dates);
    drop(
      known,
      lessons.filter(({ date }) => !asked.has(date)),
    );
  }
  for (const entry of entries.removed) drop(entry, existing.get(entry.id) ?? []);
  const { adopted, left } = adopt(orphans, created);
  for (const orphan of left) {
    if (orphan.lesson.isCancelled) continue;
    if (orphan.lesson.isMoved) keptForRecords.push(orphan);
    else cancelled.push(orphan.lesson.id);
  }
  return { created, cancelled, adopted, keptForRecords, since };
}
