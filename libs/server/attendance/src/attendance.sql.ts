import { sql } from '@zhurnal/platform';
import { IN_FORCE } from './notice.sql.js';
import { TAUGHT_LESSONS, TODAY, keepsClass, teachesGroup } from './standing.js';

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
   ${TAUGHT_LESSONS},
   notice as materialized (
     select n.* from absence_notice n
      where n.school_id = $1 and n.status in ${IN_FORCE} and n.student_id = any($6::uuid[]) and exists (
        select from taught l where l.date between n.from_date and n.to_date)
      order by n.id for share),
   member as materialized (
     select m.student_id, m.class_id, m.valid_from, m.valid_to, ${keepsClass('m.class_id', 'class_teacher')} as is_own_class
       from group_member m where m.school_id = $1 and m.group_id = $4 and m.student_id = any($6::uuid[]))
   select i.index, l.id is not null as "isLesson", l.date as "lessonDay", coalesce(l.is_cancelled, false) as "isCancelled",
          d.day as today, d.profile, l.closing,
          ${teachesGroup('$4')} as "ownGroup", coalesce(l.is_own, false) as "ownLesson",
          coalesce(s.is_own_class, false) as "ownClass", false as "assignedClass",
          s.class_id is not null as "isMember", s.class_id as "classId",
          a.id, a.version, a.fact, a.reason, a.fact_by as "factBy", a.reason_by as "reasonBy",
          a.noted_at as at, coalesce(a.reason_by, a.fact_by) as by,
          t.reason as "noticeReason", t.decided_by as "noticeBy"
     from today d cross join item i
     left join taught l on l.id = i.lesson_id
     left join lateral (
       select m.class_id, m.is_own_class from member m
        where m.student_id = i.student_id and m.valid_from <= l.date and (m.valid_to is null or m.valid_to >= l.date) limit 1) s on true
     left join kept a on a.lesson_id = i.lesson_id and a.student_id = i.student_id
     left join lateral (
       select n.reason, n.decided_by from notice n
        where n.student_id = i.student_id and n.status = 'accepted' and l.date between n.from_date and n.to_date
          and (n.slots is null or l.slot = any(n.slots))
        order by n.decided_at desc, n.id limit 1) t on true
    order by i.index`,
);

/** Stores entries where none were; where somebody was faster, theirs stays and the place is not answered. */
export const ADD_ATTENDANCE = sql(
  'attendance.add',
  `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, reason, fact_by, reason_by, noted_at, version, deleted_at)
   select $1::uuid, u.id, u.lesson_id, $2::uuid, u.student_id, u.date, u.fact, u.reason, u.fact_by, u.reason_by, $3::timestamptz, 1,
          case when u.fact is null then $3::timestamptz end
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::text[], $9::text[], $10::uuid[], $11::uuid[])
       as u(id, lesson_id, student_id, date, fact, reason, fact_by, reason_by)
   on conflict do nothing
   returning id`,
);

/** Changes and clears entries; what changed in between is left alone and not answered. $2 now. */
export const CHANGE_ATTENDANCE = sql(
  'attendance.change',
  `update attendance a
      set fact = u.fact, reason = u.reason, fact_by = u.fact_by, reason_by = u.reason_by, noted_at = $2::timestamptz,
          version = u.version, deleted_at = case when u.fact is null then $2::timestamptz end
     from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::int[])
       as u(id, fact, reason, fact_by, reason_by, version)
    where a.school_id = $1 and a.id = u.id and a.version = u.version - 1
   returning a.id`,
);
