import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { NAME } from './duties.sql.js';

/** The register over some days. $2 first day, $3 last day, $4 kind or null. */
export const HELP = sql(
  'supervision.help',
  `select h.id, h.version, h.kind, h.day, h.audience, h.class_id as "classId", c.name as "className", h.topic, h.people, h.note,
          h.given_by as "givenById", ${NAME('p')} as "givenBy"
     from given_help h join person p on p.school_id = $1 and p.id = h.given_by
     left join school_class c on c.school_id = $1 and c.id = h.class_id
    where h.school_id = $1 and h.deleted_at is null and h.day between $2::date and $3::date and ($4::text is null or h.kind = $4)
    order by h.day, h.created_at, h.id`,
);

/** The day it is, and the classes of the year. $2 person, $3 now. */
export const HELP_HEAD = sql(
  'supervision.help.head',
  `with ${TODAY}
   select t.day as today,
     (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.grade_level, c.letter, c.name), '[]')
        from school_class c
       where c.school_id = $1 and c.deleted_at is null and c.year_id = (
         select y.id from academic_year y where y.school_id = $1 and y.deleted_at is null
          order by y.starts_on <= t.day desc, abs(y.starts_on - t.day) limit 1)) as classes
     from today t where $2::uuid is not null`,
);

/** What a new entry meets. $2 person, $3 now, $4 entry, $5 class. */
export const HELP_PLACE = sql(
  'supervision.help.place',
  `with ${TODAY}
   select t.day as today, exists (select from given_help h where h.school_id = $1 and h.id = $4) as "isTaken",
     exists (select from school_class c where c.school_id = $1 and c.id = $5::uuid and c.deleted_at is null) as "hasClass"
     from today t where $2::uuid is not null`,
);

/** Who made an entry. $2 entry. */
export const HELP_GIVER = sql(
  'supervision.help.giver',
  `select h.given_by as "givenById" from given_help h where h.school_id = $1 and h.id = $2 and h.deleted_at is null`,
);
