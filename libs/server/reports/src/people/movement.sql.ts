import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { PERSON } from '../progress/period.sql.js';

/** SQL: the days asked for; of those ahead nothing is known yet. */
const LAST = `(select least($5::date, t.day) from today t)`;

/**
 * How many students every class had on the first day and on the last one, and who came and went between. A student who leaves
 * one class and is in another the next day was moved. $2 nobody, $3 now, $4 first day, $5 last day.
 */
export const MOVEMENT_COUNTS = sql(
  'reports.movement',
  `with ${TODAY},
   stay as materialized (
     select e.class_id, e.student_id, e.valid_from, e.valid_to,
       exists (select from enrollment b where b.school_id = $1 and b.student_id = e.student_id and b.id <> e.id and b.deleted_at is null
                 and b.valid_to = e.valid_from - 1) as is_moved_in,
       exists (select from enrollment a where a.school_id = $1 and a.student_id = e.student_id and a.id <> e.id and a.deleted_at is null
                 and a.valid_from = e.valid_to + 1) as is_moved_out
       from enrollment e where e.school_id = $1 and e.deleted_at is null and e.valid_from <= ${LAST}
        and (e.valid_to is null or e.valid_to >= $4::date))
   select c.id, c.name, c.grade_level as grade,
     count(s.student_id) filter (where s.valid_from <= $4::date)::int as "atStart",
     count(s.student_id) filter (where s.valid_from > $4::date and not s.is_moved_in)::int as arrived,
     count(s.student_id) filter (where s.valid_from > $4::date and s.is_moved_in)::int as "movedIn",
     count(s.student_id) filter (where s.valid_to < ${LAST} and not s.is_moved_out)::int as "left",
     count(s.student_id) filter (where s.valid_to < ${LAST} and s.is_moved_out)::int as "movedOut",
     count(s.student_id) filter (where s.valid_to is null or s.valid_to >= ${LAST})::int as "atEnd"
     from school_class c
     join stay s on s.class_id = c.id
    where c.school_id = $1 and c.deleted_at is null and $2::uuid is null
    group by c.id, c.name, c.grade_level, c.letter
    order by c.grade_level nulls last, c.letter, c.name, c.id`,
);

/** The orders of these days. $2 nobody, $3 now, $4 first day, $5 last day. */
export const MOVEMENT_ORDERS = sql(
  'reports.movement-orders',
  `with ${TODAY}
   select m.id, m.day, m.kind, ${PERSON('q')} as student, coalesce(f.name, '') as "fromClass", coalesce(c.name, '') as "toClass", m.place,
          coalesce(m.order_number, '') as "orderNumber", m.order_date as "orderDate"
     from movement m
     join person q on q.school_id = $1 and q.id = m.student_id
     left join school_class f on f.school_id = $1 and f.id = m.from_class_id
     left join school_class c on c.school_id = $1 and c.id = m.to_class_id
    where m.school_id = $1 and m.deleted_at is null and m.withdrawn_at is null and m.day between $4::date and ${LAST} and $2::uuid is null
    order by m.day, q.family_name, q.given_name, m.id`,
);
