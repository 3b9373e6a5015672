import { TAUGHT_LESSONS, TODAY, teachesGroup } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

/**
 * Everything the rules ask about the marks of a batch, one row an item, with the marks in force locked. What many items
 * share, as the lesson and the list of members, is looked up once.
 * $2 person, $3 now, $4 group, $5 lessons, $6 works, $7 students, $8 ordinals.
 */
export const MARK_FACTS_OF_ITEMS = sql(
  'journal.marks.facts',
  `with ${TODAY},
   item as (
     select i.lesson_id, i.work_id, i.student_id, i.ordinal, i.place::int - 1 as index
       from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::int[]) with ordinality as i(lesson_id, work_id, student_id, ordinal, place)),
   kept as materialized (
     select m.* from mark m
      where m.school_id = $1 and (m.work_id, m.student_id, m.ordinal) in (select work_id, student_id, ordinal from item)
      order by m.id for update),
   works as materialized (
     select w.* from work w where w.school_id = $1 and w.lesson_id = any($5::uuid[]) for share),
   ${TAUGHT_LESSONS},
   member as materialized (
     select r.student_id, r.class_id, r.valid_from, r.valid_to, c.grade_level
       from group_member r join school_class c on c.school_id = $1 and c.id = r.class_id
      where r.school_id = $1 and r.group_id = $4 and r.student_id = any($7::uuid[]))
   select i.index, l.id is not null as "isLesson", l.date as "lessonDay", coalesce(l.is_cancelled, false) as "isCancelled",
          t.day as today, t.profile, l.closing,
          ${teachesGroup('$4')} as "ownGroup", coalesce(l.is_own, false) as "ownLesson", false as "ownClass", false as "assignedClass",
          case when w.id is not null then 'stored'
               when i.work_id = i.lesson_id and not exists (
                 select from works o where o.lesson_id = i.lesson_id and o.deleted_at is null) then 'implicit'
               else 'none' end as work,
          coalesce(w.scale, l.scale) as scale, w.type as "workType",
          s.class_id is not null as "isMember", s.class_id as "classId", s.grade_level as "gradeLevel",
          m.id, m.version, m.value, m.comment, m.marked_at as at, m.marked_by as by
     from today t cross join item i
     left join taught l on l.id = i.lesson_id
     left join works w on w.id = i.work_id and w.lesson_id = i.lesson_id and w.deleted_at is null
     left join lateral (
       select r.class_id, r.grade_level from member r
        where r.student_id = i.student_id and r.valid_from <= l.date and (r.valid_to is null or r.valid_to >= l.date) limit 1) s on true
     left join kept m on m.work_id = i.work_id and m.student_id = i.student_id and m.ordinal = i.ordinal
    order by i.index`,
);

/** Stores the first works of lessons, which nobody has described yet. $2 lessons, $3 kind of work, $4 weight. */
export const KEEP_FIRST_WORKS = sql(
  'journal.works.first',
  `insert into work as w (school_id, id, lesson_id, group_id, date, position, type, weight, scale, version)
   select $1::uuid, l.id, l.id, l.group_id, l.date, 1, $3, $4::numeric, g.scale, 0
     from lesson l join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
    where l.school_id = $1 and l.id = any($2::uuid[])
   on conflict (school_id, id) do update set deleted_at = null, version = w.version + 1 where w.deleted_at is not null`,
);

/** Stores marks where none were; where somebody was faster, theirs stays and the place is not answered. */
export const ADD_MARKS = sql(
  'journal.marks.add',
  `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, ordinal, value, comment, marked_by, marked_at, version, deleted_at)
   select $1::uuid, u.id, u.work_id, u.lesson_id, $2::uuid, u.student_id, u.date, u.ordinal, u.value, u.comment, $3::uuid, $4::timestamptz, 1,
          case when u.value is null then $4::timestamptz end
     from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::date[], $10::smallint[], $11::text[], $12::text[])
       as u(id, work_id, lesson_id, student_id, date, ordinal, value, comment)
   on conflict do nothing
   returning id`,
);

/** Changes and clears marks; what changed in between is left alone and not answered. $2 person, $3 now. */
export const CHANGE_MARKS = sql(
  'journal.marks.change',
  `update mark m
      set value = u.value, comment = u.comment, marked_by = $2::uuid, marked_at = $3::timestamptz, version = u.version,
          deleted_at = case when u.value is null then $3::timestamptz end
     from unnest($4::uuid[], $5::text[], $6::text[], $7::int[]) as u(id, value, comment, version)
    where m.school_id = $1 and m.id = u.id and m.version = u.version - 1
   returning m.id`,
);
