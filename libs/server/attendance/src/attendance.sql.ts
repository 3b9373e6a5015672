import { sql } from '@zhurnal/platform';
import { IN_FORCE } from './notice.sql.js';
import { TODAY, givesLesson, keepsClass, teachesGroup } from './standing.js';

/**
 * Everything the rules ask about the items of a batch, one row an item, with the rows in force locked. A class teacher
 * stands to the students of the own class, not to the rest of a group of several classes. Notices in force are held as
 * they are until the entries are stored: one that is accepted meanwhile explains them, this way or the other.
 * $2 person, $3 now, $4 group, $5 lessons, $6 students.
 */
export const ATTENDANCE_FACTS_OF_ITEMS = sql(
  'attendance.facts',
  `with ${TODAY},
   item as (
     select i.lesson_id, i.student_id, i.place::int - 1 as index
       from unnest($5::uuid[], $6::uuid[]) with ordinality as i(lesson_id, student_id, place)),
   kept as materialized (
     select a.* from attendance a
      where a.school_id = $1 and (a.lesson_id, a.student_id) in (select lesson_id, student_id from item)
      order by a.id for update),
   notice as materialized (
     select n.* from absence_notice n
      where n.school_id = $1 and n.status in ${IN_FORCE} and exists (
        select from item i join lesson l on l.school_id = $1 and l.id = i.lesson_id
         where i.student_id = n.student_id and l.date between n.from_date and n.to_date)
      order by n.id for share)
   select i.index, l.id is not null as "isLesson", l.date as "lessonDay", l.cancelled_at is not null as "isCancelled",
          (select day from today) as today, (select profile from today) as profile,
          ${teachesGroup('$4')} as "ownGroup", ${givesLesson('i.lesson_id')} as "ownLesson",
          ${keepsClass('s.class_id', 'class_teacher')} as "ownClass", false as "assignedClass",
          s.class_id is not null as "isMember", s.class_id as "classId",
          a.id, a.version, a.fact, a.reason, a.fact_by as "factBy", a.reason_by as "reasonBy", a.noted_at as "notedAt",
          t.reason as "noticeReason", t.decided_by as "noticeBy",
          p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from item i
     left join lesson l on l.school_id = $1 and l.id = i.lesson_id and l.group_id = $4 and l.deleted_at is null
     left join lateral (
       select m.class_id from group_member m
        where m.school_id = $1 and m.group_id = $4 and m.student_id = i.student_id
          and m.valid_from <= l.date and (m.valid_to is null or m.valid_to >= l.date) limit 1) s on true
     left join kept a on a.lesson_id = i.lesson_id and a.student_id = i.student_id
     left join lateral (
       select n.reason, n.decided_by from notice n
        where n.student_id = i.student_id and n.status = 'accepted' and l.date between n.from_date and n.to_date
          and (n.slots is null or l.slot = any(n.slots))
        order by n.decided_at desc, n.id limit 1) t on true
     left join person p on p.school_id = $1 and p.id = case when a.reason_by is not null then a.reason_by else a.fact_by end
    order by i.index`,
);

/** Stores entries, new and changed alike; what changed in between is left alone and not answered. */
export const KEEP_ATTENDANCE = sql(
  'attendance.keep',
  `insert into attendance as a (school_id, id, lesson_id, group_id, student_id, date, fact, reason, fact_by, reason_by, noted_at, version, deleted_at)
   select $1::uuid, u.id, u.lesson_id, $2::uuid, u.student_id, u.date, u.fact, u.reason, u.fact_by, u.reason_by, $3::timestamptz, u.version,
          case when u.fact is null then $3::timestamptz end
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::text[], $9::text[], $10::uuid[], $11::uuid[], $12::int[])
       as u(id, lesson_id, student_id, date, fact, reason, fact_by, reason_by, version)
   on conflict (school_id, lesson_id, student_id) do update
     set fact = excluded.fact, reason = excluded.reason, fact_by = excluded.fact_by, reason_by = excluded.reason_by,
         noted_at = excluded.noted_at, version = excluded.version, deleted_at = excluded.deleted_at
     where a.version = excluded.version - 1
   returning lesson_id as "lessonId", student_id as "studentId"`,
);
