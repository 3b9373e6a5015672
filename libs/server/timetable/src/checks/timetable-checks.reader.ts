import { TIMETABLE_CHECK_ACTS, asDay, checkClassWeek, partsOf } from '@zhurnal/rules';
import type { CheckedBell, CheckedEntry } from '@zhurnal/rules';
import { Fault, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { TimetableChecks } from './timetable-checks.graphql.js';

/** Every class of the year with its places in the weekly timetable of the day $2 and its usual bells. */
const WEEKS = sql(
  'timetable.checks',
  `with year as (
     select id from academic_year where school_id = $1 and deleted_at is null and $2::date between starts_on and ends_on)
   select c.id as "classId", c.name as "className", c.grade_level as "gradeLevel", coalesce(e.cycle, 1) as "cycleWeeks",
          coalesce(e.entries, '[]') as entries,
          (select coalesce(json_agg(json_build_object('number', s.number, 'starts', extract(epoch from s.starts_at)::int / 60,
                                                      'ends', extract(epoch from s.ends_at)::int / 60) order by s.number), '[]')
             from bell_slot s
            where s.school_id = $1 and s.deleted_at is null and s.schedule_id = coalesce(c.bell_schedule_id, (
              select b.id from bell_schedule b where b.school_id = $1 and b.year_id = c.year_id and b.deleted_at is null
               order by b.created_at, b.id limit 1))) as bells
     from year y
     join school_class c on c.school_id = $1 and c.year_id = y.id and c.deleted_at is null and c.grade_level is not null
     cross join lateral (
       select max(w.cycle_weeks) as cycle, json_agg(distinct jsonb_build_object('weekday', x.weekday, 'week', x.week, 'slot', x.slot)) as entries
         from teaching_group_part p
         join timetable_entry x on x.school_id = p.school_id and x.group_id = p.group_id and x.deleted_at is null
         join timetable w on w.school_id = x.school_id and w.id = x.timetable_id and w.deleted_at is null
        where p.school_id = $1 and p.class_id = c.id and p.deleted_at is null
          and $2::date between coalesce(x.valid_from, w.valid_from) and coalesce(x.valid_to, w.valid_to)) e
    order by c.grade_level, c.letter, c.name, c.id`,
);

interface WeekRow {
  readonly classId: string;
  readonly className: string;
  readonly gradeLevel: number;
  readonly cycleWeeks: number;
  readonly entries: readonly CheckedEntry[];
  readonly bells: readonly CheckedBell[];
}

/** One statement: the weekly timetables that hold on a day, and what they break. */
export async function getTimetableChecks(tx: ReadTx, date: string): Promise<TimetableChecks> {
  const day = asDay(date);
  if (!day) throw new Fault('BAD_REQUEST', 'There is no such day.');
  const { month } = partsOf(day);
  const rows = await tx.rows<WeekRow>(WEEKS, [day]);
  const checked = rows.filter(({ entries }) => entries.length > 0);
  return {
    date: day,
    classCount: checked.length,
    findings: checked.flatMap((row) =>
      checkClassWeek({ ...row, month }).map(({ code, params }) => ({
        classId: row.classId,
        className: row.className,
        code,
        source: TIMETABLE_CHECK_ACTS[code],
        params: Object.entries(params).map(([name, value]) => ({ name, value })),
      })),
    ),
  };
}
