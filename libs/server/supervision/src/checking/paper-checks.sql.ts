import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { over } from '../control/control.sql.js';
import { CHECKED_GROUPS, CLASSES, GIVERS, NAME } from './checked-groups.sql.js';

/** SQL: what the electronic journal says in the place of the row `x`, as it is stored. */
const SAYS = `coalesce(case x.place
    when 'mark' then (
      select string_agg(m.value, ' ' order by w.position, m.ordinal, m.id) from mark m join work w on w.school_id = $1 and w.id = m.work_id
       where m.school_id = $1 and m.lesson_id = x.lesson_id and m.group_id = x.group_id and m.student_id = x.student_id and m.deleted_at is null)
    when 'absence' then (
      select a.fact || ':' || coalesce(a.reason, 'unknown') from attendance a
       where a.school_id = $1 and a.lesson_id = x.lesson_id and a.student_id = x.student_id and a.deleted_at is null)
    when 'topic' then (select r.topic from lesson_record r where r.school_id = $1 and r.id = x.lesson_id and r.deleted_at is null)
    when 'homework' then (
      select left(string_agg(h.text, '; ' order by h.posted_at, h.id), 2000) from homework h
       where h.school_id = $1 and h.lesson_id = x.lesson_id and h.deleted_at is null)
    else (
      select count(*)::text from lesson l join lesson_record r on r.school_id = $1 and r.id = l.id and r.held_at is not null
       where l.school_id = $1 and l.group_id = x.group_id and l.date = x.day and l.cancelled_at is null and l.deleted_at is null) end, '')`;

/** Journals to be compared with their lessons. $2 person, $3 now, $4 first day, $5 last day, $6 whether all, $7, $8 grades. */
export const PAPER_JOURNALS = sql(
  'checking.paper.journals',
  `with ${TODAY}, ${CHECKED_GROUPS}
   select s.id as "groupId", s.name as "groupName", u.name as subject, ${CLASSES} as classes, ${GIVERS} as givers, r.lessons
     from shown s
     join (select l.group_id, count(*)::int as lessons from over l group by l.group_id) r on r.group_id = s.id
     join subject u on u.school_id = $1 and u.id = s.subject_id
    order by u.name, s.name, s.id`,
);

/** Signatures of a month, the last one first. $2 month, $3 group or null. */
export const PAPER_CHECKS = sql(
  'checking.paper.checks',
  `select k.group_id as "groupId", k.checked_at as at, k.lessons, k.marks, k.points, k.absences, k.checksum,
          k.open_differences as "openDifferences", k.note, ${NAME('p')} as by
     from paper_check k join person p on p.school_id = $1 and p.id = k.checked_by
    where k.school_id = $1 and k.month = $2::date and ($3::uuid is null or k.group_id = $3) and k.deleted_at is null
    order by k.checked_at desc, k.id`,
);

/** Differences of the groups and days, or one of them. $2 first day, $3 last day, $4 groups, $5 difference or null, $6 person. */
export const PAPER_DIFFERENCES = sql(
  'checking.paper.differences',
  `select x.id, x.group_id as "groupId", x.day, x.place, x.lesson_id as "lessonId", l.slot, x.student_id as "studentId",
          x.paper_says as "paperSays", x.journal_says as "journalSays", ${SAYS} as says, x.recorded_at as "recordedAt",
          x.settled_as as "settledAs", x.settled_at as "settledAt", x.settled_note as "settledNote", c.number as "correctionNumber",
          x.version, ${NAME('a')} as recorder, case when s.id is not null then ${NAME('s')} end as student,
          case when d.id is not null then ${NAME('d')} end as settler, exists (
            select from lesson_teacher t join lesson o on o.school_id = $1 and o.id = t.lesson_id and o.deleted_at is null
             where t.school_id = $1 and t.staff_id = $6 and not t.substitute and t.deleted_at is null and o.group_id = x.group_id) as "isMine"
     from paper_difference x
     join person a on a.school_id = $1 and a.id = x.recorded_by
     left join lesson l on l.school_id = $1 and l.id = x.lesson_id
     left join person s on s.school_id = $1 and s.id = x.student_id
     left join person d on d.school_id = $1 and d.id = x.settled_by
     left join correction_request c on c.school_id = $1 and c.id = x.correction_id
    where x.school_id = $1 and x.group_id = any($4::uuid[]) and x.deleted_at is null
      and ($5::uuid is null or x.id = $5) and x.day between $2::date and $3::date
    order by x.day, l.slot nulls last, x.recorded_at, x.id`,
);

/** What is known of a place of a group when a difference is written. $2 group, $3 lesson, $4 student, $5 place, $6 day, $7 difference. */
export const PAPER_FACTS = sql(
  'checking.paper.facts',
  `with x as (
     select g.id as group_id, l.id as lesson_id, $4::uuid as student_id, $5::text as place, coalesce(l.date, $6::date) as day
       from teaching_group g
       left join lesson l on l.school_id = $1 and l.id = $3::uuid and l.group_id = g.id and l.deleted_at is null
      where g.school_id = $1 and g.id = $2 and g.deleted_at is null)
   select x.day, x.lesson_id is not null as "isLesson", ${SAYS} as says,
     exists (select from group_member m where m.school_id = $1 and m.group_id = x.group_id and m.student_id = x.student_id) as "isMember",
     exists (select from paper_difference d where d.school_id = $1 and d.id = $7) as "isTaken"
     from x`,
);

/** The request of the register that changed a place since it was found to differ. $2 group, $3 lesson, $4 student, $5 since. */
export const CORRECTION_OF = sql(
  'checking.paper.correction',
  `select r.id from correction_request r
    where r.school_id = $1 and r.group_id = $2 and r.state = 'admitted' and r.decided_at >= $5::timestamptz and r.deleted_at is null
      and exists (select from correction_change c where c.school_id = $1 and c.request_id = r.id and c.lesson_id = $3
            and ($4::uuid is null or c.student_id = $4 or c.student_id is null))
    order by r.decided_at desc, r.id limit 1`,
);

/** The page of a group: what it is called, its lessons that are over, its students, what stands in the cells. $2 person, $3 now, $4, $5 days, $6 group. */
export const PAPER_SHEET = sql(
  'checking.paper.sheet',
  `with ${TODAY}, ${over('l.group_id = $6')},
   pupil as materialized (
     select distinct m.student_id from group_member m
      where m.school_id = $1 and m.group_id = $6 and m.valid_from <= $5::date and (m.valid_to is null or m.valid_to >= $4::date))
   select s.id as "groupId", s.name as "groupName", u.name as subject, ${CLASSES} as classes, ${GIVERS} as givers,
     (select coalesce(json_agg(json_build_object('lessonId', l.id, 'date', l.date, 'slot', l.slot, 'topic', coalesce(r.topic, ''))
               order by l.date, l.slot, l.id), '[]')
        from over l left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null) as lessons,
     (select coalesce(json_agg(json_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
               order by p.family_name, p.given_name, p.patronymic nulls first, p.id), '[]')
        from pupil m join person p on p.school_id = $1 and p.id = m.student_id) as students,
     (select coalesce(json_agg(json_build_object('lessonId', m.lesson_id, 'studentId', m.student_id, 'value', m.value)), '[]')
        from mark m join over l on l.id = m.lesson_id
       where m.school_id = $1 and m.group_id = $6 and m.date between $4::date and $5::date and m.deleted_at is null) as marks,
     (select coalesce(json_agg(json_build_object('lessonId', a.lesson_id, 'studentId', a.student_id)), '[]')
        from attendance a join over l on l.id = a.lesson_id
       where a.school_id = $1 and a.group_id = $6 and a.date between $4::date and $5::date and a.fact = 'absent' and a.deleted_at is null) as absences
     from teaching_group s join subject u on u.school_id = $1 and u.id = s.subject_id
    where s.school_id = $1 and s.id = $6 and s.deleted_at is null and $2::uuid is not null`,
);
