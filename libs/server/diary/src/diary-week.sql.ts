import { DAY_ENDS, TODAY } from '@zhurnal/attendance';
import { columnsOf, factNumber, instantText, markNumber, reasonNumber, timeText } from '@zhurnal/journal';
import { sql } from '@zhurnal/platform';
import { FILES_OF_HOMEWORK } from './homework-files.js';
import {
  CHANGES_OF_LESSON,
  CHANGE_COLUMNS,
  IS_MOVED_AWAY,
  MOVED_AWAY,
  movedAwayOf,
} from './lesson-changes.js';
import { PEOPLE_OF_LESSONS, STAFF_OF_LESSON } from './teacher-names.js';

const HOMEWORK = 'h.id, h.lesson_id, h.group_id, h.text, h.due_on, h.minutes, h.posted_at';

/**
 * A student's week, each block of columns as JSON text. $2 student, $3 now, $4 Monday, $5 Sunday.
 * `n` counts lessons and homework from 0: it is what other blocks point at.
 */
export const WEEK = sql(
  'diary.week',
  `with ${TODAY},
   membership as materialized (
     select m.group_id, m.class_id, greatest(m.valid_from, $4::date) as since, least(coalesce(m.valid_to, $5::date), $5::date) as until
       from group_member m
      where m.school_id = $1 and m.student_id = $2 and m.valid_from <= $5 and (m.valid_to is null or m.valid_to >= $4)),
   groups as materialized (
     select g.id, u.name as subject
       from teaching_group g join subject u on u.school_id = g.school_id and u.id = g.subject_id
      where g.school_id = $1 and g.id = any(array(select group_id from membership))),
   lessons as materialized (
     select l.*, (row_number() over (order by l.date, l.slot, l.starts_at, l.id))::int - 1 as n
       from (select distinct on (l.id) l.id, l.group_id, l.date, l.slot, l.starts_at, l.ends_at, l.cancelled_at is not null as cancelled,
                    g.subject, o.name as room, coalesce(t.staff, '{}') as staff, t.replaced, coalesce(t.substitute, false) as substitute, ${CHANGES_OF_LESSON},
                    coalesce(r.topic, '') as topic, r.held_at is not null as held
               from membership m
               join groups g on g.id = m.group_id
               join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.date between $4 and $5
                and l.date between m.since and m.until and l.deleted_at is null
               left join room o on o.school_id = $1 and o.id = l.room_id
               left join lesson_record r on r.school_id = $1 and r.id = l.id
               ${STAFF_OF_LESSON}) l
      order by n),
   homework as materialized (
     select h.*, (row_number() over (order by h.due_on, h.posted_at, h.id))::int - 1 as n
       from (select ${HOMEWORK} from homework h
              where h.school_id = $1 and h.lesson_id = any(array(select id from lessons)) and h.deleted_at is null
             union
             select ${HOMEWORK} from homework h
              where h.school_id = $1 and h.group_id = any(array(select group_id from membership)) and h.due_on between $4 and $5
                and h.deleted_at is null
                and exists (select from membership m where m.group_id = h.group_id and h.due_on between m.since and m.until)) h
      order by n)
   select (select day from today) as today, (select profile from today) as profile, ${DAY_ENDS},
     (select coalesce(json_agg(distinct m.group_id), '[]') from membership m) as "groupIds",
     (select ${columnsOf({
       ids: 'id',
       dates: 'date',
       slots: 'slot',
       startsAt: timeText('starts_at'),
       endsAt: timeText('ends_at'),
       subjects: 'subject',
       rooms: 'room',
       staff: 'staff',
       substitutes: 'substitute',
       cancelled: 'cancelled',
       topics: 'topic',
       held: 'held',
       ...CHANGE_COLUMNS,
     })} from lessons) as lessons,
     ${movedAwayOf(`
       select distinct ${MOVED_AWAY}, g.subject
         from membership m
         join groups g on g.id = m.group_id
         join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.planned_date between $4 and $5
          and l.planned_date between m.since and m.until and ${IS_MOVED_AWAY}
        order by l.planned_date, l.planned_slot, l.id`)} as "movedAway",
     ${PEOPLE_OF_LESSONS} as people,
     (select ${columnsOf({
       ids: 'id',
       givenAt: 'given',
       dueAt: 'due',
       dueOn: 'due_on',
       subjects: 'subject',
       texts: 'text',
       minutes: 'minutes',
       postedAt: instantText('posted_at'),
     })}
        from (select h.*, g.subject, (select l.n from lessons l where l.id = h.lesson_id) as given,
                     (select min(l.n) from lessons l where l.group_id = h.group_id and l.date = h.due_on and not l.cancelled) as due
                from homework h join groups g on g.id = h.group_id
               order by h.n) h) as homework,
     ${FILES_OF_HOMEWORK} as files,
     (select ${columnsOf({
       lessons: 'm.n',
       values: markNumber('m.value'),
       ordinals: 'm.ordinal',
       workTypes: 'm.type',
       titles: 'm.title',
       weights: 'trim_scale(m.weight)::text',
       comments: 'm.comment',
       at: instantText('m.marked_at'),
     })}
        from (select l.n, m.value, m.ordinal, w.type, w.title, w.weight, m.comment, m.marked_at
                from mark m
                join lessons l on l.id = m.lesson_id
                join work w on w.school_id = $1 and w.id = m.work_id
               where m.school_id = $1 and m.student_id = $2 and m.date between $4 and $5 and m.deleted_at is null
               order by l.n, w.position, w.id, m.ordinal) m) as marks,
     (select ${columnsOf({ lessons: 'a.n', facts: factNumber('a.fact'), reasons: reasonNumber('a.reason') })}
        from (select l.n, a.fact, a.reason
                from attendance a join lessons l on l.id = a.lesson_id
               where a.school_id = $1 and a.student_id = $2 and a.date between $4 and $5 and a.deleted_at is null
               order by l.n) a) as absences,
     (select ${columnsOf({
       lessons: 'r.n',
       kinds: 'r.kind',
       texts: 'r.text',
       authors: `json_build_object('familyName', r.family_name, 'givenName', r.given_name, 'patronymic', r.patronymic)`,
       at: instantText('r.written_at'),
     })}
        from (select l.n, r.kind, r.text, r.written_at, p.family_name, p.given_name, p.patronymic
                from remark r
                join lessons l on l.id = r.lesson_id
                join person p on p.school_id = $1 and p.id = r.written_by
               where r.school_id = $1 and r.student_id = $2 and r.date between $4 and $5 and r.deleted_at is null
               order by l.n, r.created_at, r.id) r) as remarks,
     (select coalesce(json_agg(json_build_object('name', h.name, 'startsOn', h.starts_on, 'endsOn', h.ends_on) order by h.starts_on, h.name), '[]')
        from (select distinct h.name, h.starts_on, h.ends_on
                from holiday h
                left join (select distinct k.grade_level
                             from membership m join school_class k on k.school_id = $1 and k.id = m.class_id) k on true
               where h.school_id = $1 and h.deleted_at is null and h.starts_on <= $5 and h.ends_on >= $4
                 and coalesce(k.grade_level between h.grade_from and h.grade_to, true)) h) as holidays`,
);
