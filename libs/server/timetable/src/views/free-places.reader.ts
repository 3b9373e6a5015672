import { asDay, listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { Fault, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { gives } from '../substitution/lesson-sheet.sql.js';
import { ROOM_NAME } from './standing.reader.js';
import type { FreePlaces, FreePlacesQuery, TimetableObject } from './standing.graphql.js';

/** SQL: when most lessons of the number $3 stand on the day $2; where none does, by the bells hung first. */
const HOUR = `
  hour as materialized (
    select * from (
      select l.starts_at, l.ends_at, 1 as rank, count(*) as n from lesson l
       where l.school_id = $1 and l.date = $2::date and l.slot = $3::smallint and l.cancelled_at is null and l.deleted_at is null
       group by 1, 2
      union all
      (select s.starts_at, s.ends_at, 2, 1 from bell_schedule b
        join bell_slot s on s.school_id = b.school_id and s.schedule_id = b.id and s.number = $3 and s.deleted_at is null
       where b.school_id = $1 and b.deleted_at is null order by b.created_at desc, b.id limit 1)) x
    order by rank, n desc, starts_at limit 1),
  busy as materialized (
    select l.id, l.room_id from hour h
      join lesson l on l.school_id = $1 and l.date = $2::date and l.starts_at < h.ends_at and h.starts_at < l.ends_at
       and l.cancelled_at is null and l.deleted_at is null)`;

const TIMES = sql(
  'timetable.free.hour',
  `with ${HOUR} select starts_at as "startsAt", ends_at as "endsAt" from hour`,
);
const ROOMS = sql(
  'timetable.free.rooms',
  `with ${HOUR}
   select r.id, ${ROOM_NAME} as name from room r
    where r.school_id = $1 and r.deleted_at is null and exists (select from hour)
      and not exists (select from busy b where b.room_id = r.id)
    order by r.building, length(r.name), r.name, r.id`,
);
const TEACHERS = sql(
  'timetable.free.teachers',
  `with ${HOUR}
   select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p join staff_member m on m.school_id = p.school_id and m.id = p.id
    where p.school_id = $1 and m.deleted_at is null and (m.dismissed_on is null or m.dismissed_on > $2::date) and exists (select from hour)
      and exists (select from duty d where d.school_id = $1 and d.person_id = p.id and d.role = 'teacher' and d.deleted_at is null
                     and d.valid_from <= $2::date and (d.valid_to is null or d.valid_to >= $2::date))
      and not exists (select from busy b join lesson_teacher t on t.school_id = $1 and t.lesson_id = b.id and ${gives('t')} and t.staff_id = p.id)
      and not exists (select from staff_absence a where a.school_id = $1 and a.person_id = p.id and a.deleted_at is null
                         and $2::date between a.from_date and a.to_date and (a.slots is null or $3::smallint = any(a.slots)))
    order by p.family_name, p.given_name, p.patronymic, p.id`,
);

/** Rooms and teachers without a lesson at an hour of a day. */
export async function getFreePlaces(tx: ReadTx, { date, slot }: FreePlacesQuery): Promise<FreePlaces> {
  if (!asDay(date)) throw new Fault('BAD_REQUEST', 'There is no such day.');
  const asked = [date, slot];
  const [times, rooms, teachers] = await Promise.all([
    tx.find<{ startsAt: string; endsAt: string }>(TIMES, asked),
    tx.rows<TimetableObject>(ROOMS, asked),
    tx.rows<PersonName & { id: string }>(TEACHERS, asked),
  ]);
  return {
    startsAt: times?.startsAt ?? null,
    endsAt: times?.endsAt ?? null,
    rooms,
    teachers: teachers.map((teacher) => ({ id: teacher.id, name: listNameOf(teacher) })),
  };
}
