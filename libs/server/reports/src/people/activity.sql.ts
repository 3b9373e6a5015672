import { sql } from '@zhurnal/platform';

/** SQL: the clock of the school and the last of the days asked for that has come. */
const DAYS = `
   days as materialized (
     select s.time_zone, least($3::date, ($4::timestamptz at time zone s.time_zone)::date) as last
       from school s where s.school_id = $1)`;

/** SQL: is the row in force on the last day? */
const HOLDS = (row: string): string =>
  `${row}.deleted_at is null and ${row}.valid_from <= d.last and (${row}.valid_to is null or ${row}.valid_to >= d.last)`;

/**
 * Who holds each role on the last day, who of them can sign in, who did, and how often; of staff in the staff pages, of families
 * in theirs. Accounts belong to no school: only those of members of this one are looked at. $2 first day, $3 last day, $4 now.
 */
export const ACTIVITY_OF_ROLES = sql(
  'reports.activity-of-roles',
  `with ${DAYS},
   holder as materialized (
     select x.role::text as role, x.person_id, 'staff' as audience from duty x, days d where x.school_id = $1 and ${HOLDS('x')}
     union
     select 'student', x.student_id, 'family' from enrollment x, days d where x.school_id = $1 and ${HOLDS('x')}
     union
     select 'guardian', x.guardian_id, 'family' from guardianship x
       join enrollment e on e.school_id = $1 and e.student_id = x.student_id, days d
      where x.school_id = $1 and ${HOLDS('x')} and ${HOLDS('e')}),
   member as materialized (
     select m.person_id, m.account_id, m.ended_at from membership m where m.school_id = $1 and m.school_id = (select current_school())),
   entry as materialized (
     select m.person_id, n.audience, count(*)::int as logins, max(n.created_at) as last_at
       from member m join session n on n.account_id = m.account_id, days d
      where (n.created_at at time zone d.time_zone)::date between $2::date and d.last
      group by m.person_id, n.audience)
   select h.role, count(*)::int as users,
          count(*) filter (where exists (select from member m where m.person_id = h.person_id and m.ended_at is null))::int as "withSignIn",
          count(e.person_id)::int as "signedIn", coalesce(sum(e.logins), 0)::int as logins,
          max((e.last_at at time zone d.time_zone)::date) as "lastLogin"
     from holder h cross join days d
     left join entry e on e.person_id = h.person_id and e.audience = h.audience
    group by h.role order by h.role`,
);

/**
 * Of how many students of each class the representatives, and how many students themselves, looked into the diary on two days at
 * least of every whole week from Monday to Sunday within the days. $2 first day, $3 last day, $4 now.
 */
export const LOOKS_OF_CLASSES = sql(
  'reports.looks-of-classes',
  `with ${DAYS},
   week as materialized (
     select w::date as monday from days d, generate_series(date_trunc('week', $2::date + 6), d.last::timestamp, '7 days') w
      where w::date + 6 <= d.last),
   pupil as materialized (
     select distinct e.class_id, e.student_id from enrollment e, days d where e.school_id = $1 and ${HOLDS('e')}),
   kept as materialized (
     select x.student_id, x.is_family, count(*)::int as weeks
       from (select l.student_id, l.person_id <> l.student_id as is_family, w.monday
               from week w
               join family_look l on l.school_id = $1 and l.day between w.monday and w.monday + 6
              group by l.student_id, l.person_id <> l.student_id, w.monday
             having count(distinct l.day) >= 2) x
      group by x.student_id, x.is_family)
   select c.id, c.name, (select count(*)::int from week) as weeks, count(*)::int as students,
          count(*) filter (where f.weeks = (select count(*) from week))::int as families,
          count(*) filter (where o.weeks = (select count(*) from week))::int as own
     from pupil p
     join school_class c on c.school_id = $1 and c.id = p.class_id
     left join kept f on f.student_id = p.student_id and f.is_family
     left join kept o on o.student_id = p.student_id and not o.is_family
    group by c.id, c.name, c.grade_level, c.letter
    order by c.grade_level nulls last, c.letter, c.name, c.id`,
);
