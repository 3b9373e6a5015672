import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `(select json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
      from person p where p.school_id = $1 and p.id = ${person})`;

/** The year that is named, or that of the class, or the current one; and the day it is. $2 now, $3 class or null, $4 year or null. */
export const YEAR = sql(
  'grading.closing.year',
  `select y.id, y.name, y.version, y.archived_at as "archivedAt", s.time_zone as "timeZone", s.regulation, t.day as today
     from academic_year y
     join school s on s.school_id = $1
     cross join lateral (select ($2::timestamptz at time zone s.time_zone)::date as day) t
    where y.school_id = $1 and y.deleted_at is null
      and ($4::uuid is null or y.id = $4)
      and ($3::uuid is null or y.id = (select k.year_id from school_class k where k.school_id = $1 and k.id = $3))
    order by y.starts_on > t.day, abs(y.starts_on - t.day), y.id
    limit 1`,
);

/** Every period of every class of a year, with its closing. $2 year, $3 class or null. */
export const CLOSINGS = sql(
  'grading.closing.list',
  `select k.id as "classId", k.name as "className", d.id as "periodId", d.name as "periodName", d.starts_on as "startsOn", d.ends_on as "endsOn",
          c.id as "closingId", c.closed_at as "closedAt", ${NAME('c.closed_by')} as "closedBy", coalesce(c.gaps, 0) as "confirmedGaps",
          x.digest, x.number as "sealNumber", x.lessons, x.marks, x.absences, x.made_at as "sealedAt", x.created_at as "sealKeptAt"
     from school_class k
     join grading_period d on d.school_id = $1 and d.year_id = k.year_id and d.kind <> 'year' and d.deleted_at is null
      and k.grade_level between d.grade_from and d.grade_to
     left join period_closing c on c.school_id = $1 and c.class_id = k.id and c.period_id = d.id and c.deleted_at is null
     left join lateral (
       select * from period_seal z where z.school_id = $1 and z.closing_id = c.id order by z.number desc limit 1) x on true
    where k.school_id = $1 and k.year_id = $2 and k.deleted_at is null and ($3::uuid is null or k.id = $3)
    order by k.grade_level, k.letter, k.name, d.starts_on, d.id`,
);

/** Orders by which periods of a year were opened again, newest first. $2 year, $3 class or null. */
export const REOPENINGS = sql(
  'grading.closing.reopenings',
  `select r.id, r.closing_id as "closingId", c.class_id as "classId", k.name as "className", d.name as "periodName", r.group_id as "groupId",
          g.name as "groupName", u.name as "subjectName", r.from_day as "fromDay", r.to_day as "toDay", r.order_number as "orderNumber",
          r.ordered_on as "orderedOn", r.reason, r.opened_at as "openedAt", ${NAME('r.opened_by')} as "openedBy", r.until, r.ended_at as "endedAt", r.created_at as "keptAt", r.version
     from period_reopening r
     join period_closing c on c.school_id = $1 and c.id = r.closing_id
     join school_class k on k.school_id = $1 and k.id = c.class_id and k.year_id = $2 and ($3::uuid is null or k.id = $3)
     join grading_period d on d.school_id = $1 and d.id = c.period_id
     join teaching_group g on g.school_id = $1 and g.id = r.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
    where r.school_id = $1 and r.deleted_at is null
    order by r.opened_at desc, r.id`,
);

/** Holds the classes of a year, so that closings of one wait for each other. $2 year. */
export const LOCK_YEAR = sql(
  'grading.closing.lock',
  `select y.id from academic_year y where y.school_id = $1 and y.id = $2 for no key update`,
);

/** $2 id, $3 class, $4 period, $5 now, $6 person, $7 confirmed gaps. */
export const CLOSE = sql(
  'grading.closing.close',
  `insert into period_closing (school_id, id, class_id, period_id, closed_at, closed_by, gaps)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** $2 id, $3 closing, $4 digest, $5 lessons, $6 marks, $7 absences, $8 now, $9 person. */
export const ADD_SEAL = sql(
  'grading.closing.seal',
  `insert into period_seal (school_id, id, closing_id, number, digest, lessons, marks, absences, made_at, made_by)
   select $1::uuid, $2::uuid, $3::uuid, coalesce((select max(z.number) from period_seal z where z.school_id = $1 and z.closing_id = $3), 0) + 1,
          $4, $5::int, $6::int, $7::int, $8::timestamptz, $9::uuid`,
);

/** $2 seal, $3 payload. */
export const ADD_SNAPSHOT = sql(
  'grading.closing.snapshot',
  `insert into period_snapshot (school_id, id, payload) values ($1, $2, $3)`,
);

/** The seal in force of a closing, and of which days it is. $2 closing. */
export const SEALED = sql(
  'grading.closing.sealed',
  `select c.class_id as "classId", d.starts_on as "from", d.ends_on as "to", z.digest, z.number, s.payload
     from period_closing c
     join grading_period d on d.school_id = $1 and d.id = c.period_id
     join period_seal z on z.school_id = $1 and z.closing_id = c.id
     join period_snapshot s on s.school_id = $1 and s.id = z.id
    where c.school_id = $1 and c.id = $2 and c.deleted_at is null
    order by z.number desc limit 1`,
);

/** Names for lines of a seal. $2 groups, $3 lessons, $4 students. */
export const NAMES = sql(
  'grading.closing.names',
  `select (select coalesce(json_object_agg(g.id, u.name), '{}') from teaching_group g join subject u on u.school_id = $1 and u.id = g.subject_id
            where g.school_id = $1 and g.id = any($2::uuid[])) as subjects,
          (select coalesce(json_object_agg(l.id, l.date), '{}') from lesson l where l.school_id = $1 and l.id = any($3::uuid[])) as days,
          (select coalesce(json_object_agg(p.id, json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')
             from person p where p.school_id = $1 and p.id = any($4::uuid[])) as students`,
);

/** Has the class the group in the year? $2 class, $3 group. */
export const GROUP_OF_CLASS = sql(
  'grading.closing.group',
  `select p.group_id as id from teaching_group_part p
    where p.school_id = $1 and p.class_id = $2 and p.group_id = $3 and p.deleted_at is null limit 1`,
);

/** Groups of the class, by subjects. $2 class. */
export const GROUPS_OF_CLASS = sql(
  'grading.closing.groups',
  `select distinct g.id, g.name, u.name as "subjectName" from teaching_group_part p
     join teaching_group g on g.school_id = $1 and g.id = p.group_id and g.deleted_at is null
     join subject u on u.school_id = $1 and u.id = g.subject_id
    where p.school_id = $1 and p.class_id = $2 and p.deleted_at is null
    order by u.name, g.name, g.id`,
);

/** $2 id, $3 closing, $4 group, $5 from, $6 to, $7 order, $8 its day, $9 reason, $10 now, $11 person, $12 until. */
export const REOPEN = sql(
  'grading.closing.reopen',
  `insert into period_reopening (school_id, id, closing_id, group_id, from_day, to_day, order_number, ordered_on, reason, opened_at, opened_by, until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

/** $2 reopening, $3 now, $4 person, $5 version. */
export const END_REOPENING = sql(
  'grading.closing.reopening.end',
  `update period_reopening set ended_at = $3, ended_by = $4, version = version + 1
    where school_id = $1 and id = $2 and version = $5 and ended_at is null and until > $3
   returning id`,
);

/** $2 year, $3 now, $4 person. */
export const ARCHIVE = sql(
  'grading.closing.archive',
  `update academic_year set archived_at = $3, archived_by = $4, version = version + 1
    where school_id = $1 and id = $2 and archived_at is null returning id`,
);
