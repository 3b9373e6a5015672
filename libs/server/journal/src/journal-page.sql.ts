import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { columnsOf, factNumber, reasonNumber, timeText } from './columns.js';
import { GROUP_COLUMNS, GROUP_JOINS, STANDING_TO_GROUP } from './journal-group.sql.js';
import { markNumber } from './mark-numbers.js';

/** The head of a page. $2 person, $3 now, $4 group, $5 first day, $6 last day. */
export const PAGE_HEAD = sql(
  'journal.page.head',
  `with ${TODAY}
   select ${GROUP_COLUMNS}, ${STANDING_TO_GROUP}, (select day from today) as today, (select profile from today) as profile,
          coalesce((
            select json_agg(json_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'startsOn', d.starts_on, 'endsOn', d.ends_on)
                            order by d.starts_on, d.ends_on)
              from grading_period d
             where d.school_id = $1 and d.year_id = g.year_id and d.deleted_at is null and d.starts_on <= $6 and d.ends_on >= $5
               and coalesce(c.lowest, (
                 select min(x.grade_from) from grading_period x where x.school_id = $1 and x.year_id = g.year_id and x.deleted_at is null
               )) between d.grade_from and d.grade_to), '[]') as periods
     from teaching_group g
     ${GROUP_JOINS}
    where g.school_id = $1 and g.id = $4 and g.deleted_at is null`,
);

/**
 * The columns of a page, each block as JSON text. $2 person, $3 group, $4 first day, $5 last day.
 * `n` counts rows from 0: it is what other blocks point at. A lesson without a stored work has its first one all the same.
 */
export const PAGE_COLUMNS = sql(
  'journal.page.columns',
  `with lessons as materialized (
     select l.id, l.date, l.slot, l.starts_at, l.ends_at, l.cancelled_at is not null as cancelled,
            r.held_at is not null as held, coalesce(r.topic, '') as topic, coalesce(r.version, 0) as version,
            (select count(*) from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) as homework,
            coalesce(t.staff, '{}') as staff, coalesce(t.given, false) as given,
            (row_number() over (order by l.date, l.slot, l.id))::int - 1 as n
       from lesson l
       left join lesson_record r on r.school_id = l.school_id and r.id = l.id
       left join lateral (
         select array_agg(t.staff_id order by t.substitute desc, t.position, t.staff_id) as staff, bool_or(t.staff_id = $2) as given
           from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true
      where l.school_id = $1 and l.group_id = $3 and l.date between $4 and $5 and l.deleted_at is null
      order by l.date, l.slot, l.id),
   students as materialized (
     select s.*, (row_number() over (order by s.family_name, s.given_name, s.patronymic nulls first, s.id))::int - 1 as n
       from (select p.id, p.family_name, p.given_name, p.patronymic, min(m.valid_from) as since,
                    case when count(m.valid_to) = count(*) then max(m.valid_to) end as until
               from group_member m join person p on p.school_id = m.school_id and p.id = m.student_id
              where m.school_id = $1 and m.group_id = $3 and m.valid_from <= $5 and (m.valid_to is null or m.valid_to >= $4)
              group by p.id, p.family_name, p.given_name, p.patronymic) s
      order by n),
   works as materialized (
     select w.*, (row_number() over (order by w.lesson, w.position, w.id))::int - 1 as n
       from (select w.id, l.n as lesson, w.position, w.type, w.title, w.weight, w.scale, w.version
               from work w join lessons l on l.id = w.lesson_id
              where w.school_id = $1 and w.group_id = $3 and w.date between $4 and $5 and w.deleted_at is null
             union all
             select l.id, l.n, 1, '', '', null, null, 0
               from lessons l
              where not exists (
                select from work w where w.school_id = $1 and w.lesson_id = l.id and w.deleted_at is null)) w
      order by n)
   select
     (select ${columnsOf({
       ids: 'id',
       familyNames: 'family_name',
       givenNames: 'given_name',
       patronymics: 'patronymic',
       memberFrom: 'since',
       memberTo: 'until',
     })} from students) as students,
     (select ${columnsOf({
       ids: 'id',
       dates: 'date',
       slots: 'slot',
       startsAt: timeText('starts_at'),
       endsAt: timeText('ends_at'),
       held: 'held',
       cancelled: 'cancelled',
       topics: 'topic',
       homeworkCounts: 'homework',
       staff: 'staff',
       given: 'given',
       recordVersions: 'version',
     })} from lessons) as lessons,
     (select ${columnsOf({
       ids: 'id',
       lessons: 'lesson',
       positions: 'position',
       types: 'type',
       titles: 'title',
       weights: 'trim_scale(weight)::text',
       scales: 'scale',
       versions: 'version',
     })} from works) as works,
     (select ${columnsOf({
       works: 'w.n',
       students: 's.n',
       ordinals: 'm.ordinal',
       values: markNumber('m.value'),
       versions: 'm.version',
       comments: 'm.comment',
     })}
        from mark m join works w on w.id = m.work_id join students s on s.id = m.student_id
       where m.school_id = $1 and m.group_id = $3 and m.date between $4 and $5 and m.deleted_at is null) as marks,
     (select ${columnsOf({
       lessons: 'l.n',
       students: 's.n',
       facts: factNumber('a.fact'),
       reasons: reasonNumber('a.reason'),
       versions: 'a.version',
     })}
        from attendance a join lessons l on l.id = a.lesson_id join students s on s.id = a.student_id
       where a.school_id = $1 and a.group_id = $3 and a.date between $4 and $5 and a.deleted_at is null) as absences,
     (select coalesce(json_object_agg(p.id, json_build_object(
               'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')::text
        from person p where p.school_id = $1 and p.id in (select unnest(staff) from lessons)) as people`,
);
