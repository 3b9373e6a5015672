import { TODAY, keepsClassOf, schoolTimeOf } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

/** SQL: the first moment of a mark; a mark changed since keeps when it came. */
const FIRST_MARKED = `case when m.version = 1 then m.marked_at else m.created_at end`;

/** SQL: lessons of the timetable over by now, as the table `over`: of the days `$4`–`$5` and the groups that `which` names. */
export const over = (which: string): string => `
  over as materialized (
    select l.id, l.group_id, l.date, l.slot
      from lesson l, today t
     where l.school_id = $1 and l.date between $4::date and $5::date and l.cancelled_at is null and l.deleted_at is null
       and l.date + l.ends_at <= ($3::timestamptz at time zone t.time_zone) and ${which})`;

/** SQL: students of the groups that `which` names, on the last of the days that has come, as the table `pupil`. */
export const pupils = (which: string): string => `
  pupil as materialized (
    select distinct m.group_id, m.student_id
      from group_member m, today t
     where m.school_id = $1 and m.valid_from <= least($5::date, t.day)
       and (m.valid_to is null or m.valid_to >= least($5::date, t.day)) and ${which})`;

/** SQL: since when visits count, by the school's clock. */
const SINCE = `(select $4::date::timestamp at time zone t.time_zone from today t)`;

/** What the days are judged by. $2 person, $3 now, $4 first day, $5 last day. */
export const CONTROL_HEAD = sql(
  'supervision.control.head',
  `with ${TODAY}
   select t.day as today, t.profile, ${schoolTimeOf('$4::date')} as "schoolTime",
     (select coalesce(json_object_agg(e.date, e.ends), '{}') from (
        select l.date, to_char(max(l.ends_at), 'HH24:MI') as ends from lesson l
         where l.school_id = $1 and l.date between $4::date and $5::date and l.cancelled_at is null and l.deleted_at is null
         group by l.date) e) as "lastEnds"
     from today t where $2::uuid is not null`,
);

/**
 * What is counted of every journal, and who gives it. $2 person, $3 now, $4 first day, $5 last day, $6 whether all of the
 * school is shown, or only groups of own classes; $7–$10 days and the instants since when their records, homework and rolls
 * are late; $11–$13 days, kinds of work and the instants since when their marks are. A group that has neither lessons nor
 * teachers in these days is not there.
 */
export const CONTROL_TABLE = sql(
  'supervision.control.table',
  `with ${TODAY},
   shown as materialized (
     select g.id, g.name, g.subject_id from teaching_group g
      where g.school_id = $1 and g.deleted_at is null and ($6::boolean or ${keepsClassOf('g.id', 'class_teacher')})),
   ${over('l.group_id in (select id from shown)')},
   term as materialized (
     select * from unnest($7::date[], $8::timestamptz[], $9::timestamptz[], $10::timestamptz[])
       as t(day, record_due, homework_due, roll_due)),
   mark_term as materialized (
     select * from unnest($11::date[], $12::text[], $13::timestamptz[]) as t(day, type, mark_due)),
   assigned as materialized (
     select h.lesson_id, min(h.posted_at) as posted_at from homework h
      where h.school_id = $1 and h.deleted_at is null and h.lesson_id in (select id from over) group by h.lesson_id),
   record as materialized (
     select l.group_id, count(*)::int as lessons, count(r.held_at)::int as held,
            count(*) filter (where r.topic <> '')::int as topics, count(h.lesson_id)::int as homework,
            count(k.taken_at)::int as rolls,
            count(*) filter (where r.held_at >= t.record_due)::int as late_records,
            count(*) filter (where h.posted_at >= t.homework_due)::int as late_homework,
            count(*) filter (where k.taken_at >= t.roll_due)::int as late_rolls
       from over l
       left join lesson_record r on r.school_id = $1 and r.id = l.id
       left join roll_call k on k.school_id = $1 and k.id = l.id
       left join assigned h on h.lesson_id = l.id
       left join term t on t.day = l.date
      group by l.group_id),
   given as materialized (
     select m.group_id, m.student_id, count(*) filter (where m.value <> 'due')::int as marks,
            count(*) filter (where m.version > 1)::int as changed
       from mark m
      where m.school_id = $1 and m.date between $4::date and $5::date and m.deleted_at is null
        and m.group_id in (select id from shown)
      group by m.group_id, m.student_id),
   marked as materialized (
     select group_id, sum(marks)::int as marks, sum(changed)::int as changed from given group by group_id),
   late_work as materialized (
     select f.group_id, count(*)::int as late from (
       select m.group_id, m.work_id, m.date, min(${FIRST_MARKED}) as first_at
         from mark m
        where m.school_id = $1 and m.date between $4::date and $5::date and m.deleted_at is null
          and cardinality($11::date[]) > 0
        group by m.group_id, m.work_id, m.date) f
       join work w on w.school_id = $1 and w.id = f.work_id
       join mark_term t on t.day = f.date and t.type = w.type
      where f.first_at >= t.mark_due
      group by f.group_id),
   ${pupils('m.group_id in (select id from shown)')},
   visit as materialized (
     select v.student_id, bool_or(v.person_id <> v.student_id) as family, bool_or(v.person_id = v.student_id) as own
       from family_visit v
      where v.school_id = $1 and v.visited_at >= ${SINCE} and v.deleted_at is null group by v.student_id),
   counted as materialized (
     select p.group_id, count(*)::int as students, count(*) filter (where coalesce(k.marks, 0) = 0)::int as without_marks,
            count(*) filter (where k.marks = 1)::int as with_one_mark,
            count(*) filter (where v.family)::int as families_seen, count(*) filter (where v.own)::int as students_seen
       from pupil p
       left join given k on k.group_id = p.group_id and k.student_id = p.student_id
       left join visit v on v.student_id = p.student_id
      group by p.group_id),
   giver as materialized (
     select l.group_id, t.staff_id, min(t.position) as position
       from over l
       join lesson_teacher t on t.school_id = $1 and t.lesson_id = l.id and not t.substitute and t.deleted_at is null
      group by l.group_id, t.staff_id)
   select s.id as "groupId", s.name as "groupName", s.subject_id as "subjectId", u.name as subject,
          c.names as "classNames", c.lowest as grade, coalesce(o.givers, '[]') as givers,
          r.lessons, r.held, r.topics, r.homework, r.rolls, r.late_records as "lateRecords",
          r.late_homework as "lateHomework", r.late_rolls as "lateRolls", coalesce(w.late, 0) as "lateMarks",
          coalesce(k.marks, 0) as marks, coalesce(k.changed, 0) as changed, coalesce(n.students, 0) as students,
          coalesce(n.without_marks, 0) as "withoutMarks", coalesce(n.with_one_mark, 0) as "withOneMark",
          coalesce(n.families_seen, 0) as "familiesSeen", coalesce(n.students_seen, 0) as "studentsSeen"
     from shown s
     join record r on r.group_id = s.id
     join subject u on u.school_id = $1 and u.id = s.subject_id
     left join marked k on k.group_id = s.id
     left join late_work w on w.group_id = s.id
     left join counted n on n.group_id = s.id
     cross join lateral (
       select coalesce(json_agg(x.name order by x.grade_level, x.letter, x.name), '[]') as names,
              case when min(x.grade_level) = max(x.grade_level) then min(x.grade_level) end as lowest
         from (select distinct k.id, k.name, k.grade_level, k.letter
                 from teaching_group_part p
                 join school_class k on k.school_id = p.school_id and k.id = p.class_id
                where p.school_id = $1 and p.group_id = s.id and p.deleted_at is null) x) c
     left join lateral (
       select json_agg(json_build_object('id', q.id, 'familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic)
                       order by g.position, q.family_name, q.id) as givers
         from giver g join person q on q.school_id = $1 and q.id = g.staff_id
        where g.group_id = s.id) o on true
    order by c.lowest nulls last, c.names::text, u.name, s.name, s.id`,
);

/** The lessons of a group with when everything about them was entered. $2 person, $3 now, $4, $5 days, $6 group. */
export const CONTROL_LESSONS = sql(
  'supervision.control.lessons',
  `with ${TODAY}, ${over('l.group_id = $6')}
   select l.id, l.date, l.slot, coalesce(r.topic, '') as topic, r.held_at as "heldAt", k.taken_at as "rollTakenAt",
     (select min(h.posted_at) from homework h
       where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) as "postedAt",
     (select coalesce(json_agg(json_build_object('type', w.type, 'firstAt', f.first_at) order by f.first_at), '[]')
        from (select m.work_id, min(${FIRST_MARKED}) as first_at from mark m
               where m.school_id = $1 and m.group_id = $6 and m.lesson_id = l.id and m.date = l.date and m.deleted_at is null
               group by m.work_id) f
        join work w on w.school_id = $1 and w.id = f.work_id) as works
     from over l
     left join lesson_record r on r.school_id = $1 and r.id = l.id
     left join roll_call k on k.school_id = $1 and k.id = l.id
    where $2::uuid is not null
    order by l.date, l.slot, l.id`,
);

/** The students of a group with their marks and visits. $2 person, $3 now, $4, $5 days, $6 group. */
export const CONTROL_STUDENTS = sql(
  'supervision.control.students',
  `with ${TODAY}, ${pupils('m.group_id = $6')}
   select p.student_id as id, q.family_name as "familyName", q.given_name as "givenName", q.patronymic,
     coalesce(k.marks, 0)::int as marks, coalesce(v.family, false) as "isFamilySeen", coalesce(v.own, false) as "isSeen"
     from pupil p
     join person q on q.school_id = $1 and q.id = p.student_id
     left join lateral (
       select count(*) filter (where m.value <> 'due') as marks from mark m
        where m.school_id = $1 and m.group_id = $6 and m.student_id = p.student_id
          and m.date between $4::date and $5::date and m.deleted_at is null) k on true
     left join lateral (
       select bool_or(v.person_id <> v.student_id) as family, bool_or(v.person_id = v.student_id) as own from family_visit v
        where v.school_id = $1 and v.student_id = p.student_id and v.visited_at >= ${SINCE} and v.deleted_at is null) v on true
    where $2::uuid is not null
    order by q.family_name, q.given_name, q.patronymic nulls first, q.id`,
);

/** Marks of a group that were changed after they came. $2 person, $3 now, $4, $5 days, $6 group. */
export const CONTROL_CHANGED = sql(
  'supervision.control.changed',
  `with ${TODAY}
   select m.lesson_id as "lessonId", m.date, l.slot, m.student_id as "studentId", m.marked_at as at,
          json_build_object('familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic) as student
     from mark m
     join lesson l on l.school_id = $1 and l.id = m.lesson_id
     join person q on q.school_id = $1 and q.id = m.student_id
     cross join today t
    where m.school_id = $1 and m.group_id = $6 and m.date between $4::date and $5::date and m.deleted_at is null
      and m.version > 1 and $2::uuid is not null
    order by m.date, l.slot, q.family_name, q.given_name, m.id`,
);

/** What a group is called. $2 group. */
export const CONTROL_GROUP = sql(
  'supervision.control.group',
  `select g.name, u.name as subject, s.regulation as profile,
     (select case when min(k.grade_level) = max(k.grade_level) then min(k.grade_level) end
        from teaching_group_part p join school_class k on k.school_id = p.school_id and k.id = p.class_id
       where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null) as grade
     from teaching_group g join school s on s.school_id = g.school_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
    where g.school_id = $1 and g.id = $2 and g.deleted_at is null`,
);
