import { sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { findYear, todayOf } from '@zhurnal/schooling';
import type { SchoolDayDetails } from './days.graphql.js';

// $2 year, $3 today.
const DAYS = sql(
  'timetable.days.list',
  `select d.id, d.version, d.from_date as "fromDate", d.to_date as "toDate", d.as_weekday as "asWeekday", d.cause, d.note,
          array(select c.class_id from school_day_class c join school_class k on k.school_id = c.school_id and k.id = c.class_id
                 where c.school_id = $1 and c.day_id = d.id and c.deleted_at is null order by k.grade_level, k.letter, k.name) as "classIds",
          (select count(*)::int from lesson l
            where l.school_id = $1 and l.day_off_id = d.id and l.cancelled_at is not null and l.deleted_at is null) as "lessonsOut"
     from school_day d
    where d.school_id = $1 and d.year_id = $2 and d.to_date >= $3::date and d.deleted_at is null
    order by d.from_date, d.to_date, d.created_at, d.id`,
);

/** Days of the year that go otherwise and are not over. */
export async function listSchoolDays(tx: ReadTx, clock: Clock): Promise<SchoolDayDetails[]> {
  const today = await todayOf(tx, clock);
  const year = await findYear(tx, today);
  return year ? tx.rows<SchoolDayDetails>(DAYS, [year.id, today]) : [];
}
