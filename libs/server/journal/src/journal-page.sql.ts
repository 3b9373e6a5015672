import { DAY_ENDS, TODAY, closingOf, schoolTimeOf } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { GIVERS } from '@zhurnal/timetable';
import { columnsOf, factNumber, reasonNumber, timeText } from './columns.js';
import { GROUP_COLUMNS, GROUP_JOINS, STANDING_TO_GROUP } from './journal-group.sql.js';
import { markNumber } from './mark-numbers.js';

/** The head of a page. $2 person, $3 now, $4 group, $5 first day, $6 last day. */
export const PAGE_HEAD = sql(
  'journal.page.head',
  `with ${TODAY}
   select ${GROUP_COLUMNS}, ${STANDING_TO_GROUP}, (select day from today) as today, (select profile from today) as profile, ${DAY_ENDS},
          ${schoolTimeOf('$5::date')} as "schoolTime", ${closingOf('g.id')} as closing,
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
 * The columns of a page, each block as JSON text. $2 person, $3 group, $4 first day, $5 last day, $6 now. Blocks name lessons,
 * works and students by their ids: the reader turns ids into places, which costs less than joining here. Ids asked for
 * by `any(array(…))` are looked up in the index, however small the table is.
 */
export const PAGE_COLUMNS = sql(
  'journal.page.columns',
  `with today as (
     select ($6::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1),
   lessons as materialized (
     select l.id, l.date, l.slot, l.starts_at, l.ends_at, l.cancelled_at is not null as cancelled,
            r.held_at is not null as held, coalesce(r.topic, '') as topic, coalesce(r.version, 0) as version,
            (select count(*) from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) as homework,
            coalesce(t.staff, '{}') as staff, t.replaced, coalesce(t.given, false) as given
       from lesson l
       left join lesson_record r on r.school_id = $1 and r.id = l.id
       left join lateral (
         select ${GIVERS},
                bool_or(t.staff_id = $2 and (t.writes_until is null or t.writes_until >= (select day from today))) as given
           from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true
      where l.school_id = $1 and l.group_id = $3 and l.date between $4 and $5 and l.deleted_at is null
      order by l.date, l.slot, l.id),
   members as materialized (
     select m.student_id as id, min(m.valid_from) as since, case when count(m.valid_to) = count(*) then max(m.valid_to) end as until
       from group_member m
      where m.school_id = $1 and m.group_id = $3 and m.valid_from <= $5 and (m.valid_to is null or m.valid_to >= $4)
      group by m.student_id)
   select
     (select ${columnsOf({
       ids: 'id',
       familyNames: 'family_name',
       givenNames: 'given_name',
       patronymics: 'patronymic',
       memberFrom: 'since',
       memberTo: 'until',
     })}
        from (select p.id, p.family_name, p.given_name, p.patronymic, m.since, m.until
                from person p join members m on m.id = p.id
               where p.school_id = $1 and p.id = any(array(select id from members))
               order by p.family_name, p.given_name, p.patronymic nulls first, p.id) s) as students,
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
       replaced: 'replaced',
       given: 'given',
       recordVersions: 'version',
     })} from lessons) as lessons,
     (select ${columnsOf({
       ids: 'id',
       lessons: 'lesson_id',
       positions: 'position',
       types: 'type',
       titles: 'title',
       weights: 'trim_scale(weight)::text',
       scales: 'scale',
       versions: 'version',
     })}
        from (select * from work w
               where w.school_id = $1 and w.group_id = $3 and w.date between $4 and $5 and w.deleted_at is null
               order by w.position, w.id) w) as works,
     (select ${columnsOf({
       works: 'm.work_id',
       students: 'm.student_id',
       ordinals: 'm.ordinal',
       values: markNumber('m.value'),
       versions: 'm.version',
       comments: 'm.comment',
     })}
        from (select * from mark m
               where m.school_id = $1 and m.group_id = $3 and m.date between $4 and $5 and m.deleted_at is null
               order by m.work_id, m.student_id, m.ordinal) m) as marks,
     (select ${columnsOf({
       lessons: 'a.lesson_id',
       students: 'a.student_id',
       facts: factNumber('a.fact'),
       reasons: reasonNumber('a.reason'),
       versions: 'a.version',
     })}
        from (select * from attendance a
               where a.school_id = $1 and a.group_id = $3 and a.date between $4 and $5 and a.deleted_at is null
               order by a.lesson_id, a.student_id) a) as absences,
     (select coalesce(json_object_agg(p.id, json_build_object(
               'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')::text
        from person p where p.school_id = $1 and p.id = any(array(select distinct unnest(staff) from lessons))) as people`,
);
