import { TODAY } from '@zhurnal/attendance';
import { columnsOf, instantText, lastLessonOf, postingOf } from '@zhurnal/journal';
import { sql } from '@zhurnal/platform';
import { FILES_OF_HOMEWORK } from './homework-files.js';

/**
 * A student's homework due from $4 to $5, each block of columns as JSON text. $2 student, $3 now. Homework of a group
 * is the student's who was in it at some time between the lesson and the day it is due.
 */
export const STUDENT_HOMEWORK = sql(
  'diary.homework',
  `with ${TODAY},
   membership as materialized (
     select m.group_id, u.name as subject, m.valid_from as since, coalesce(m.valid_to, 'infinity') as until
       from group_member m
       join teaching_group g on g.school_id = $1 and g.id = m.group_id
       join subject u on u.school_id = $1 and u.id = g.subject_id
      where m.school_id = $1 and m.student_id = $2 and m.valid_from <= $5 and (m.valid_to is null or m.valid_to >= $4::date - 31)),
   homework as materialized (
     select h.*, (row_number() over (order by h.due_on, h.subject, h.posted_at, h.id))::int - 1 as n
       from (select distinct h.id, m.subject, h.text, h.due_on, h.minutes, h.posted_at, l.date as given_on
               from membership m
               join homework h on h.school_id = $1 and h.group_id = m.group_id and h.due_on between $4 and $5 and h.due_on >= m.since
                and h.deleted_at is null
               join lesson l on l.school_id = $1 and l.id = h.lesson_id and l.date <= m.until) h
      order by n),
   days as materialized (
     select d.day, ${lastLessonOf('d.day')} as ends from (select distinct given_on as day from homework) d),
   nothing as (
     select distinct coalesce(x.date, l.date) as due_on, l.date as given_on, m.subject, l.id
       from membership m
       join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.date between greatest(m.since, $4::date - 31) and least(m.until, $5::date)
        and l.cancelled_at is null and l.deleted_at is null
       join lesson_record r on r.school_id = $1 and r.id = l.id and r.held_at is not null
       left join lateral (
         select min(x.date) as date from lesson x
          where x.school_id = $1 and x.group_id = l.group_id and x.date > l.date and x.cancelled_at is null and x.deleted_at is null) x on true
      where coalesce(x.date, l.date) between $4 and $5
        and not exists (select from public.homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null))
   select (select day from today) as today, (select profile from today) as profile,
     (select ${columnsOf({
       ids: 'h.id',
       subjects: 'h.subject',
       texts: 'h.text',
       dueOn: 'h.due_on',
       givenOn: 'h.given_on',
       minutes: 'h.minutes',
       postedAt: instantText('h.posted_at'),
       postings: postingOf(
         'h.given_on',
         'h.posted_at',
         '(select d.ends from days d where d.day = h.given_on)',
       ),
       doneAt: instantText('h.done_at'),
       spent: 'h.spent',
     })}
        from (select h.*, t.done_at, t.minutes as spent
                from homework h
                left join homework_done t on t.school_id = $1 and t.homework_id = h.id and t.student_id = $2 and t.deleted_at is null
               order by h.n) h) as homework,
     ${FILES_OF_HOMEWORK} as files,
     (select ${columnsOf({ dueOn: 'due_on', givenOn: 'given_on', subjects: 'subject' })}
        from (select * from nothing order by due_on, subject, given_on) x) as nothing,
     (select ${columnsOf({
       ids: 'id',
       dueOn: 'due_on',
       subjects: 'subject',
       texts: 'text',
       doneAt: instantText('done_at'),
       versions: 'version',
     })}
        from (select * from own_task o
               where o.school_id = $1 and o.student_id = $2 and o.due_on between $4 and $5 and o.deleted_at is null
               order by o.due_on, o.created_at, o.id) o) as own`,
);
