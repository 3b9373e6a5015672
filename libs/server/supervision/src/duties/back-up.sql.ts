import { sql } from '@zhurnal/platform';

/** SQL: does somebody with the office hold the medium of the row `m` today? */
const isHeldBy = (role: string): string => `exists (
      select from duty u where u.school_id = $1 and u.person_id = m.holder_id and u.role = '${role}' and u.deleted_at is null
         and u.valid_from <= $4::date and (u.valid_to is null or u.valid_to >= $4::date))`;

/**
 * What receipts and registers tell of back-ups, by the last days of periods: copies that were due that day or later, since
 * a later one holds the period too; and each class in which lessons were given, with the last package made since, and its
 * copies on media that are kept. A copy that the last check did not find whole is none. $2 days, $3 zone, $4 today.
 */
export const BACKED_UP = sql(
  'supervision.duties.backed-up',
  `select a.due,
     (select coalesce(max((r.came_out->>'copies')::int), 0) from schedule_run r
       where r.school_id = $1 and r.code in ('back_up', 'nightly_backup') and r.state = 'done'
         and (r.due_at at time zone $3)::date >= a.due) as copies,
     (select coalesce(json_agg(json_build_object('name', c.name, 'isMade', k.id is not null, 'rooms', o.rooms, 'isHeld', o."isHeld")
               order by c.grade_level, c.letter, c.name, c.id), '[]')
        from academic_year y
        join school_class c on c.school_id = $1 and c.year_id = y.id and c.deleted_at is null
        left join lateral (
          select z.id, z.made_at from archive_package z
           where z.school_id = $1 and z.class_id = c.id and z.deleted_at is null
           order by z.as_of desc, z.made_at desc, z.id limit 1) k on (k.made_at at time zone $3)::date >= a.due
        cross join lateral (
          select count(distinct lower(regexp_replace(btrim(m.room), '\\s+', ' ', 'g')))::int as rooms,
                 coalesce(bool_or(${isHeldBy('director')}) and bool_or(${isHeldBy('deputy')}) and count(distinct m.id) > 1, false) as "isHeld"
            from archive_copy x join archive_medium m on m.school_id = $1 and m.id = x.medium_id and m.deleted_at is null
           where x.school_id = $1 and x.package_id = k.id and x.deleted_at is null and coalesce((
             select f.outcome from archive_finding f join archive_check h on h.school_id = $1 and h.id = f.check_id
              where f.school_id = $1 and f.package_id = k.id and f.medium_id = m.id
              order by h.checked_at desc, h.id desc limit 1), 'whole') = 'whole') o
       where y.school_id = $1 and y.deleted_at is null and a.due between y.starts_on and y.ends_on
         and exists (
           select from teaching_group_part p join lesson l on l.school_id = $1 and l.group_id = p.group_id and l.deleted_at is null and l.date <= a.due
            where p.school_id = $1 and p.class_id = c.id and p.deleted_at is null)) as classes
     from school s cross join unnest($2::date[]) as a(due)
    where s.school_id = $1 order by a.due`,
);
