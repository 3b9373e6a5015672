import { schoolTimeOf } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';

/** By which order the school follows a profile from a day on. */
export interface OrderRow {
  readonly from: Day | null;
  readonly profile: string;
  readonly title: string;
  readonly orderNumber: string;
  readonly adoptedOn: string | null;
}

/** What a month is judged by: the regulation of every day, its order, and the school's time. $2 first day. */
export const MONTH_HEAD = sql(
  'compliance.month',
  `select s.regulation as text, ${schoolTimeOf('$2::date')} as "schoolTime",
     (select coalesce(json_agg(json_build_object('from', r.valid_from, 'profile', r.base_profile, 'title', r.title,
               'orderNumber', r.order_number, 'adoptedOn', r.adopted_on) order by r.valid_from nulls first), '[]')
        from regulation r where r.school_id = $1 and r.deleted_at is null) as orders,
     (select coalesce(json_agg(json_build_object('id', y.id, 'startsOn', y.starts_on)), '[]') from academic_year y
        where y.school_id = $1 and y.deleted_at is null and y.starts_on < $2::date + interval '1 month' and y.ends_on >= $2::date) as years
     from school s where s.school_id = $1`,
);

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * Names of what breaches point at, by their places in the arrays. $2 lessons, $3 groups, $4 classes, $5 students, $6 people.
 * Who answers for a lesson is the one who gives it, a substitute before the others.
 */
export const BREACH_NAMES = sql(
  'compliance.breach-names',
  `select l.slot, u.name as subject,
     (select string_agg(distinct c.name, ', ') from school_class c
       where c.school_id = $1 and (c.id = i.class_id or (i.class_id is null and c.id in (
         select p.class_id from teaching_group_part p where p.school_id = $1 and p.group_id = i.group_id and p.deleted_at is null)))) as "className",
     (select ${NAME('p')} from person p where p.school_id = $1 and p.id = i.student_id) as student,
     (select ${NAME('p')} from person p where p.school_id = $1 and p.id = coalesce(i.person_id, (
         select t.staff_id from lesson_teacher t where t.school_id = $1 and t.lesson_id = i.lesson_id and t.deleted_at is null
          order by t.substitute desc, t.position limit 1))) as person
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) with ordinality as i(lesson_id, group_id, class_id, student_id, person_id, at)
    left join lesson l on l.school_id = $1 and l.id = i.lesson_id
    left join teaching_group g on g.school_id = $1 and g.id = i.group_id
    left join subject u on u.school_id = $1 and u.id = g.subject_id
   order by i.at`,
);
