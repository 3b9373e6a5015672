import { sql } from '@zhurnal/platform';
import { signInOf } from '@zhurnal/identity';
import { byName, inForce, nameColumns, todayAt } from '../people/list.sql.js';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** SQL: what of the family of a student stands: `representatives` of today and what was given and not withdrawn. */
const familyOf = (student: string): string => `
  (select coalesce(json_agg(json_build_object('id', g.guardian_id, 'kind', g.kind) order by g.valid_from, g.guardian_id), '[]')
     from guardianship g where g.school_id = $1 and g.student_id = ${student} and ${inForce('g')}) as representatives,
  (select coalesce(json_agg(json_build_object('personId', f.person_id, 'kind', f.kind)), '[]')
     from family_consent f
    where f.school_id = $1 and f.student_id = ${student} and f.withdrawn_on is null and f.deleted_at is null) as standing`;

/** A student with the family, the day and the regulation. $2 now, $3 student. */
export const STUDENT = sql(
  'schooling.consents.student',
  `with ${todayAt('$2')}
   select p.id as "studentId", ${nameColumns('p')}, p.birth_date as "birthDate", p.phone, p.email, o.regulation as profile, (select day from today) as today,
          (select c.name from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
            where e.school_id = $1 and e.student_id = s.id and ${inForce('e')} limit 1) as "className",
          (select coalesce(json_agg(json_build_object('personId', k.id, 'relation', g.kind, 'name', ${NAME('k')}, 'phone', k.phone, 'email', k.email,
                    'hasSignIn', (${signInOf('k.id')} ->> 'state') <> 'none')
                  order by g.valid_from, k.family_name, k.given_name, k.id), '[]')
             from guardianship g join person k on k.school_id = $1 and k.id = g.guardian_id
            where g.school_id = $1 and g.student_id = s.id and ${inForce('g')}) as givers,
          (${signInOf('p.id')} ->> 'state') <> 'none' as "hasSignIn", ${familyOf('s.id')}
     from student s
     join person p on p.school_id = $1 and p.id = s.id and p.deleted_at is null
     join school o on o.school_id = $1
    where s.school_id = $1 and s.id = $3 and s.deleted_at is null`,
);

/** What was given of a student, the newest first. $2 student, $3 only by this person; null: by anybody. */
export const CONSENTS = sql(
  'schooling.consents.of-student',
  `select f.id, f.version, f.person_id as "personId", f.kind, f.given_on as "givenOn", f.number, f.document, f.is_printed as "isPrinted",
          f.are_names_compared as "areNamesCompared", f.note, f.file_id as "fileId", d.name as "fileName", d.size as "fileSize", f.taken_at as "takenAt",
          f.withdrawn_on as "withdrawnOn", ${NAME('k')} as giver, ${NAME('t')} as taker, case when w.id is not null then ${NAME('w')} end as withdrawer
     from family_consent f
     join person k on k.school_id = $1 and k.id = f.person_id
     join person t on t.school_id = $1 and t.id = f.taken_by
     left join person w on w.school_id = $1 and w.id = f.withdrawn_by
     left join stored_file d on d.school_id = $1 and d.id = f.file_id and d.deleted_at is null
    where f.school_id = $1 and f.student_id = $2 and ($3::uuid is null or f.person_id = $3) and f.deleted_at is null
    order by f.given_on desc, f.taken_at desc, f.id`,
);

/** Is the student of this school? $2 student. */
export const IS_HERE = sql(
  'schooling.consents.is-here',
  `select s.id from student s where s.school_id = $1 and s.id = $2 and s.deleted_at is null`,
);

/** May this file go with a consent: an own one that goes with nothing else. $2 file, $3 who brings it. */
export const OWN_FILE = sql(
  'schooling.consents.file.own',
  `select exists (select from stored_file f where f.school_id = $1 and f.id = $2 and f.created_by = $3 and f.deleted_at is null) as "isOwn"`,
);

/** A consent that may be withdrawn. $2 consent, $3 student. */
export const ONE = sql(
  'schooling.consents.one',
  `select f.id, f.version, f.given_on as "givenOn", f.withdrawn_on as "withdrawnOn"
     from family_consent f where f.school_id = $1 and f.id = $2 and f.student_id = $3 and f.deleted_at is null`,
);

/** The scan of a consent. $2 consent, $3 student. */
export const FILE_OF_CONSENT = sql(
  'schooling.consents.file',
  `select f.file_id as "fileId" from family_consent f
    where f.school_id = $1 and f.id = $2 and f.student_id = $3 and f.deleted_at is null`,
);

/** The students of a class today with their families. $2 now, $3 class. */
export const CLASS = sql(
  'schooling.consents.class',
  `with ${todayAt('$2')}
   select p.id as "studentId", ${familyOf('p.id')},
          (select count(distinct l.day)::int from family_look l
            where l.school_id = $1 and l.student_id = p.id and l.person_id <> p.id and l.day > (select day - 14 from today)) as looks
     from enrollment e join person p on p.school_id = $1 and p.id = e.student_id and p.deleted_at is null
    where e.school_id = $1 and e.class_id = $3 and ${inForce('e')}
    order by ${byName('p')}`,
);

/** The class of a list, the day and the regulation. $2 now, $3 class. */
export const CLASS_HEAD = sql(
  'schooling.consents.class.head',
  `with ${todayAt('$2')}
   select o.regulation as profile, (select day from today) as today
     from school_class c join school o on o.school_id = $1
    where c.school_id = $1 and c.id = $3 and c.deleted_at is null`,
);

/** The students whose diary each of these people would see, with their families. $2 now, $3 people. */
export const BEFORE_SIGN_IN = sql(
  'schooling.consents.before-sign-in',
  `with ${todayAt('$2')},
   seen as (
     select g.guardian_id as person_id, g.student_id from guardianship g
      where g.school_id = $1 and g.guardian_id = any($3::uuid[]) and ${inForce('g')}
     union
     select s.id, s.id from student s where s.school_id = $1 and s.id = any($3::uuid[]) and s.deleted_at is null)
   select x.person_id as "personId", x.student_id as "studentId", o.regulation as profile, (select day from today) as today, ${familyOf('x.student_id')}
     from seen x join school o on o.school_id = $1
    order by x.person_id, x.student_id`,
);
