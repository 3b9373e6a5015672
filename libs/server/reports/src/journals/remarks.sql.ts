import { sql } from '@zhurnal/platform';
import { PERSON } from '../progress/period.sql.js';

const DAY_OF = (moment: string): string => `(${moment} at time zone s.time_zone)::date`;

/** How many remarks of these days each teacher was given, and how many of them were accepted as set right. $2 first day, $3 last day. */
export const REMARKS_OF_TEACHERS = sql(
  'reports.remarks-of-teachers',
  `select q.id, q.family_name as "familyName", q.given_name as "givenName", q.patronymic,
          count(*)::int as given, count(*) filter (where r.state = 'accepted')::int as closed
     from review_remark r
     join school s on s.school_id = $1
     join person q on q.school_id = $1 and q.id = r.performer_id
    where r.school_id = $1 and r.deleted_at is null and ${DAY_OF('r.written_at')} between $2::date and $3::date
    group by q.id, q.family_name, q.given_name, q.patronymic
    order by q.family_name, q.given_name, q.id`,
);

/** The remarks of these days, of the school or of the groups of a class. $2 first day, $3 last day, $4 class or null. */
export const REMARKS_OF_DAYS = sql(
  'reports.remarks-of-days',
  `select r.id, ${DAY_OF('r.written_at')} as day, ${PERSON('a')} as author, ${PERSON('p')} as performer,
          u.name as subject, g.name as "groupName", k.names as "className", r.text, r.due_on as "dueOn", r.answer,
          ${DAY_OF('r.answered_at')} as "answeredOn", r.state,
          case when r.state = 'accepted' then ${DAY_OF('r.decided_at')} end as "fixedOn"
     from review_remark r
     join school s on s.school_id = $1
     join teaching_group g on g.school_id = $1 and g.id = r.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
     join person a on a.school_id = $1 and a.id = r.author_id
     join person p on p.school_id = $1 and p.id = r.performer_id
     cross join lateral (
       select coalesce(string_agg(x.name, ', ' order by x.grade_level, x.letter, x.name), '') as names,
              coalesce(bool_or(x.id = $4::uuid), false) as is_asked
         from (select distinct c.id, c.name, c.grade_level, c.letter from teaching_group_part t
                 join school_class c on c.school_id = $1 and c.id = t.class_id
                where t.school_id = $1 and t.group_id = g.id and t.deleted_at is null) x) k
    where r.school_id = $1 and r.deleted_at is null and ${DAY_OF('r.written_at')} between $2::date and $3::date
      and ($4::uuid is null or k.is_asked)
    order by r.written_at, r.id`,
);
