import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { NAME } from './duties.sql.js';

/** The day, its year and its regulation. $2 person, $3 now. */
export const ROLLOUT_HEAD = sql(
  'supervision.rollout.head',
  `with ${TODAY}
   select t.day as today, t.profile,
     (select json_build_object('from', y.starts_on, 'to', y.ends_on) from academic_year y
       where y.school_id = $1 and y.deleted_at is null order by y.starts_on <= t.day desc, abs(y.starts_on - t.day) limit 1) as year
     from today t where $2::uuid is not null`,
);

/** SQL: does somebody of the row `k` sign in? */
const SIGNS_IN = (person: string): string => `exists (
  select from membership k join account a on a.account_id = k.account_id and a.disabled_at is null
   where k.school_id = $1 and k.person_id = ${person} and k.ended_at is null)`;

/** What the rows show of each step: how much is there of what is wanted. $2 person, $3 now. */
export const ROLLOUT_SEEN = sql(
  'supervision.rollout.seen',
  `with ${TODAY},
   year as materialized (
     select y.id, y.starts_on, y.ends_on from academic_year y, today t
      where y.school_id = $1 and y.deleted_at is null order by y.starts_on <= t.day desc, abs(y.starts_on - t.day) limit 1),
   worker as materialized (
     select distinct d.person_id from duty d, today t
      where d.school_id = $1 and d.deleted_at is null and d.valid_from <= t.day and (d.valid_to is null or d.valid_to >= t.day)),
   pupil as materialized (
     select distinct e.student_id from enrollment e, today t
      where e.school_id = $1 and e.deleted_at is null and e.valid_from <= t.day and (e.valid_to is null or e.valid_to >= t.day)),
   taught as materialized (
     select distinct e.group_id from timetable_entry e, today t
      where e.school_id = $1 and e.deleted_at is null and (e.valid_to is null or e.valid_to >= t.day)),
   over as materialized (
     select l.id from lesson l, today t, year y
      where l.school_id = $1 and l.date between y.starts_on and t.day and l.cancelled_at is null and l.deleted_at is null
        and l.date + l.ends_at <= ($3::timestamptz at time zone t.time_zone))
   select 'regulation_chosen' as step,
          (select least(count(*), 1) from regulation r, today t where r.school_id = $1 and r.deleted_at is null
              and r.base_profile <> 'federal' and (r.valid_from is null or r.valid_from <= t.day))::int as have, 1 as want
   union all select 'papers_published',
          (select least(count(*), 1) from regulation_paper p where p.school_id = $1 and p.is_public and p.deleted_at is null)::int, 1
   union all select 'offices_given',
          (select count(distinct d.role) from duty d, today t where d.school_id = $1 and d.deleted_at is null
              and d.role in ('director', 'deputy', 'administrator') and d.valid_from <= t.day and (d.valid_to is null or d.valid_to >= t.day))::int, 3
   union all select 'staff_sign_ins', (select count(*) from worker w where ${SIGNS_IN('w.person_id')})::int, (select count(*) from worker)::int
   union all select 'family_sign_ins',
          (select count(*) from pupil p where exists (
             select from guardianship g where g.school_id = $1 and g.student_id = p.student_id and g.deleted_at is null
                and ${SIGNS_IN('g.guardian_id')}))::int, (select count(*) from pupil)::int
   union all select 'seminar',
          (select least(count(*), 1) from given_help h, year y where h.school_id = $1 and h.deleted_at is null and h.kind = 'training'
              and h.audience = 'staff' and h.day >= y.starts_on - 31)::int, 1
   union all select 'advice_families',
          (select least(count(*), 1) from given_help h, year y where h.school_id = $1 and h.deleted_at is null and h.kind in ('advice', 'meeting')
              and h.audience in ('families', 'class') and h.day >= y.starts_on - 31)::int, 1
   union all select 'timetable_loaded', (select count(*) from taught)::int, greatest((select count(*) from taught)::int, 1)
   union all select 'plans_loaded',
          (select count(*) from taught g where exists (
             select from plan_assignment a where a.school_id = $1 and a.group_id = g.group_id and a.deleted_at is null))::int, (select count(*) from taught)::int
   union all select 'journal_filled',
          (select count(*) from over l join lesson_record r on r.school_id = $1 and r.id = l.id and r.held_at is not null)::int, (select count(*) from over)::int
    where $2::uuid is not null`,
);

/** Everything that is stated. */
export const STATED = sql(
  'supervision.stated',
  `select k.id, k.version, k.subject, k.day, k.text, ${NAME('p')} as by
     from kept_statement k join person p on p.school_id = $1 and p.id = k.stated_by
    where k.school_id = $1 and k.deleted_at is null order by k.day, k.id`,
);
