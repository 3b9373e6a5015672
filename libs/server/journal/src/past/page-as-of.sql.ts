import { sql } from '@zhurnal/platform';

const rows = (entity: string, where: string): string =>
  `select '${entity}' as entity, x.id, to_jsonb(x) as row, x.created_at <= $3::timestamptz as "isOlder" from ${entity} x where x.school_id = $1 and ${where}`;
const PART_CLASSES = `array(select p.class_id from teaching_group_part p where p.school_id = $1 and p.group_id = $2)`;
const PART_SUBGROUPS = `array(select p.subgroup_id from teaching_group_part p where p.school_id = $1 and p.group_id = $2 and p.subgroup_id is not null)`;

/** What decides which lessons and students a page shows, removed rows too. $2 group, $3 the instant. */
export const FRAME_ROWS = sql(
  'journal.past.frame',
  [
    rows('lesson', 'x.group_id = $2'),
    rows('teaching_group_part', 'x.group_id = $2'),
    rows('enrollment', `x.class_id = any(${PART_CLASSES})`),
    rows('subgroup_member', `x.subgroup_id = any(${PART_SUBGROUPS})`),
  ].join('\n   union all '),
);

/** What is written in lessons, removed rows too. $2 lessons, $3 the instant. */
export const LESSON_ROWS = sql(
  'journal.past.lessons',
  [
    rows('lesson_record', 'x.id = any($2::uuid[])'),
    ...['lesson_teacher', 'work', 'attendance', 'homework'].map((entity) =>
      rows(entity, 'x.lesson_id = any($2::uuid[])'),
    ),
    `select 'mark' as entity, x.id, to_jsonb(x) as row, x.created_at <= $3::timestamptz
       from work w join mark x on x.school_id = $1 and x.work_id = w.id
      where w.school_id = $1 and w.lesson_id = any($2::uuid[])`,
  ].join('\n   union all '),
);

/** Changes of the rows after an instant, newest first. $2 tables, $3 rows, $4 the instant. */
export const LATER_CHANGES = sql(
  'journal.past.later',
  `select a.entity, a.row_id as "rowId", a.op, a.version, a.delta
     from unnest($2::text[], $3::uuid[]) as k(entity, id)
     join audit a on a.school_id = $1 and a.row_id = k.id and a.entity = k.entity and a.at > $4::timestamptz
    order by a.at desc, a.id desc`,
);

/** People in Russian order. $2 people. */
export const PEOPLE_IN_ORDER = sql(
  'journal.past.people',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p where p.school_id = $1 and p.id = any($2::uuid[])
    order by p.family_name, p.given_name, p.patronymic nulls first, p.id`,
);

/** $2 group. */
export const IS_GROUP = sql(
  'journal.past.is-group',
  `select g.id from teaching_group g where g.school_id = $1 and g.id = $2 and g.deleted_at is null`,
);

/**
 * The moments of a journal: requests that changed what is written in its lessons of some days, newest first. $2 group,
 * $3 first day, $4 last day, $5 before this instant.
 */
export const MOMENTS = sql(
  'journal.past.moments',
  `with l as materialized (
     select l.id from lesson l where l.school_id = $1 and l.group_id = $2 and l.date between $3 and $4),
   r as (
     select 'lesson' as entity, l.id from l
     union all select 'lesson_record', l.id from l
     union all select 'lesson_teacher', x.id from l join lesson_teacher x on x.school_id = $1 and x.lesson_id = l.id
     union all select 'work', x.id from l join work x on x.school_id = $1 and x.lesson_id = l.id
     union all select 'homework', x.id from l join homework x on x.school_id = $1 and x.lesson_id = l.id
     union all select 'attendance', x.id from l join attendance x on x.school_id = $1 and x.lesson_id = l.id
     union all select 'mark', x.id from l join work w on w.school_id = $1 and w.lesson_id = l.id
                                          join mark x on x.school_id = $1 and x.work_id = w.id),
   c as (
     select a.at, a.entity, a.person_id, a.role, a.request_id
       from r join audit a on a.school_id = $1 and a.row_id = r.id and a.entity = r.entity
      where a.at < coalesce($5::timestamptz, 'infinity')),
   m as (
     select c.request_id, c.person_id, c.role, max(c.at) as at,
            count(*) filter (where c.entity = 'mark')::int as marks, count(*) filter (where c.entity = 'attendance')::int as absences,
            count(*) filter (where c.entity = 'work')::int as works, count(*) filter (where c.entity = 'lesson_record')::int as records,
            count(*) filter (where c.entity = 'homework')::int as homework,
            count(*) filter (where c.entity in ('lesson', 'lesson_teacher'))::int as lessons
       from c group by c.request_id, c.person_id, c.role, date_trunc('minute', c.at))
   select to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, m.role, m.request_id as "requestId",
          m.marks, m.absences, m.works, m.records, m.homework, m.lessons,
          p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from m left join person p on p.school_id = $1 and p.id = m.person_id
    order by m.at desc, m.request_id limit 201`,
);
