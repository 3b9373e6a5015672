import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { pupils } from '../control/control.sql.js';
import { CHECKED_GROUPS, CLASSES, GIVERS, NAME } from './checked-groups.sql.js';

/**
 * What the diary lacks in every journal, from the rows that the diary shows. $2 person, $3 now, $4 first day, $5 last day,
 * $6 whether all of the school is shown, $7, $8 grades, $9 kinds of work that cannot be without marks.
 */
export const DIARY_GAPS_OF_GROUPS = sql(
  'checking.diary.gaps',
  `with ${TODAY}, ${CHECKED_GROUPS},
   assigned as materialized (
     select h.lesson_id, min(h.posted_at) as posted_at from homework h
      where h.school_id = $1 and h.deleted_at is null and h.lesson_id in (select id from over) group by h.lesson_id),
   record as materialized (
     select l.group_id, count(*)::int as lessons, (count(*) - count(r.held_at))::int as not_held,
            (count(*) filter (where coalesce(r.topic, '') = ''))::int as no_topic, (count(*) - count(h.lesson_id))::int as no_homework,
            (count(*) filter (where h.posted_at > (o.date + o.ends_at) at time zone t.time_zone))::int as late_homework
       from over l
       join lesson o on o.school_id = $1 and o.id = l.id
       cross join today t
       left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
       left join assigned h on h.lesson_id = l.id
      group by l.group_id),
   unmarked as materialized (
     select l.group_id, count(*)::int as found
       from over l join work w on w.school_id = $1 and w.lesson_id = l.id and w.deleted_at is null and w.type = any($9::text[])
      where not exists (select from mark m where m.school_id = $1 and m.work_id = w.id and m.deleted_at is null)
      group by l.group_id),
   unexplained as materialized (
     select a.group_id, count(*)::int as found from attendance a
      where a.school_id = $1 and a.date between $4::date and $5::date and a.group_id in (select id from shown)
        and a.fact = 'absent' and coalesce(a.reason, 'unknown') = 'unknown' and a.deleted_at is null
      group by a.group_id),
   ${pupils('m.group_id in (select id from shown)')},
   without as materialized (
     select p.group_id, count(*)::int as found from pupil p
      where not exists (select from mark m where m.school_id = $1 and m.group_id = p.group_id and m.student_id = p.student_id
              and m.date between $4::date and $5::date and m.value <> 'due' and m.deleted_at is null)
      group by p.group_id)
   select s.id as "groupId", s.name as "groupName", u.name as subject, ${CLASSES} as classes, ${GIVERS} as givers,
          s.id in (select group_id from mine) as "isMine", r.lessons, r.not_held, r.no_topic, r.no_homework, r.late_homework,
          coalesce(w.found, 0) as work_without_marks, coalesce(a.found, 0) as no_reason, coalesce(n.found, 0) as no_marks
     from shown s
     join record r on r.group_id = s.id
     join subject u on u.school_id = $1 and u.id = s.subject_id
     left join unmarked w on w.group_id = s.id
     left join unexplained a on a.group_id = s.id
     left join without n on n.group_id = s.id
    order by u.name, s.name, s.id`,
);

/** Classes with who keeps each today. $2 person, $3 now, $4 classes. */
export const CHECKED_CLASSES = sql(
  'checking.diary.classes',
  `with ${TODAY},
   keeper as materialized (
     select d.class_id, d.person_id from duty d, today t
      where d.school_id = $1 and d.role = 'class_teacher' and d.class_id = any($4::uuid[]) and d.deleted_at is null
        and d.valid_from <= t.day and (d.valid_to is null or d.valid_to >= t.day))
   select c.id as "classId", c.name as "className",
     (select coalesce(json_agg(json_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
               order by p.family_name, p.id), '[]')
        from keeper k join person p on p.school_id = $1 and p.id = k.person_id where k.class_id = c.id) as keepers,
     exists (select from keeper k where k.class_id = c.id and k.person_id = $2) as "isMine"
     from school_class c
    where c.school_id = $1 and c.id = any($4::uuid[]) and c.deleted_at is null
    order by c.grade_level, c.letter, c.name, c.id`,
);

/** Checks of a month that are signed, the last one first. $2 month. */
export const DIARY_CHECKS = sql(
  'checking.diary.checks',
  `select k.group_id as "groupId", k.class_id as "classId", k.signed_at as at, k.lessons, k.note, ${NAME('p')} as by,
     (select coalesce(json_agg(json_build_object('kind', f.kind, 'count', f.found, 'note', f.note) order by f.kind), '[]')
        from diary_check_finding f where f.school_id = $1 and f.check_id = k.id and f.deleted_at is null) as findings
     from diary_check k join person p on p.school_id = $1 and p.id = k.signed_by
    where k.school_id = $1 and k.month = $2::date and k.deleted_at is null
    order by k.signed_at desc, k.id`,
);
