import { foldForSearch } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type pg from 'pg';

export interface FactsOfSubgroup {
  readonly id: string;
  readonly division: string;
  readonly name: string;
}

export interface FactsOfClass {
  readonly id: string;
  readonly name: string;
  readonly gradeLevel: number | null;
  readonly hasStudents: boolean;
  readonly classTeacherId: string | null;
  readonly subgroups: readonly FactsOfSubgroup[];
  /** Who teaches the class, with weekly lessons; the most first. */
  readonly teachers: readonly string[];
}

export interface FactsOfTeacher {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly position: string;
  readonly accountId: string | null;
}

/** What an imported school has before people come. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly name: string;
  readonly yearStart: Day;
  readonly hasDeputy: boolean;
  readonly classes: readonly FactsOfClass[];
  readonly teachers: readonly FactsOfTeacher[];
}

/** The school of this id or name is not there, or there are several. */
export class NoSuchSchoolError extends Error {}

/** Finds a school of the directory by its id or its name. */
export async function findSchoolId(client: pg.ClientBase, wanted: string): Promise<string> {
  const schools = await client.query<{ id: string; name: string }>(
    'select school_id as id, name from directory_school',
  );
  const found = schools.rows.filter(
    ({ id, name }) => id === wanted || foldForSearch(name) === foldForSearch(wanted),
  );
  const [school, second] = found;
  if (!school || second)
    throw new NoSuchSchoolError(
      school ? `Школ с названием «${wanted}» несколько.` : `Школы «${wanted}» нет.`,
    );
  return school.id;
}

const YEAR = `select y.id, y.starts_on::text as start, s.name from academic_year y join school s on s.school_id = y.school_id
  where y.school_id = $1 and y.deleted_at is null order by y.starts_on <= $2::date desc, abs(y.starts_on - $2::date) limit 1`;
const CLASSES = `select c.id, c.name, c.grade_level as "gradeLevel",
    exists (select from enrollment e where e.school_id = $1 and e.class_id = c.id) as "hasStudents",
    (select d.person_id from duty d where d.school_id = $1 and d.class_id = c.id and d.role = 'class_teacher' and d.deleted_at is null
      order by d.valid_from desc, d.id limit 1) as "classTeacherId",
    coalesce((select json_agg(json_build_object('id', g.id, 'division', g.division, 'name', g.name) order by g.division, g.name, g.id)
      from subgroup g where g.school_id = $1 and g.class_id = c.id and g.deleted_at is null), '[]') as subgroups,
    array(select t.staff_id::text from teaching_group_part p
      join timetable_entry e on e.school_id = $1 and e.group_id = p.group_id and e.deleted_at is null
      join timetable_entry_teacher t on t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null
      where p.school_id = $1 and p.class_id = c.id and p.deleted_at is null
      group by t.staff_id order by count(*) desc, t.staff_id) as teachers
  from school_class c where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null order by c.grade_level nulls last, c.name, c.id`;
const TEACHERS = `select m.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, m.position,
    (select a.account_id from membership a where a.school_id = $1 and a.person_id = m.id order by a.account_id limit 1) as "accountId"
  from staff_member m join person p on p.school_id = m.school_id and p.id = m.id
  where m.school_id = $1 and m.deleted_at is null order by p.family_name, p.given_name, m.id`;
const DEPUTY = `select 1 from duty where school_id = $1 and role = 'deputy' and deleted_at is null limit 1`;

/** Reads what the school has in the year of the day. */
export async function readSchoolFacts(
  client: pg.ClientBase,
  schoolId: string,
  day: Day,
): Promise<SchoolFacts> {
  const years = await client.query<{ id: string; start: Day; name: string }>(YEAR, [schoolId, day]);
  const year = years.rows[0];
  if (!year) throw new NoSuchSchoolError('У школы нет учебного года.');
  const classes = await client.query<FactsOfClass>(CLASSES, [schoolId, year.id]);
  const teachers = await client.query<FactsOfTeacher>(TEACHERS, [schoolId]);
  const deputy = await client.query(DEPUTY, [schoolId]);
  return {
    schoolId,
    name: year.name,
    yearStart: year.start,
    hasDeputy: deputy.rowCount !== 0,
    classes: classes.rows,
    teachers: teachers.rows,
  };
}
