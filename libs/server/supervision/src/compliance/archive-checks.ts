import { asked, endOfDay } from './check-source.js';
import type { CheckArm } from './check-source.js';

/**
 * SQL: `kept`, the classes of years that were over in the judged days and in which lessons were given, with the last
 * package of each, if it was made when the year was over; `lying`, the whole copies of these packages: media that are kept,
 * where and by whom. A copy that the last check did not find whole is none.
 */
export const ARCHIVE_TABLES: readonly string[] = [
  `kept as materialized (
     select c.id as class_id, c.year_id, y.name as year, y.ends_on, k.id as package_id
       from academic_year y
       join school_class c on c.school_id = $1 and c.year_id = y.id and c.deleted_at is null
        and coalesce(c.grade_level between ${asked('coveredFrom')} and ${asked('coveredTo')}, true)
       left join lateral (
         select z.id, z.made_at from archive_package z
          where z.school_id = $1 and z.class_id = c.id and z.deleted_at is null
          order by z.as_of desc, z.made_at desc, z.id limit 1) k on (k.made_at at time zone ${asked('zone')})::date >= y.ends_on
      where y.school_id = $1 and y.deleted_at is null and y.ends_on <= ${asked('to')} and ${endOfDay('y.ends_on')} <= ${asked('now')}
        and exists (
          select from teaching_group_part p join lesson l on l.school_id = $1 and l.group_id = p.group_id and l.deleted_at is null
           where p.school_id = $1 and p.class_id = c.id and p.deleted_at is null))`,
  `lying as materialized (
     select k.class_id, m.holder_id, lower(regexp_replace(btrim(m.room), '\\s+', ' ', 'g')) as room
       from kept k
       join archive_copy o on o.school_id = $1 and o.package_id = k.package_id and o.deleted_at is null
       join archive_medium m on m.school_id = $1 and m.id = o.medium_id and m.deleted_at is null
      where coalesce((
        select f.outcome from archive_finding f join archive_check a on a.school_id = $1 and a.id = f.check_id
         where f.school_id = $1 and f.package_id = k.package_id and f.medium_id = m.id
         order by a.checked_at desc, a.id desc limit 1), 'whole') = 'whole')`,
];

const COLUMNS = { day: asked('to'), key: 'k.class_id', class_id: 'k.class_id', detail: 'k.year' };
const APPLIES = 'exists (select from kept)';

/** SQL: does somebody with the office hold a copy of the class of the row `k`? */
const isHeldBy = (role: string): string => `exists (
      select from lying x join duty u on u.school_id = $1 and u.person_id = x.holder_id and u.role = '${role}' and u.deleted_at is null
         and u.valid_from <= ${asked('to')} and (u.valid_to is null or u.valid_to >= ${asked('to')})
       where x.class_id = k.class_id)`;

/** The archive of years that are over: as it stands now, whatever the month. */
export const ARCHIVE_ARMS: readonly CheckArm[] = [
  {
    // Two media in two rooms (TKK-57).
    check: 'archive_two_rooms',
    columns: COLUMNS,
    from: `kept k where (select count(distinct x.room) from lying x where x.class_id = k.class_id) < 2`,
    appliesIf: APPLIES,
  },
  {
    // One with the director and one with a deputy (TKK-80).
    check: 'archive_holders',
    columns: COLUMNS,
    from: `kept k where not (${isHeldBy('director')} and ${isHeldBy('deputy')}
      and (select count(*) from lying x where x.class_id = k.class_id) > 1)`,
    appliesIf: APPLIES,
  },
];
