import { sql } from '@zhurnal/platform';
import { standsToClass } from './class-standing.js';
import { TODAY } from './standing.js';

/** Classes of the year it is, with how the person stands to them. $2 person, $3 now. */
export const CLASSES_IN_CARE = sql(
  'attendance.classes-in-care',
  `with ${TODAY},
   year as (
     select y.id from academic_year y where y.school_id = $1 and y.deleted_at is null
      order by y.starts_on <= (select day from today) desc, abs(y.starts_on - (select day from today)) limit 1)
   select c.id, c.name, c.grade_level as "gradeLevel", ${standsToClass('c.id')},
          (select count(*)::int from absence_notice n
            where n.school_id = $1 and n.status in ('sent', 'seen') and n.student_id in (
              select e.student_id from enrollment e
               where e.school_id = $1 and e.class_id = c.id and e.deleted_at is null
                 and e.valid_from <= n.to_date and (e.valid_to is null or e.valid_to >= n.from_date))) as "waitingNotices"
     from school_class c where c.school_id = $1 and c.year_id = (select id from year) and c.deleted_at is null`,
);

const REACHABLE = (person: string): string => `
  'id', ${person}.id, 'familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic,
  'phone', ${person}.phone, 'email', ${person}.email, 'version', ${person}.version,
  'reported', (
    select json_build_object('phone', u.phone, 'email', u.email, 'at', u.reported_at) from contact_report u
     where u.school_id = $1 and u.person_id = ${person}.id and u.status = 'waiting' and u.deleted_at is null),
  'hasAccount', exists (
    select from membership k join account a on a.account_id = k.account_id and a.disabled_at is null
     where k.school_id = $1 and k.person_id = ${person}.id and k.ended_at is null),
  'lastVisit', (
    select max(v.last_seen_at) from membership k join session v on v.account_id = k.account_id and v.audience = 'family'
     where k.school_id = $1 and k.person_id = ${person}.id and k.ended_at is null)`;

/** SQL: the representatives of the student today, as a list. */
export const GUARDIANS_OF = (student: string): string => `
  (select coalesce(json_agg(json_build_object('relation', g.kind, ${REACHABLE('q')}) order by g.kind <> 'mother', q.family_name, q.given_name, q.id), '[]')
     from guardianship g join person q on q.school_id = g.school_id and q.id = g.guardian_id
    where g.school_id = $1 and g.student_id = ${student} and g.deleted_at is null
      and g.valid_from <= (select day from today) and (g.valid_to is null or g.valid_to >= (select day from today)))`;

/** The students of a class today with their families. $2 person, $3 now, $4 class. */
export const CLASS_CONTACTS = sql(
  'attendance.contacts',
  `with ${TODAY}
   select c.name as "className", (select day from today) as today, ${standsToClass('c.id')},
     (select profile from today) as profile,
     (select coalesce(json_agg(json_build_object(${REACHABLE('p')}, 'birthDate', p.birth_date, 'guardians', ${GUARDIANS_OF('p.id')},
                                 'checkedOn', k.checked_on, 'checker', k.checker)
                               order by p.family_name, p.given_name, p.patronymic nulls first, p.id), '[]')
        from enrollment e
        join person p on p.school_id = e.school_id and p.id = e.student_id
        left join lateral (
          select x.checked_on, json_build_object('familyName', w.family_name, 'givenName', w.given_name, 'patronymic', w.patronymic) as checker
            from contact_check x join person w on w.school_id = x.school_id and w.id = x.checked_by
           where x.school_id = $1 and x.student_id = e.student_id and x.deleted_at is null
           order by x.checked_on desc limit 1) k on true
       where e.school_id = $1 and e.class_id = c.id and e.deleted_at is null
         and e.valid_from <= (select day from today) and (e.valid_to is null or e.valid_to >= (select day from today))) as students
     from school_class c where c.school_id = $1 and c.id = $4 and c.deleted_at is null`,
);

/** Of the students those who are in the class today. A second check of a day adds nothing. $2 students, $3 now, $4 class, $5 person, $6 ids. */
export const CONFIRM_CONTACTS = sql(
  'attendance.contacts.confirm',
  `with ${TODAY},
   checked as (
     select u.id, e.student_id
       from unnest($6::uuid[], $2::uuid[]) as u(id, student_id)
       join enrollment e on e.school_id = $1 and e.student_id = u.student_id and e.class_id = $4 and e.deleted_at is null
        and e.valid_from <= (select day from today) and (e.valid_to is null or e.valid_to >= (select day from today))),
   kept as (
     insert into contact_check (school_id, id, student_id, checked_on, checked_by)
     select $1::uuid, c.id, c.student_id, (select day from today), $5::uuid from checked c
     on conflict (school_id, student_id, checked_on) do nothing)
   select student_id as "studentId", (select day from today) as "checkedOn" from checked`,
);
