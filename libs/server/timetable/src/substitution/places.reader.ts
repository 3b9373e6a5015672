import { sql } from '@zhurnal/platform';
import type { Call, ReadTx } from '@zhurnal/platform';
import { followersOf, otherBellsOn } from '../bells/bells.sql.js';
import { gives } from './lesson-sheet.sql.js';
import { getChangeCalendar } from './change-facts.js';
import type { LessonPlace, LessonPlaces, RoomPlace } from './ranking.graphql.js';

/**
 * SQL: the numbers of the day $3 for the lesson $2, as the table `slots`: as the lessons of its classes stand that day,
 * else by the bells of its class, else as the lessons of the school stand. A day with other bells has their numbers and no others.
 */
const SLOTS = `
  own as materialized (
    select l.id, l.group_id, g.year_id,
           array(select x.class_id from teaching_group_part x where x.school_id = $1 and x.group_id = l.group_id and x.deleted_at is null) as classes
      from lesson l join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     where l.school_id = $1 and l.id = $2 and l.deleted_at is null),
  ${followersOf('own')},
  known as (
    select o.slot, o.starts_at, o.ends_at, case when exists (
             select from teaching_group_part x
              where x.school_id = $1 and x.group_id = o.group_id and x.class_id = any(w.classes) and x.deleted_at is null) then 1 else 3 end as rank,
           count(*) as n
      from own w join lesson o on o.school_id = $1 and o.date = $3::date and o.deleted_at is null and o.cancelled_at is null
     group by 1, 2, 3, 4
    union all
    select s.number, s.starts_at, s.ends_at, case when b.id in (select f.schedule_id from followers f) then 2 else 4 end, 1
      from own w
      join bell_schedule b on b.school_id = $1 and b.year_id = w.year_id and b.deleted_at is null
      join bell_slot s on s.school_id = b.school_id and s.schedule_id = b.id and s.deleted_at is null),
  other as materialized (select d.schedule_id from followers f join ${otherBellsOn('$3::date')} on true),
  slots as materialized (
    (select distinct on (slot) slot, starts_at, ends_at from known where not exists (select from other)
      order by slot, rank, n desc, starts_at)
    union all
    select s.number, s.starts_at, s.ends_at
      from other o join bell_slot s on s.school_id = $1 and s.schedule_id = o.schedule_id and s.deleted_at is null)`;

const TIMES = sql(
  'timetable.places.times',
  `with ${SLOTS} select starts_at as "startsAt", ends_at as "endsAt" from slots where slot = $4`,
);

// $2 lesson, $3 day.
const PLACES = sql(
  'timetable.places.slots',
  `with ${SLOTS},
   others as materialized (
     select s.slot as place, o.id, o.group_id, g.name || ' · ' || u.name as label
       from slots s
       join lesson o on o.school_id = $1 and o.date = $3::date and o.starts_at < s.ends_at and s.starts_at < o.ends_at
        and o.id <> $2 and o.cancelled_at is null and o.deleted_at is null
       join teaching_group g on g.school_id = $1 and g.id = o.group_id
       join subject u on u.school_id = $1 and u.id = g.subject_id),
   mine as (
     select x.class_id, x.subgroup_id, p.division
       from own w
       join teaching_group_part x on x.school_id = $1 and x.group_id = w.group_id and x.deleted_at is null
       left join subgroup p on p.school_id = $1 and p.id = x.subgroup_id)
   select s.slot, s.starts_at as "startsAt", s.ends_at as "endsAt",
          (select string_agg(distinct o.label, ', ' order by o.label)
             from others o
             join teaching_group_part x on x.school_id = $1 and x.group_id = o.group_id and x.deleted_at is null
             left join subgroup p on p.school_id = $1 and p.id = x.subgroup_id
             join mine m on m.class_id = x.class_id
              and (m.subgroup_id is null or x.subgroup_id is null or m.subgroup_id = x.subgroup_id or m.division <> p.division)
            where o.place = s.slot) as "classBusy",
          (select string_agg(distinct o.label, ', ' order by o.label)
             from others o
             join lesson_teacher t on t.school_id = $1 and t.lesson_id = o.id and ${gives('t')}
             join lesson_teacher m on m.school_id = $1 and m.lesson_id = $2 and m.staff_id = t.staff_id and ${gives('m')}
            where o.place = s.slot) as "teacherBusy"
     from slots s order by s.slot`,
);

// $2 lesson, $3 day.
const ROOMS = sql(
  'timetable.places.rooms',
  `with ${SLOTS}
   select r.id, case when r.building = '' then r.name else r.name || ', ' || r.building end as name,
          array(select distinct s.slot from slots s
                  join lesson o on o.school_id = $1 and o.date = $3::date and o.room_id = r.id and o.id <> $2
                   and o.starts_at < s.ends_at and s.starts_at < o.ends_at and o.cancelled_at is null and o.deleted_at is null
                 order by s.slot) as "busySlots"
     from room r
    where r.school_id = $1 and r.deleted_at is null and exists (select from own)
    order by length(r.name), r.name, r.building`,
);

/** When a number of the day begins and ends for the lesson on that day; undefined where there is no such number. */
export async function findSlotTimes(
  tx: ReadTx,
  lessonId: string,
  date: string,
  slot: number,
): Promise<{ readonly startsAt: string; readonly endsAt: string } | undefined> {
  return tx.find(TIMES, [lessonId, date, slot]);
}

/** Reads where a lesson could stand on a day. */
export class PlacesReader {
  /** Two statements and the calendar. */
  async get(call: Call, lessonId: string, date: string): Promise<LessonPlaces> {
    return call.read([], async (tx) => {
      const [slots, rooms, calendar] = await Promise.all([
        tx.rows<LessonPlace>(PLACES, [lessonId, date]),
        tx.rows<RoomPlace>(ROOMS, [lessonId, date]),
        getChangeCalendar(tx, date),
      ]);
      return { isSchoolDay: calendar.isSchoolDay(date), slots, rooms };
    });
  }
}
