import {
  addSchoolDays,
  asDay,
  closedPeriodOf,
  closingOn,
  isSchoolDay,
  refuse,
  refuseClosed,
} from '@zhurnal/rules';
import type { GroupClosing, LessonChangeCause, Refusal, SchoolCalendar, Weekday } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import { listDaysOffOfAll, listWorkdays } from '../school-days/days-off.js';
import type { ChangeKey, ReadTx, WriteTx } from '@zhurnal/platform';
import { findYear, getSchool, listHolidays, regulationOf } from '@zhurnal/schooling';

/** A lesson that is about to be changed, its row locked. */
export interface LessonToChange {
  readonly id: string;
  readonly version: number;
  readonly groupId: string;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly plannedDate: string | null;
  readonly plannedSlot: number | null;
  readonly plannedStartsAt: string | null;
  readonly plannedEndsAt: string | null;
  readonly plannedRoomId: string | null;
  readonly isCancelled: boolean;
  readonly cause: LessonChangeCause | null;
  readonly isRecorded: boolean;
  /** What is closed for the group; null: nothing. */
  readonly closing: GroupClosing | null;
  /** Group and subject, for questions. */
  readonly label: string;
  readonly classIds: readonly string[];
  readonly ownIds: readonly string[];
  readonly substitutes: readonly { readonly id: string; readonly replaces: string | null }[];
}

// Locked in the order of ids, so that two changes of the same lessons wait for each other and never deadlock. $2 lessons.
const LOCK = sql(
  'timetable.change.lock',
  `with locked as materialized (
     select l.* from lesson l where l.school_id = $1 and l.id = any($2::uuid[]) and l.deleted_at is null order by l.id for update)
   select l.id, l.version, l.group_id as "groupId", l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt", l.room_id as "roomId",
          l.planned_date as "plannedDate", l.planned_slot as "plannedSlot", l.planned_starts_at as "plannedStartsAt",
          l.planned_ends_at as "plannedEndsAt", l.planned_room_id as "plannedRoomId",
          l.cancelled_at is not null as "isCancelled", l.change_cause as cause,
          (select z.closing from group_closing z where z.school_id = $1 and z.id = l.group_id) as closing, g.name || ' · ' || u.name as label,
          exists (select from recorded_lesson d where d.school_id = $1 and d.lesson_id = l.id) as "isRecorded",
          array(select distinct x.class_id from teaching_group_part x
                 where x.school_id = $1 and x.group_id = l.group_id and x.deleted_at is null) as "classIds",
          array(select t.staff_id from lesson_teacher t
                 where t.school_id = $1 and t.lesson_id = l.id and not t.substitute and t.deleted_at is null order by t.position, t.staff_id) as "ownIds",
          coalesce((select json_agg(json_build_object('id', t.staff_id, 'replaces', t.replaces) order by t.position, t.staff_id)
                      from lesson_teacher t
                     where t.school_id = $1 and t.lesson_id = l.id and t.substitute and t.deleted_at is null), '[]') as substitutes
     from locked l
     join teaching_group g on g.school_id = $1 and g.id = l.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
    order by l.id`,
);

/** Locks the lessons and reads what their changes depend on; those that are not there are left out. */
export async function lockLessons(tx: WriteTx, ids: readonly string[]): Promise<LessonToChange[]> {
  return tx.rows<LessonToChange>(LOCK, [ids]);
}

/** Why no lesson of the group is brought to the day, taken from it or let fall out: what is closed stays as it was sealed. */
export function objectToClosedDay(
  { closing }: Pick<LessonToChange, 'closing'>,
  date: string,
  now: Date,
): Refusal | undefined {
  const day = asDay(date);
  if (!day) return undefined;
  const { isYearArchived, isPeriodClosed } = closingOn(closing, day, now.getTime());
  if (isYearArchived) return refuse('YEAR_ARCHIVED');
  return isPeriodClosed ? refuseClosed(closedPeriodOf(closing, day)) : undefined;
}

/** What the school's calendar and regulation say about changed lessons. */
export interface ChangeCalendar {
  isSchoolDay(date: string): boolean;
  /** The last day on which a substitute may write into a lesson of this day. */
  writesUntil(date: string): string;
}

/** The calendar of the year the day belongs to. Holidays of some grades only are days of lessons for the others. */
export async function getChangeCalendar(tx: ReadTx, date: string): Promise<ChangeCalendar> {
  const [school, year] = await Promise.all([getSchool(tx), findYear(tx, date)]);
  const [holidays, daysOff, workdays] = year
    ? await Promise.all([listHolidays(tx, year.id), listDaysOffOfAll(tx, year.id), listWorkdays(tx, year.id)])
    : [[], [], []];
  const dayOf = (text: string) => {
    const day = asDay(text);
    if (!day) throw new RangeError(`no day ${text}`);
    return day;
  };
  const calendar: SchoolCalendar = {
    weekdays: school.weekdays as Weekday[],
    workdays: workdays.map((workday) => dayOf(workday.date)),
    holidays: [...holidays.filter(({ gradeFrom }) => gradeFrom === null), ...daysOff].map(
      ({ startsOn, endsOn }) => ({ from: dayOf(startsOn), to: dayOf(endsOn) }),
    ),
  };
  return {
    isSchoolDay: (date) => isSchoolDay(dayOf(date), calendar),
    writesUntil: (day) =>
      addSchoolDays(dayOf(day), regulationOf(school.profile, day).substituteGraceDays.value, calendar),
  };
}

const TOUCH = sql(
  'timetable.change.touch',
  `update lesson set version = version + 1, changed_by = $3, changed_at = $4 where school_id = $1 and id = any($2::uuid[])`,
);

/** Lessons whose people change are changed themselves: whoever saw them before is too late. */
export async function touchLessons(tx: WriteTx, ids: readonly string[], by: string, at: Date): Promise<void> {
  await tx.rows(TOUCH, [ids, by, at]);
}

/** Tells open pages of the lessons, their groups, classes and everybody who gives or gave them. */
export function announceLessons(
  tx: WriteTx,
  lessons: readonly LessonToChange[],
  people: readonly string[] = [],
): void {
  const keys = new Set<ChangeKey>();
  for (const { id, groupId, classIds, ownIds, substitutes } of lessons) {
    keys.add(`lesson:${id}`).add(`group:${groupId}`);
    for (const classId of classIds) keys.add(`class:${classId}`);
    for (const personId of [...ownIds, ...substitutes.map((substitute) => substitute.id), ...people])
      keys.add(`person:${personId}`);
  }
  tx.announce({
    topic: 'timetable',
    keys: [...keys],
    facts: { lessonIds: lessons.map(({ id }) => id) },
  });
  tx.announce({
    topic: 'lesson',
    keys: [...keys].filter((key) => key.startsWith('lesson:') || key.startsWith('group:')),
    facts: { lessonIds: lessons.map(({ id }) => id) },
  });
}
