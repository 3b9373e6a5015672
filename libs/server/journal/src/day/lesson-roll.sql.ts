import { TODAY, givesLesson, keepsClass, keepsClassOf, teachesGroup } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { timeText } from '../columns.js';
import { markNumber } from '../mark-numbers.js';

/** The lesson of a roll. $2 person, $3 now, $4 lesson. */
export const ROLL_HEAD = sql(
  'journal.roll.head',
  `with ${TODAY}
   select l.id as "lessonId", l.group_id as "groupId", g.name as "groupName", u.name as "subjectName", g.scale,
          c.names as "classNames", case when c.lowest = c.highest then c.lowest end as "gradeLevel",
          l.date, (select day from today) as today, (select profile from today) as profile, l.slot,
          ${timeText('l.starts_at')} as "startsAt", ${timeText('l.ends_at')} as "endsAt", r.name as "roomName",
          l.cancelled_at is not null as cancelled, k.taken_at as "takenAt", coalesce(k.version, 0) as version,
          (select json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
             from person p where p.school_id = $1 and p.id = k.taken_by) as "takenBy",
          ${teachesGroup('l.group_id')} as "ownGroup", ${givesLesson('l.id')} as "ownLesson", ${keepsClassOf('l.group_id', 'class_teacher')} as "ownClass", false as "assignedClass",
          not exists (
            select from teaching_group_part p
             where p.school_id = $1 and p.group_id = l.group_id and p.deleted_at is null
               and not ${keepsClass('p.class_id', 'class_teacher')}) as "ownStudents",
          (select coalesce(json_agg(json_build_object('id', w.id, 'type', w.type, 'title', w.title,
                    'weight', trim_scale(w.weight)::text, 'scale', w.scale) order by w.position, w.id), '[]')
             from work w where w.school_id = $1 and w.lesson_id = l.id and w.deleted_at is null) as works
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
     left join room r on r.school_id = $1 and r.id = l.room_id
     left join roll_call k on k.school_id = $1 and k.id = l.id
     cross join lateral (
       select coalesce(json_agg(x.name order by x.grade_level, x.letter, x.name), '[]') as names,
              min(x.grade_level) as lowest, max(x.grade_level) as highest
         from (select distinct s.id, s.name, s.grade_level, s.letter from teaching_group_part p
                 join school_class s on s.school_id = p.school_id and s.id = p.class_id
                where p.school_id = $1 and p.group_id = l.group_id and p.deleted_at is null) x) c
    where l.school_id = $1 and l.id = $4 and l.deleted_at is null`,
);

/**
 * The students of a lesson's list. What families told counts for whole days or for this lesson's number; an accepted
 * notice before a newer one. `earlier` looks at the student's own lesson before this one, in whatever group. What is asked
 * of memberships stands in sub-selects: compared with a row of \`this\`, those of every group and year would be read. $2 lesson.
 */
export const ROLL_STUDENTS = sql(
  'journal.roll.students',
  `with this as materialized (
     select l.* from lesson l where l.school_id = $1 and l.id = $2 and l.deleted_at is null),
   members as materialized (
     select distinct m.student_id as id from group_member m
      where m.school_id = $1 and m.group_id = (select group_id from this)
        and m.valid_from <= (select date from this) and (m.valid_to is null or m.valid_to >= (select date from this))),
   own as materialized (
     select m.student_id, m.group_id from group_member m
      where m.school_id = $1 and m.student_id = any(array(select id from members))
        and m.valid_from <= (select date from this) and (m.valid_to is null or m.valid_to >= (select date from this))),
   before as (
     select distinct on (m.student_id) m.student_id, l.id as lesson_id, l.slot
       from this
       join lesson l on l.school_id = $1 and l.date = this.date and l.starts_at < this.starts_at and l.cancelled_at is null
        and l.deleted_at is null
       join own m on m.group_id = l.group_id
      order by m.student_id, l.starts_at desc, l.id),
   told as (
     select distinct on (n.student_id) n.student_id, n.kind, n.reason, n.status = 'accepted' as accepted
       from absence_notice n, this l
      where n.school_id = $1 and n.student_id in (select id from members) and l.date between n.from_date and n.to_date
        and (n.slots is null or l.slot = any(n.slots)) and n.status in ('sent', 'seen', 'accepted') and n.deleted_at is null
      order by n.student_id, n.status = 'accepted' desc, n.decided_at desc nulls last, n.sent_at desc, n.id)
   select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
          a.fact, a.reason, coalesce(a.version, 0) as version,
          case when t.kind is not null then json_build_object('kind', t.kind, 'accepted', t.accepted, 'reason', t.reason) end as notice,
          case when e.fact is not null then json_build_object('slot', b.slot, 'fact', e.fact, 'reason', e.reason) end as earlier,
          (select coalesce(json_agg(json_build_object('workId', m.work_id, 'ordinal', m.ordinal, 'value', ${markNumber('m.value')},
                    'comment', m.comment, 'version', m.version) order by w.position, w.id, m.ordinal), '[]')
             from mark m join work w on w.school_id = m.school_id and w.id = m.work_id and w.deleted_at is null
            where m.school_id = $1 and m.lesson_id = $2 and m.student_id = p.id and m.date = (select date from this) and m.deleted_at is null) as marks
     from person p
     left join attendance a on a.school_id = $1 and a.lesson_id = $2 and a.student_id = p.id and a.deleted_at is null
     left join told t on t.student_id = p.id
     left join before b on b.student_id = p.id
     left join attendance e on e.school_id = $1 and e.lesson_id = b.lesson_id and e.student_id = p.id and e.deleted_at is null
    where p.school_id = $1 and p.id = any(array(select id from members))
    order by p.family_name, p.given_name, p.patronymic nulls first, p.id`,
);

/**
 * States that the roll was called; who stated it first stays named. Answers the roll as it stands, and whether it is as it
 * is by this statement; nothing, if somebody else stated it at the same moment. $2 lesson, $3 now, $4 person.
 */
export const TAKE_ROLL = sql(
  'journal.roll.take',
  `with taken as (
     insert into roll_call as r (school_id, id, taken_at, taken_by, version) values ($1, $2, $3, $4, 1)
     on conflict (school_id, id) do update
       set taken_at = excluded.taken_at, taken_by = excluded.taken_by, version = r.version + 1 where r.taken_at is null
     returning taken_at, taken_by, version),
   roll as (
     select *, true as changed from taken
     union all
     select taken_at, taken_by, version, false from roll_call
      where school_id = $1 and id = $2 and not exists (select from taken))
   select k.taken_at as "takenAt", k.version, k.changed, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from roll k left join person p on p.school_id = $1 and p.id = k.taken_by`,
);

/** Takes the statement back. $2 lesson. */
export const TAKE_ROLL_BACK = sql(
  'journal.roll.back',
  `update roll_call set taken_at = null, taken_by = null, version = version + 1
    where school_id = $1 and id = $2 and taken_at is not null returning version`,
);

/** The roll as it stands. $2 lesson. */
export const FIND_ROLL = sql(
  'journal.roll.find',
  `select k.taken_at as "takenAt", k.version, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from roll_call k left join person p on p.school_id = k.school_id and p.id = k.taken_by
    where k.school_id = $1 and k.id = $2`,
);
