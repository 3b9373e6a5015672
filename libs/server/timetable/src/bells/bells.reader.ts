import { sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { findYear, todayOf } from '@zhurnal/schooling';
import type { BellDayDetails, BellScheduleDetails, Bells, ClassBells } from './bells.graphql.js';

// $2 year.
const SCHEDULES = sql(
  'timetable.bells.schedules',
  `select b.id, b.name, b.version,
          coalesce((select json_agg(json_build_object('number', s.number, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'endsAt', to_char(s.ends_at, 'HH24:MI')) order by s.number)
                      from bell_slot s where s.school_id = $1 and s.schedule_id = b.id and s.deleted_at is null), '[]') as slots
     from bell_schedule b
    where b.school_id = $1 and b.year_id = $2 and b.deleted_at is null order by b.created_at, b.id`,
);
const CLASSES = sql(
  'timetable.bells.classes',
  `select id as "classId", name, grade_level as "gradeLevel", bell_schedule_id as "scheduleId" from school_class
    where school_id = $1 and year_id = $2 and deleted_at is null order by grade_level nulls last, letter, name`,
);
// $2 year, $3 today.
const DAYS = sql(
  'timetable.bells.days',
  `select id, version, from_date as "fromDate", to_date as "toDate", schedule_id as "scheduleId", shift_id as "shiftId",
          grade_from as "gradeFrom", grade_to as "gradeTo", note
     from bell_day where school_id = $1 and year_id = $2 and to_date >= $3::date and deleted_at is null
    order by from_date, to_date, created_at, id`,
);

const NO_BELLS: Bells = { schedules: [], classes: [], days: [] };

/** The bells of the year it is. */
export async function getBells(tx: ReadTx, clock: Clock): Promise<Bells> {
  const today = await todayOf(tx, clock);
  const year = await findYear(tx, today);
  if (!year) return NO_BELLS;
  const [schedules, classes, days] = await Promise.all([
    tx.rows<BellScheduleDetails>(SCHEDULES, [year.id]),
    tx.rows<ClassBells>(CLASSES, [year.id]),
    tx.rows<BellDayDetails>(DAYS, [year.id, today]),
  ]);
  return { schedules, classes, days };
}
