import { sql } from '@zhurnal/platform';

/** The groups of a class. $2 class. */
export const GROUPS_OF_CLASS = sql(
  'reports.groups-of-class',
  `select c.name as "className", (
       select coalesce(json_agg(p.group_id), '[]') from teaching_group_part p
        where p.school_id = $1 and p.class_id = c.id and p.deleted_at is null) as groups
     from school_class c where c.school_id = $1 and c.id = $2 and c.deleted_at is null`,
);

/**
 * How long after the end of the lesson records came, on the average, in hours with two digits; lessons noted during the lesson
 * count as 0. $2 first day, $3 last day.
 */
export const MEAN_DELAYS = sql(
  'reports.mean-delays',
  `select l.group_id as "groupId",
          round(avg(greatest(0, extract(epoch from r.held_at - ((l.date + l.ends_at) at time zone s.time_zone)))) / 3600, 2)::text as delay
     from lesson l
     join school s on s.school_id = $1
     join lesson_record r on r.school_id = $1 and r.id = l.id and r.held_at is not null and r.deleted_at is null
    where l.school_id = $1 and l.date between $2::date and $3::date and l.cancelled_at is null and l.deleted_at is null
    group by l.group_id`,
);
