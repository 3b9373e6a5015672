import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { Known } from './plan/rows.js';
import type { ImportYear, KnownPerson, SchoolFacts } from './plan/school-facts.js';

const row = (alias: string): string =>
  `${alias}.id, ${alias}.version, ${alias}.deleted_at::text as "deletedAt"`;

const TODAY = sql(
  'schooling.people-import.today',
  `select ($2::timestamptz at time zone time_zone)::date as today from school where school_id = $1`,
);
const YEAR = sql(
  'schooling.people-import.year',
  `select id, starts_on as "startsOn", ends_on as "endsOn" from academic_year where school_id = $1 and deleted_at is null
    order by ends_on >= $2::date desc, abs(ends_on - $2::date) limit 1`,
);
const PEOPLE = sql(
  'schooling.people-import.people',
  `select ${row('p')}, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, p.birth_date as "birthDate",
      p.sex, p.phone, p.email,
      s.version as "studentVersion", s.deleted_at::text as "studentDeletedAt", s.file_number as "fileNumber",
      m.version as "staffVersion", m.deleted_at::text as "staffDeletedAt", m.position, m.hired_on as "hiredOn", m.dismissed_on as "dismissedOn"
     from person p
     left join student s on s.school_id = $1 and s.id = p.id
     left join staff_member m on m.school_id = $1 and m.id = p.id
    where p.school_id = $1 and p.deleted_at is null order by p.id`,
);
const CLASSES = sql(
  'schooling.people-import.classes',
  `select ${row('c')}, c.year_id as "yearId", c.name, c.grade_level as "gradeLevel", c.letter, c.bell_schedule_id as "bellScheduleId"
     from school_class c where c.school_id = $1 and c.year_id = $2 order by c.name, c.id`,
);
const SUBGROUPS = sql(
  'schooling.people-import.subgroups',
  `select ${row('g')}, g.class_id as "classId", g.division, g.name
     from subgroup g join school_class c on c.school_id = $1 and c.id = g.class_id and c.year_id = $2
    where g.school_id = $1 order by g.division, g.name, g.id`,
);
const ENROLLMENTS = sql(
  'schooling.people-import.enrollments',
  `select ${row('e')}, e.class_id as "classId", e.student_id as "studentId", e.valid_from as "validFrom", e.valid_to as "validTo"
     from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
    where e.school_id = $1 and (c.year_id = $2 or (e.deleted_at is null and (e.valid_to is null or e.valid_to >= $3::date)))
    order by e.valid_from, e.id`,
);
const MEMBERS = sql(
  'schooling.people-import.members',
  `select ${row('m')}, m.subgroup_id as "subgroupId", m.student_id as "studentId", m.valid_from as "validFrom", m.valid_to as "validTo"
     from subgroup_member m
     join subgroup g on g.school_id = $1 and g.id = m.subgroup_id
     join school_class c on c.school_id = $1 and c.id = g.class_id and c.year_id = $2
    where m.school_id = $1 order by m.valid_from, m.id`,
);
const GUARDIANSHIPS = sql(
  'schooling.people-import.guardianships',
  `select ${row('g')}, g.guardian_id as "guardianId", g.student_id as "studentId", g.kind, g.valid_from as "validFrom", g.valid_to as "validTo"
     from guardianship g where g.school_id = $1 order by g.valid_from, g.id`,
);
const DUTIES = sql(
  'schooling.people-import.duties',
  `select ${row('d')}, d.person_id as "personId", d.role, d.class_id as "classId", d.valid_from as "validFrom", d.valid_to as "validTo"
     from duty d where d.school_id = $1 and d.role = 'teacher' order by d.valid_from, d.id`,
);
const LINKS = sql(
  'schooling.people-import.links',
  `select distinct on (w.file_row) w.file_row as "fileRow", w.object_id as "personId"
     from people_import_run r join people_import_row w on w.school_id = $1 and w.run_id = r.id
    where r.school_id = $1 and r.sha256 = $2 and r.kind = $3 and r.sheet = $4 and r.status = 'applied'
      and w.subject in ('student', 'staff') and w.result = 'created' and w.file_row is not null
    order by w.file_row, r.applied_at desc`,
);

interface PersonRow extends Known<'person'> {
  readonly studentVersion: number | null;
  readonly studentDeletedAt: string | null;
  readonly fileNumber: string | null;
  readonly staffVersion: number | null;
  readonly staffDeletedAt: string | null;
  readonly position: string;
  readonly hiredOn: string | null;
  readonly dismissedOn: string | null;
}

function personOf(found: PersonRow): KnownPerson {
  const { studentVersion, studentDeletedAt, fileNumber, staffVersion, staffDeletedAt, ...rest } = found;
  const { position, hiredOn, dismissedOn, ...person } = rest;
  const { id } = person;
  return {
    ...person,
    student:
      studentVersion === null
        ? null
        : { id, version: studentVersion, deletedAt: studentDeletedAt, fileNumber },
    staff:
      staffVersion === null
        ? null
        : { id, version: staffVersion, deletedAt: staffDeletedAt, position, hiredOn, dismissedOn },
  };
}

/** What day it is in the school. */
export async function todayAt(tx: ReadTx, now: Date): Promise<string> {
  const found = await tx.find<{ today: string }>(TODAY, [now]);
  return found?.today ?? now.toISOString().slice(0, 10);
}

/** The first year that has not ended by a day; after the last one, the last. */
export async function findImportYear(tx: ReadTx, day: string): Promise<ImportYear | undefined> {
  return tx.find<ImportYear>(YEAR, [day]);
}

/** Which file is compared, and from which day. */
export interface FactsWish {
  readonly kind: string;
  readonly sha256: string;
  readonly sheet: number;
  readonly from: string;
  readonly now: Date;
}

/** Reads what a file of people is compared with: always the same number of statements. */
export async function readSchoolFacts(tx: ReadTx, wish: FactsWish): Promise<SchoolFacts> {
  const { kind, sha256, sheet, from, now } = wish;
  const today = await todayAt(tx, now);
  const year = await findImportYear(tx, from);
  const yearId = year?.id ?? null;
  const [people, classes, subgroups, enrollments, members, guardianships, duties, links] = await Promise.all([
    tx.rows<PersonRow>(PEOPLE),
    tx.rows<Known<'school_class'>>(CLASSES, [yearId]),
    tx.rows<Known<'subgroup'>>(SUBGROUPS, [yearId]),
    tx.rows<Known<'enrollment'>>(ENROLLMENTS, [yearId, from]),
    tx.rows<Known<'subgroup_member'>>(MEMBERS, [yearId]),
    tx.rows<Known<'guardianship'>>(GUARDIANSHIPS),
    tx.rows<Known<'duty'>>(DUTIES),
    tx.rows<{ fileRow: number; personId: string }>(LINKS, [sha256, kind, sheet]),
  ]);
  return {
    today,
    year: year ?? null,
    people: people.map(personOf),
    classes,
    subgroups,
    enrollments,
    members,
    guardianships,
    duties,
    links: new Map(links.map(({ fileRow, personId }) => [fileRow, personId])),
  };
}
