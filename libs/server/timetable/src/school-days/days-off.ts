import { sql } from '@zhurnal/platform';
import type { ReadTx, WriteTx } from '@zhurnal/platform';
import type { Workday } from '../import/import-facts.js';

/** SQL: is every class of the lesson `l` among these? An empty list is the whole school. */
const concerns = (classes: string): string => `
  (cardinality(${classes}) = 0 or (
     exists (select from teaching_group_part p where p.school_id = $1 and p.group_id = l.group_id and p.deleted_at is null)
     and not exists (select from teaching_group_part p
                      where p.school_id = $1 and p.group_id = l.group_id and p.deleted_at is null and not p.class_id = any(${classes}))))`;
const RECORDED = `exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`;

const WORKDAYS = sql(
  'timetable.days.workdays',
  `select from_date as date, as_weekday as weekday from school_day
    where school_id = $1 and year_id = $2 and as_weekday is not null and deleted_at is null order by from_date`,
);
const OF_ALL = sql(
  'timetable.days.off-for-all',
  `select d.from_date as "startsOn", d.to_date as "endsOn" from school_day d
    where d.school_id = $1 and d.year_id = $2 and d.as_weekday is null and d.deleted_at is null
      and not exists (select from school_day_class c where c.school_id = $1 and c.day_id = d.id and c.deleted_at is null)
    order by d.from_date`,
);
// What would fall out, and what stays because something is recorded at it. $2–$3 days, $4 classes.
const DUE = sql(
  'timetable.days.due',
  `select l.id, l.date, l.slot, g.name || ' · ' || u.name as label, ${RECORDED} as "isRecorded"
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
    where l.school_id = $1 and l.date between $2::date and $3::date and l.cancelled_at is null and l.deleted_at is null
      and ${concerns('$4::uuid[]')}
    order by l.date, l.slot, g.name, u.name, l.id`,
);
// What would come back. $2 the days, $3 first day.
const FALLEN = sql(
  'timetable.days.fallen',
  `select l.id, l.date, l.slot, g.name || ' · ' || u.name as label, false as "isRecorded"
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
    where l.school_id = $1 and l.day_off_id = $2 and l.date >= $3::date and l.cancelled_at is not null and l.deleted_at is null
    order by l.date, l.slot, g.name, u.name, l.id`,
);
// Lessons that were made after their days were put off. One that is given all the same does not fall out again, nor one
// that was moved to a day without lessons on purpose. $2 first day.
const LATE = sql(
  'timetable.days.late',
  `with days as materialized (
     select d.id, greatest(d.from_date, $2::date) as from_date, d.to_date, d.created_at,
            array(select c.class_id from school_day_class c where c.school_id = $1 and c.day_id = d.id and c.deleted_at is null) as classes
       from school_day d where d.school_id = $1 and d.as_weekday is null and d.deleted_at is null and d.to_date >= $2::date)
   select distinct on (l.id) l.id, d.id as "dayId"
     from days d join lesson l on l.school_id = $1 and l.date between d.from_date and d.to_date
      and l.cancelled_at is null and l.deleted_at is null and l.day_off_id is distinct from d.id and l.planned_date is null
      and ${concerns('d.classes')}
    where not ${RECORDED}
    order by l.id, d.created_at desc, d.id desc`,
);
// $2 lessons, $3 their days, place by place, $4 when.
const FALL = sql(
  'timetable.days.fall',
  `update lesson l
      set cancelled_at = $4, change_cause = d.cause, change_note = d.note, changed_by = d.made_by, changed_at = $4, day_off_id = d.id,
          version = l.version + 1
     from unnest($2::uuid[], $3::uuid[]) as due (lesson_id, day_id) join school_day d on d.school_id = $1 and d.id = due.day_id
    where l.school_id = $1 and l.id = due.lesson_id`,
);
// $2 the days, $3 first day, $4 by whom, $5 when.
const RETURN = sql(
  'timetable.days.return',
  `update lesson l
      set cancelled_at = null, change_cause = case when planned_date is not null then 'other' end, change_note = '', changed_by = $4,
          changed_at = $5, day_off_id = null, version = version + 1
    where l.school_id = $1 and l.day_off_id = $2 and l.date >= $3::date and l.cancelled_at is not null and l.deleted_at is null
   returning l.id`,
);

/** A lesson that a change of days concerns. */
export interface DayLesson {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  /** Group and subject. */
  readonly label: string;
  readonly isRecorded: boolean;
}

/** Days of the year that are worked by the timetable of another day of the week. */
export const listWorkdays = (tx: ReadTx, yearId: string): Promise<Workday[]> =>
  tx.rows<Workday>(WORKDAYS, [yearId]);

/** Days of the year on which nobody has lessons, beside its holidays. */
export const listDaysOffOfAll = (
  tx: ReadTx,
  yearId: string,
): Promise<{ readonly startsOn: string; readonly endsOn: string }[]> => tx.rows(OF_ALL, [yearId]);

/** Lessons of the days whose classes are all among these; no classes: of the whole school. */
export const listDue = (
  tx: ReadTx,
  from: string,
  to: string,
  classIds: readonly string[],
): Promise<DayLesson[]> => tx.rows<DayLesson>(DUE, [from, to, classIds]);

/** Lessons that fell out by these days and are still out. */
export const listFallen = (tx: ReadTx, dayId: string, from: string): Promise<DayLesson[]> =>
  tx.rows<DayLesson>(FALLEN, [dayId, from]);

/** Lets lessons fall out, with the cause that families are told. */
export async function letFall(
  tx: WriteTx,
  due: readonly { readonly id: string; readonly dayId: string }[],
  now: Date,
): Promise<void> {
  if (due.length > 0) await tx.rows(FALL, [due.map(({ id }) => id), due.map(({ dayId }) => dayId), now]);
}

/** After lessons were made: those of days without lessons fall out. What is recorded stays. */
export async function letDaysOffFall(
  tx: WriteTx,
  { from, now }: { readonly from: string; readonly now: Date },
): Promise<void> {
  await letFall(tx, await tx.rows<{ id: string; dayId: string }>(LATE, [from]), now);
}

/** Brings the lessons of these days back. */
export async function bringBack(
  tx: WriteTx,
  dayId: string,
  from: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await tx.rows(RETURN, [dayId, from, by.personId, by.now]);
}
