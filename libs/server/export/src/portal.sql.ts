import { sql } from '@zhurnal/platform';

/** Who works in the school on a day, and whose number was entered. $2 the day. */
export const STAFF = sql(
  'export.staff',
  `select p.id as "personId", json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic) as name, u.entered_at as "enteredAt"
     from staff_member s
     join person p on p.school_id = $1 and p.id = s.id
     left join portal_staff_uid u on u.school_id = $1 and u.id = s.id and u.deleted_at is null
    where s.school_id = $1 and s.deleted_at is null and (s.dismissed_on is null or s.dismissed_on >= $2::date)
    order by p.family_name, p.given_name, p.id`,
);

/** Lessons of every class of the year that are over, and what families see of them. $2 year, $3 today. */
export const COMPLETENESS = sql(
  'export.completeness',
  `with lessons as materialized (
     select l.id, l.group_id, coalesce(r.topic, '') <> '' as has_topic
       from teaching_group g
       join lesson l on l.school_id = $1 and l.group_id = g.id and l.deleted_at is null and l.cancelled_at is null and l.date < $3::date
       left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
      where g.school_id = $1 and g.year_id = $2 and g.deleted_at is null),
   counted as materialized (
     select e.lesson_id, count(*)::int as n
       from (select m.lesson_id from mark m where m.school_id = $1 and m.deleted_at is null
             union all select a.lesson_id from attendance a where a.school_id = $1 and a.deleted_at is null
             union all select k.lesson_id from remark k where k.school_id = $1 and k.deleted_at is null) e
      group by e.lesson_id),
   tasks as materialized (select distinct h.lesson_id from homework h where h.school_id = $1 and h.deleted_at is null),
   parts as materialized (
     select distinct p.class_id, p.group_id from teaching_group_part p where p.school_id = $1 and p.deleted_at is null)
   select c.id as "classId", c.name, count(l.id)::int as lessons, (count(*) filter (where l.has_topic))::int as "withTopic",
          count(t.lesson_id)::int as "withTask", coalesce(sum(n.n), 0)::int as estimates
     from school_class c
     left join parts p on p.class_id = c.id
     left join lessons l on l.group_id = p.group_id
     left join tasks t on t.lesson_id = l.id
     left join counted n on n.lesson_id = l.id
    where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null
    group by c.id, c.name, c.grade_level, c.letter order by c.grade_level nulls last, c.letter, c.name, c.id`,
);

/** $2 id, $3 target, $4 code, $5 hour, $6 on, $7 the version that was seen. Answers nothing when it is another one. */
export const PUT_SETTING = sql(
  'export.put-setting',
  `insert into portal_setting (school_id, id, target, school_code, hour, is_on) select $1, $2, $3, $4, $5::smallint, $6::boolean
   on conflict (school_id) do update
      set target = excluded.target, school_code = excluded.school_code, hour = excluded.hour, is_on = excluded.is_on, version = portal_setting.version + 1
    where portal_setting.version = $7::int
   returning id`,
);

export const STAFF_EXISTS = sql(
  'export.staff-exists',
  `select id from staff_member where school_id = $1 and id = $2 and deleted_at is null`,
);

/** $2 person, $3 by whom, $4 when, $5 whether a number was entered. */
export const NOTE_UID = sql(
  'export.note-uid',
  `insert into portal_staff_uid (school_id, id, entered_by, entered_at, deleted_at)
   select $1, $2, $3, $4::timestamptz, case when $5::boolean then null else $4::timestamptz end
   on conflict (school_id, id) do update
      set entered_by = excluded.entered_by, entered_at = excluded.entered_at, deleted_at = excluded.deleted_at, version = portal_staff_uid.version + 1`,
);

/** Full packages of the month in which the day lies, of the year. $2 the day, $3 the year. */
export const FULL_OF_MONTH = sql(
  'export.full-of-month',
  `select id from portal_package
    where school_id = $1 and mode = 'full' and year_id = $3 and date_trunc('month', day) = date_trunc('month', $2::date) order by seq limit 1`,
);

/** A turn of the year that was confirmed after the last package made because of one. */
export const TURN_NOT_SENT = sql(
  'export.turn-not-sent',
  `select t.id from year_turn t
    where t.school_id = $1 and t.state = 'confirmed' and t.deleted_at is null and not exists (
      select from portal_package p where p.school_id = $1 and p.cause = 'year_turn' and p.made_at >= t.confirmed_at)
    order by t.id limit 1`,
);
