import { sql } from '@zhurnal/platform';
import { closingOf } from './closing.sql.js';
import { standsToClass } from './class-standing.js';
import { TODAY } from './standing.js';

/** SQL: the clock of the school, beside `today`. */
const CLOCK = `clock as (select day, ($3::timestamptz at time zone time_zone)::time as time from today)`;

/** SQL: has the lesson `l` not begun yet? */
const AHEAD = `(l.date > (select day from clock) or (l.date = (select day from clock) and l.starts_at > (select time from clock)))`;

/** SQL: blocks that both statements answer, over the tables `stretch` and `fact`. */
const LESSONS = `
  lesson_of as materialized (
    select l.id, l.group_id, l.date, l.slot, l.cancelled_at is not null as cancelled, ${AHEAD} as ahead, u.name as subject
      from lesson l
      join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
      join subject u on u.school_id = g.school_id and u.id = g.subject_id
     where l.school_id = $1 and l.group_id in (select group_id from stretch) and l.deleted_at is null
       and l.date between $4::date and least($5::date, (select day from clock))),
  fact as materialized (
    select a.student_id, a.lesson_id, a.fact, a.reason, a.fact_by, a.reason_by
      from attendance a
     where a.school_id = $1 and a.student_id in (select student_id from stretch) and a.date between $4::date and $5::date and a.deleted_at is null)`;

const BLOCKS = `
  (select day from today) as today, (select profile from today) as profile,
  (select coalesce(json_agg(json_build_object('studentId', s.student_id, 'groupId', s.group_id, 'from', s.valid_from, 'to', s.valid_to)), '[]')
     from stretch s) as stretches,
  (select coalesce(json_agg(json_build_object('id', l.id, 'groupId', l.group_id, 'day', l.date, 'slot', l.slot, 'isCancelled', l.cancelled,
                                              'isAhead', l.ahead, 'subject', l.subject)), '[]') from lesson_of l) as lessons,
  (select coalesce(json_agg(json_build_object('studentId', f.student_id, 'lessonId', f.lesson_id, 'fact', f.fact, 'reason', f.reason,
                                              'factBy', f.fact_by, 'reasonBy', f.reason_by)), '[]') from fact f) as facts,
  (select coalesce(json_object_agg(p.id, json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')
     from person p where p.school_id = $1 and p.id in (select fact_by from fact union select reason_by from fact)) as people,
  (select coalesce(json_agg(json_build_object('studentId', c.student_id, 'from', c.from_date, 'to', c.to_date)), '[]')
     from absence_certificate c
    where c.school_id = $1 and c.student_id in (select student_id from stretch) and c.deleted_at is null
      and c.from_date <= $5 and c.to_date >= $4) as certificates`;

/**
 * What a class missed: students by name, their stretches in the groups of the class, the lessons that were to be up to
 * now, and what was noted. $2 person, $3 now, $4 from, $5 to, $6 class.
 */
export const CLASS_ABSENCES = sql(
  'attendance.class.absences',
  `with ${TODAY}, ${CLOCK},
   stretch as materialized (
     select m.student_id, m.group_id, m.valid_from, m.valid_to from group_member m
      where m.school_id = $1 and m.class_id = $6 and m.valid_from <= $5::date and (m.valid_to is null or m.valid_to >= $4::date)),
   ${LESSONS},
   member as materialized (
     select e.student_id, min(e.valid_from) as since, case when bool_and(e.valid_to is not null) then max(e.valid_to) end as until
       from enrollment e
      where e.school_id = $1 and e.class_id = $6 and e.deleted_at is null and e.valid_from <= $5::date and (e.valid_to is null or e.valid_to >= $4::date)
      group by e.student_id)
   select c.name as "className", ${standsToClass('c.id')},
     (select coalesce(json_agg(json_build_object('id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic,
                                                 'since', m.since, 'until', m.until)
                               order by p.family_name, p.given_name, p.patronymic nulls first, p.id), '[]')
        from member m join person p on p.school_id = $1 and p.id = m.student_id) as students,
     ${BLOCKS}
     from school_class c where c.school_id = $1 and c.id = $6 and c.deleted_at is null`,
);

/** What one student missed, in whatever classes. $2 student, $3 now, $4 from, $5 to. */
export const STUDENT_ABSENCES = sql(
  'attendance.student.absences',
  `with ${TODAY}, ${CLOCK},
   stretch as materialized (
     select m.student_id, m.group_id, m.valid_from, m.valid_to from group_member m
      where m.school_id = $1 and m.student_id = $2 and m.valid_from <= $5::date and (m.valid_to is null or m.valid_to >= $4::date)),
   ${LESSONS}
   select p.birth_date as "birthDate", ${BLOCKS} from person p where p.school_id = $1 and p.id = $2`,
);

/** Of the named days, how many absences there are, and those whose reason changes, changed. A student's days count in the
 * class of that day. $2 class, $3 now, $4 students, $5 from, $6 to, $7 reason, $8 person. */
export const SET_REASONS = sql(
  'attendance.reasons.set',
  `with cell as (
     select * from unnest($4::uuid[], $5::date[], $6::date[]) as c(student_id, from_date, to_date)),
   found as materialized (
     select a.id, a.reason from attendance a
      where a.school_id = $1 and a.fact = 'absent' and a.deleted_at is null
        and exists (select from cell c where c.student_id = a.student_id and a.date between c.from_date and c.to_date)
        and exists (select from enrollment e
          where e.school_id = $1 and e.class_id = $2 and e.student_id = a.student_id and e.deleted_at is null
            and e.valid_from <= a.date and (e.valid_to is null or e.valid_to >= a.date))
      order by a.id for update),
   changed as (
     update attendance a set reason = nullif($7, 'unknown'), reason_by = case when $7 <> 'unknown' then $8::uuid end, noted_at = $3::timestamptz, version = a.version + 1
       from found f
      where a.school_id = $1 and a.id = f.id and coalesce(f.reason, 'unknown') <> $7
     returning a.lesson_id as "lessonId", a.group_id as "groupId", a.student_id as "studentId")
   select (select count(*)::int from found) as found, (select coalesce(json_agg(c), '[]') from changed c) as changed`,
);

/** Lessons with absences of the named days whose reason would change. $2 class, $3 students, $4 from, $5 to, $6 reason. */
export const REASON_PLACES = sql(
  'attendance.reasons.places',
  `select distinct on (a.lesson_id) a.lesson_id as "lessonId", a.date as day, ${closingOf('a.group_id')} as closing,
          (select s.regulation from school s where s.school_id = $1) as regulation
     from attendance a
     join unnest($3::uuid[], $4::date[], $5::date[]) as c(student_id, from_date, to_date)
       on c.student_id = a.student_id and a.date between c.from_date and c.to_date
    where a.school_id = $1 and a.fact = 'absent' and a.deleted_at is null and coalesce(a.reason, 'unknown') <> $6
      and exists (select from enrollment e
        where e.school_id = $1 and e.class_id = $2 and e.student_id = a.student_id and e.deleted_at is null
          and e.valid_from <= a.date and (e.valid_to is null or e.valid_to >= a.date))
    order by a.lesson_id`,
);

/** Which of the students are, or were, in the class. $2 class, $3 students. */
export const STUDENTS_OF_CLASS = sql(
  'attendance.class.students',
  `select distinct e.student_id as id from enrollment e
    where e.school_id = $1 and e.class_id = $2 and e.student_id = any($3::uuid[]) and e.deleted_at is null`,
);

/** $2 ids, $3 students, $4 from, $5 to, $6 person. */
export const NOTE_CERTIFICATES = sql(
  'attendance.certificates.note',
  `insert into absence_certificate (school_id, id, student_id, from_date, to_date, seen_by)
   select $1::uuid, u.id, u.student_id, u.from_date, u.to_date, $6::uuid
     from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[]) as u(id, student_id, from_date, to_date)
    where not exists (
      select from absence_certificate k
       where k.school_id = $1 and k.student_id = u.student_id and k.deleted_at is null and k.from_date <= u.from_date and k.to_date >= u.to_date)`,
);

/** $2 students, $3 from, $4 to, $5 now. */
export const DROP_CERTIFICATES = sql(
  'attendance.certificates.drop',
  `update absence_certificate k set deleted_at = $5, version = k.version + 1
     from unnest($2::uuid[], $3::date[], $4::date[]) as u(student_id, from_date, to_date)
    where k.school_id = $1 and k.student_id = u.student_id and k.deleted_at is null and k.from_date <= u.to_date and k.to_date >= u.from_date`,
);
