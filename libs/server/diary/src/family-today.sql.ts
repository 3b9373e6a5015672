import { DAY_ENDS, TODAY } from '@zhurnal/attendance';
import { columnsOf, factNumber, instantText, markNumber, reasonNumber, timeText } from '@zhurnal/journal';
import { sql } from '@zhurnal/platform';
import { NEWS, NEWS_BLOCKS, VISIT, isNewVisit } from './family-news.sql.js';
import { FILES_OF_HOMEWORK } from './homework-files.js';
import {
  CHANGES_OF_LESSON,
  CHANGE_COLUMNS,
  IS_MOVED_AWAY,
  MOVED_AWAY,
  movedAwayOf,
} from './lesson-changes.js';
import { PEOPLE_OF_LESSONS, STAFF_OF_LESSON } from './teacher-names.js';

/** Children of the person `$2` today, or the person itself; `n` counts from 0. `today.time` is the school's clock. */
const KIDS = `
  clock as (select day, ($3::timestamptz at time zone time_zone)::time as time from today),
  kids as materialized (
    select k.id, p.family_name, p.given_name, p.patronymic, coalesce(c.name, '') as class_name,
           (row_number() over (order by p.given_name, p.family_name, k.id))::int - 1 as n
      from (select g.student_id as id from guardianship g, today t
             where g.school_id = $1 and g.guardian_id = $2 and g.deleted_at is null
               and g.valid_from <= t.day and (g.valid_to is null or g.valid_to >= t.day)
            union
            select s.id from student s where s.school_id = $1 and s.id = $2 and s.deleted_at is null) k
      join person p on p.school_id = $1 and p.id = k.id
      left join lateral (
        select c.name from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
         where e.school_id = $1 and e.student_id = k.id and e.deleted_at is null
           and (e.valid_to is null or e.valid_to >= (select day from today))
         order by e.valid_from limit 1) c on true
     order by n)`;

const CHILDREN = `
  (select coalesce(json_agg(json_build_object(
            'schoolId', $1::uuid, 'studentId', k.id, 'familyName', k.family_name, 'givenName', k.given_name, 'patronymic', k.patronymic,
            'className', k.class_name, 'schoolName', (select short_name from school where school_id = $1),
            'today', (select day from today)) order by k.n), '[]') from kids k)`;

/** $2 person, $3 now. */
export const FAMILY_CHILDREN = sql('diary.children', `with ${TODAY}, ${KIDS} select ${CHILDREN} as children`);

/**
 * The first page of a family in one school, each block of columns as JSON text. $2 person, $3 now, $4 kinds of work
 * that are announced beforehand. Days are counted inside their sub-selects: under the policies of the tables a bound
 * that still has to be counted limits no index, and the whole year would be read.
 */
export const FAMILY_TODAY = sql(
  'diary.today',
  `with ${TODAY}, ${KIDS},
   membership as materialized (
     select k.n as child, m.group_id, m.valid_from as since, coalesce(m.valid_to, 'infinity') as until, u.name as subject
       from group_member m
       join kids k on k.id = m.student_id
       join teaching_group g on g.school_id = $1 and g.id = m.group_id
       join subject u on u.school_id = $1 and u.id = g.subject_id
      where m.school_id = $1 and m.student_id = any(array(select id from kids))
        and m.valid_from <= (select day + 40 from today) and (m.valid_to is null or m.valid_to >= (select day - 7 from today))),
   near as materialized (
     select m.child, m.subject, l.id, l.date, l.slot, l.ends_at, l.cancelled_at
       from membership m
       join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.date between m.since and m.until
        and l.date > (select day - 7 from today) and l.date <= (select day + 14 from today) and l.deleted_at is null),
   ends as materialized (
     select k.n as child, k.id as student_id, c.day, c.time,
            (select max(l.ends_at) from near l where l.child = k.n and l.date = c.day and l.cancelled_at is null) as last_end,
            coalesce(
              (select min(l.date) from near l where l.child = k.n and l.date > c.day and l.cancelled_at is null),
              (select min(l.date)
                 from membership m
                 cross join lateral (
                   select l.date from lesson l
                    where l.school_id = $1 and l.group_id = m.group_id and l.date > (select day + 14 from today)
                      and l.date <= (select day + 40 from today)
                      and l.date between m.since and m.until and l.cancelled_at is null and l.deleted_at is null
                    order by l.date limit 1) l
                where m.child = k.n)) as next_day
       from kids k, clock c),
   days as materialized (
     select d.*, case when d.last_end > d.time then d.day else d.next_day end as shown from ends d order by d.child),
   lessons as materialized (
     select l.*, (row_number() over (order by l.child, l.starts_at, l.slot, l.id))::int - 1 as n
       from (select distinct on (d.child, l.id) d.child, l.id, l.slot, l.starts_at, l.ends_at, l.cancelled_at is not null as cancelled,
                    m.subject, o.name as room, coalesce(t.staff, '{}') as staff, t.replaced, coalesce(t.substitute, false) as substitute, ${CHANGES_OF_LESSON}
               from days d
               join membership m on m.child = d.child
               join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.date = d.shown and l.date between m.since and m.until
                and l.deleted_at is null
               left join room o on o.school_id = $1 and o.id = l.room_id
               ${STAFF_OF_LESSON}) l
      order by n),
   homework as materialized (
     select h.*, (row_number() over (order by h.child, h.subject, h.posted_at, h.id))::int - 1 as n
       from (select distinct d.child, h.id, m.subject, h.text, h.due_on, h.minutes, h.posted_at,
                    exists (select from homework_done t
                             where t.school_id = $1 and t.homework_id = h.id and t.student_id = d.student_id and t.deleted_at is null) as done
               from days d
               join membership m on m.child = d.child
               join homework h on h.school_id = $1 and h.group_id = m.group_id and h.due_on = d.next_day
                and h.due_on between m.since and m.until and h.deleted_at is null) h
      order by n)
   select (select profile from today) as profile, ${DAY_ENDS}, ${CHILDREN} as children,
     (select coalesce(json_agg(distinct m.group_id), '[]') from membership m) as "groupIds",
     (select min(v.visited_at) + ${VISIT} from family_visit v
       where v.school_id = $1 and v.person_id = $2 and not ${isNewVisit('v', '$3')}) as "visitEnds",
     (select ${columnsOf({ dates: 'shown', times: timeText('time'), homeworkFor: 'next_day' })} from days) as days,
     (select ${columnsOf({
       children: 'child',
       ids: 'id',
       slots: 'slot',
       startsAt: timeText('starts_at'),
       endsAt: timeText('ends_at'),
       subjects: 'subject',
       rooms: 'room',
       staff: 'staff',
       changed: 'substitute or cancelled or planned_date is not null or planned_room is not null',
       cancelled: 'cancelled',
       ...CHANGE_COLUMNS,
     })} from lessons) as lessons,
     ${movedAwayOf(
       `select distinct d.child, ${MOVED_AWAY}, m.subject
         from days d
         join membership m on m.child = d.child
         join lesson l on l.school_id = $1 and l.group_id = m.group_id and l.planned_date = d.shown
          and l.planned_date between m.since and m.until and ${IS_MOVED_AWAY}
        order by d.child, l.planned_slot, l.id`,
       { children: 'l.child' },
     )} as "movedAway",
     ${PEOPLE_OF_LESSONS} as people,
     (select ${columnsOf({
       children: 'child',
       ids: 'id',
       subjects: 'subject',
       texts: 'text',
       dueOn: 'due_on',
       minutes: 'minutes',
       postedAt: instantText('posted_at'),
       done: 'done',
     })} from homework) as homework,
     ${FILES_OF_HOMEWORK} as files,
     (select ${columnsOf({
       children: 'm.child',
       dates: 'm.date',
       subjects: 'm.subject',
       values: markNumber('m.value'),
       workTypes: 'm.type',
       titles: 'm.title',
       comments: 'm.comment',
       at: instantText('m.marked_at'),
     })}
        from (select k.n as child, m.date, u.name as subject, m.value, w.type, w.title, m.comment, m.marked_at
                from kids k
                cross join lateral (
                  select m.id, m.work_id, m.group_id, m.date, m.value, m.comment, m.marked_at
                    from mark m
                   where m.school_id = $1 and m.student_id = k.id and m.date > (select day - 60 from today)
                     and m.marked_at > $3::timestamptz - interval '7 days' and m.deleted_at is null
                   order by m.marked_at desc, m.id limit ${NEWS}) m
                join work w on w.school_id = $1 and w.id = m.work_id
                join teaching_group g on g.school_id = $1 and g.id = m.group_id
                join subject u on u.school_id = $1 and u.id = g.subject_id
               order by k.n, m.marked_at desc, m.id) m) as marks,
     (select ${columnsOf({
       children: 'a.child',
       dates: 'a.date',
       slots: 'a.slot',
       subjects: 'a.subject',
       facts: factNumber('a.fact'),
       reasons: reasonNumber('a.reason'),
       at: instantText('a.noted_at'),
     })}
        from (select k.n as child, a.*
                from kids k
                cross join lateral (
                  select a.id, a.date, l.slot, u.name as subject, a.fact, a.reason, a.noted_at
                    from attendance a
                    join lesson l on l.school_id = $1 and l.id = a.lesson_id
                    join teaching_group g on g.school_id = $1 and g.id = a.group_id
                    join subject u on u.school_id = $1 and u.id = g.subject_id
                   where a.school_id = $1 and a.student_id = k.id and a.date > (select day - 7 from today) and a.deleted_at is null
                   order by a.date desc, l.slot desc, a.id limit ${NEWS}) a
               order by k.n, a.date desc, a.slot desc, a.id) a) as absences,
     (select ${columnsOf({
       children: 'r.child',
       dates: 'r.date',
       subjects: 'r.subject',
       topics: 'r.topic',
       at: instantText('r.at'),
     })}
        from (select k.n as child, r.*
                from kids k
                cross join lateral (
                  select distinct l.date, l.slot, l.id, l.subject, r.topic, coalesce(r.held_at, r.created_at) as at
                    from near l
                    join lesson_record r on r.school_id = $1 and r.id = l.id and r.topic <> '' and r.deleted_at is null
                   where l.child = k.n and l.date <= (select day from today)
                   order by l.date desc, l.slot desc, l.id limit ${NEWS}) r
               order by k.n, r.date desc, r.slot desc, r.id) r) as topics,
     (select ${columnsOf({
       children: 'w.child',
       dates: 'w.date',
       slots: 'w.slot',
       subjects: 'w.subject',
       workTypes: 'w.type',
       titles: 'w.title',
     })}
        from (select distinct m.child, l.date, l.slot, w.id, m.subject, w.type, w.title
                from clock c
                cross join membership m
                join work w on w.school_id = $1 and w.group_id = m.group_id and w.date between (select day from today) and (select day + 7 from today)
                 and w.date between m.since and m.until and w.type = any($4::text[]) and w.deleted_at is null
                join lesson l on l.school_id = $1 and l.id = w.lesson_id and l.cancelled_at is null
                 and (l.date > c.day or l.ends_at > c.time)
               order by m.child, l.date, l.slot, w.id) w) as "controlWorks",
     ${NEWS_BLOCKS}`,
  { isPlannedOnce: true },
);
