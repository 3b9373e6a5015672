import { sql } from '@zhurnal/platform';

/**
 * SQL: whose bells the groups of `asked (group_id, …)` follow, as the table `followers`: those of their first class,
 * without any those the school hung first.
 */
export const followersOf = (asked: string): string => `
  followers as materialized (
    select distinct on (g.id) g.id as group_id, c.grade_level,
           coalesce(c.bell_schedule_id, (
             select b.id from bell_schedule b
              where b.school_id = $1 and b.year_id = g.year_id and b.deleted_at is null order by b.created_at, b.id limit 1)) as schedule_id
      from teaching_group g
      left join teaching_group_part p on p.school_id = g.school_id and p.group_id = g.id and p.deleted_at is null
      left join school_class c on c.school_id = p.school_id and c.id = p.class_id
     where g.school_id = $1 and g.id in (select group_id from ${asked})
     order by g.id, c.grade_level nulls last, c.letter, c.name)`;

/**
 * SQL: the list of bells that wins over the usual one on the day `date` for a row `f` of `followers`, as `d`: those for a
 * shift over those for grades, these over those for all, later ones over earlier.
 */
export const otherBellsOn = (date: string): string => `
      lateral (
        select d.schedule_id from bell_day d
         where d.school_id = $1 and d.deleted_at is null and ${date} between d.from_date and d.to_date
           and (d.shift_id is null or d.shift_id = f.schedule_id)
           and (d.grade_from is null or f.grade_level between d.grade_from and d.grade_to)
         order by d.shift_id is not null desc, d.grade_from is not null desc, d.created_at desc, d.id desc limit 1) d`;

/**
 * SQL: for every row of `asked (group_id, date, slot)` the table `rung` with its times. A number that the bells do not have
 * has no row.
 */
const bellsOf = (asked: string): string => `
  ${followersOf(asked)},
  rung as (
    select a.*, s.starts_at as rings_at, s.ends_at as rung_until
      from ${asked} a
      join followers f on f.group_id = a.group_id
      left join ${otherBellsOn('a.date')} on true
      join bell_slot s on s.school_id = $1 and s.schedule_id = coalesce(d.schedule_id, f.schedule_id) and s.number = a.slot and s.deleted_at is null)`;

/** When a number of the day begins and ends for a group. $2 groups, $3 days, $4 numbers, place by place. */
export const TIMES_ON_DAYS = sql(
  'timetable.bells.times',
  `with asked as (select * from unnest($2::uuid[], $3::date[], $4::smallint[]) as x (group_id, date, slot)),
   ${bellsOf('asked')}
   select group_id as "groupId", date, slot, rings_at as "startsAt", rung_until as "endsAt" from rung`,
);

/**
 * Gives lessons the times of their bells: where they stand, and where they were planned. Lessons of today at which
 * something is recorded took place at their old times. $2–$3 days, $4 today, $5 groups.
 */
export const RING = sql(
  'timetable.bells.ring',
  `with due as materialized (
     select l.id, l.group_id, l.date, l.slot, l.planned_date, l.planned_slot
       from lesson l
      where l.school_id = $1 and l.deleted_at is null and l.date between $2::date and $3::date
        and l.group_id = any($5::uuid[])
        and (l.date > $4::date or not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id))),
   asked as (
     select distinct group_id, date, slot from due
     union select distinct group_id, planned_date, planned_slot from due where planned_date is not null),
   ${bellsOf('asked')},
   changed as materialized (
     select d.id, coalesce(n.rings_at, l.starts_at) as starts_at, coalesce(n.rung_until, l.ends_at) as ends_at,
            coalesce(p.rings_at, l.planned_starts_at) as planned_starts_at, coalesce(p.rung_until, l.planned_ends_at) as planned_ends_at
       from due d
       join lesson l on l.school_id = $1 and l.id = d.id
       left join rung n on n.group_id = d.group_id and n.date = d.date and n.slot = d.slot
       left join rung p on p.group_id = d.group_id and p.date = d.planned_date and p.slot = d.planned_slot)
   update lesson l
      set starts_at = c.starts_at, ends_at = c.ends_at, planned_starts_at = c.planned_starts_at, planned_ends_at = c.planned_ends_at,
          version = l.version + 1
     from changed c
    where l.school_id = $1 and l.id = c.id
      and (l.starts_at, l.ends_at, l.planned_starts_at, l.planned_ends_at)
          is distinct from (c.starts_at, c.ends_at, c.planned_starts_at, c.planned_ends_at)
   returning l.id`,
);

/** How many lessons of these days have a number that their bells do not ring. $2–$3 days, $4 groups. */
export const UNRUNG = sql(
  'timetable.bells.unrung',
  `with due as materialized (
     select l.id, l.group_id, l.date, l.slot from lesson l
      where l.school_id = $1 and l.deleted_at is null and l.cancelled_at is null and l.date between $2::date and $3::date
        and l.group_id = any($4::uuid[])),
   asked as (select distinct group_id, date, slot from due),
   ${bellsOf('asked')}
   select count(*)::int as count from due d
    where not exists (select from rung r where r.group_id = d.group_id and r.date = d.date and r.slot = d.slot)`,
);

/** The days on which other bells hold, from a day on. $2 day. */
export const LATER_BELL_DAYS = sql(
  'timetable.bells.later-days',
  `select greatest(from_date, $2::date) as "from", to_date as "to", schedule_id as "scheduleId", shift_id as "shiftId",
          grade_from as "gradeFrom", grade_to as "gradeTo"
     from bell_day
    where school_id = $1 and deleted_at is null and to_date >= $2::date order by from_date, id`,
);

/** Groups of the year $2 that days for the grades $3–$4, or for those who follow the bells $5, concern; null: all. */
export const GROUPS_IN_SCOPE = sql(
  'timetable.bells.scope',
  `with asked as (select id as group_id from teaching_group where school_id = $1 and year_id = $2),
   ${followersOf('asked')}
   select group_id as "groupId" from followers
    where ($3::smallint is null or grade_level between $3 and $4::smallint) and ($5::uuid is null or schedule_id = $5)`,
);
