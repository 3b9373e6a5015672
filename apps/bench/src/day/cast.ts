import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Place } from './place.js';

/** A lesson of the day as its teacher comes to it. */
export interface PlayedLesson {
  readonly id: string;
  readonly groupId: string;
  readonly slot: number;
  readonly scale: 'five' | 'pass_fail';
  /** The grade in which no marks are given. */
  readonly isFirstGrade: boolean;
}

export interface Teacher {
  readonly personId: string;
  readonly login: string;
  readonly lessons: readonly PlayedLesson[];
}

export interface ClassTeacher {
  readonly personId: string;
  readonly login: string;
  readonly classId: string;
}

/** A telephone or tablet of a family: of a representative or of a student. */
export interface Device {
  readonly cookie: string;
  readonly personId: string;
  readonly isStudent: boolean;
  readonly students: readonly string[];
  /** Classes of these students. */
  readonly classes: readonly string[];
}

/** Who plays: all of them real people of the school. */
export interface Cast {
  readonly schoolId: string;
  readonly teachers: readonly Teacher[];
  readonly classTeachers: readonly ClassTeacher[];
  readonly devices: readonly Device[];
  /** Logins of single duties, by role. */
  readonly staff: Readonly<Record<'deputy' | 'office' | 'director' | 'administrator' | 'hr', string>>;
  readonly classes: readonly { readonly id: string; readonly name: string; readonly grade: number }[];
}

const LESSONS = `
  select t.staff_id as "personId", min(c.login) as login,
         json_agg(json_build_object('id', l.id, 'groupId', l.group_id, 'slot', l.slot, 'scale', g.scale, 'isFirstGrade',
           exists (select from teaching_group_part p join school_class s on s.school_id = p.school_id and s.id = p.class_id
                    where p.school_id = l.school_id and p.group_id = l.group_id and s.grade_level = 1)) order by l.slot) as lessons
    from lesson l
    join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
    join lateral (select x.staff_id from lesson_teacher x
                   where x.school_id = l.school_id and x.lesson_id = l.id and x.deleted_at is null
                   order by x.substitute desc, x.position limit 1) t on true
    join lateral (select min(c.login) as login from membership m join login_claim c on c.account_id = m.account_id
                   where m.school_id = l.school_id and m.person_id = t.staff_id) c on c.login is not null
   where l.school_id = $1 and l.date = $2 and l.cancelled_at is null and l.deleted_at is null
     and not exists (select from recorded_lesson r where r.school_id = l.school_id and r.lesson_id = l.id)
   group by t.staff_id order by count(*) desc, t.staff_id limit $3`;

const CLASS_TEACHERS = `
  select d.person_id as "personId", d.class_id as "classId", min(c.login) as login
    from duty d
    join membership m on m.school_id = d.school_id and m.person_id = d.person_id
    join login_claim c on c.account_id = m.account_id
   where d.school_id = $1 and d.role = 'class_teacher' and d.class_id is not null and d.deleted_at is null
     and d.valid_from <= $2 and (d.valid_to is null or d.valid_to >= $2)
   group by 1, 2 order by 2 limit $3`;

const SINGLE_DUTIES = `
  select distinct on (d.role) d.role, c.login
    from duty d
    join membership m on m.school_id = d.school_id and m.person_id = d.person_id
    join login_claim c on c.account_id = m.account_id
   where d.school_id = $1 and d.role in ('deputy', 'office', 'director', 'administrator', 'hr') and d.deleted_at is null
     and d.valid_from <= $2 and (d.valid_to is null or d.valid_to >= $2)
   order by d.role, length(c.login), c.login`;

const CLASSES = `
  select c.id, c.name, coalesce(c.grade_level, 0)::int as grade from school_class c
    join academic_year y on y.school_id = c.school_id and y.id = c.year_id
   where c.school_id = $1 and c.deleted_at is null and y.starts_on <= $2 and y.ends_on >= $2 order by c.id`;

/** Of every five devices one is a student's own; accounts that reach several schools are left to other stories. */
const PEOPLE = `
  with child as (
    select e.student_id, e.class_id from enrollment e join school_class c on c.school_id = e.school_id and c.id = e.class_id
     where e.school_id = $1 and e.deleted_at is null and e.valid_from <= $2 and (e.valid_to is null or e.valid_to >= $2)),
  person_of as (
    select g.guardian_id as person_id, child.student_id, child.class_id, false as is_student
      from guardianship g join child on child.student_id = g.student_id
     where g.school_id = $1 and g.deleted_at is null and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)
    union all
    select child.student_id, child.student_id, child.class_id, true from child)
  select p.person_id as "personId", m.account_id as "accountId", p.is_student as "isStudent",
         array_agg(distinct p.student_id) as students, array_agg(distinct p.class_id) as classes
    from person_of p join membership m on m.school_id = $1 and m.person_id = p.person_id
   where not exists (select from membership o where o.account_id = m.account_id and o.school_id <> $1)
   group by 1, 2, 3`;

interface Person {
  readonly personId: string;
  readonly accountId: string;
  readonly isStudent: boolean;
  readonly students: readonly string[];
  readonly classes: readonly string[];
}

/** The same for the same seed: sorted by what their ids hash to. */
function shuffle(people: readonly Person[], seed: string): readonly Person[] {
  const key = ({ personId }: Person): string => createHash('sha1').update(`${seed}${personId}`).digest('hex');
  return [...people].sort((one, other) => key(one).localeCompare(key(other)));
}

async function openSessions(client: pg.Client, people: readonly Person[]): Promise<Device[]> {
  const opened = people.map((person) => ({
    person,
    token: randomBytes(16).toString('hex'),
    id: randomUUID(),
  }));
  await client.query(
    `insert into session (session_id, token_hash, account_id, audience, user_agent, idle_minutes, expires_at)
     select s.id, s.hash, s.account, 'family', 'school day', 600, now() + interval '1 day'
       from unnest($1::uuid[], $2::bytea[], $3::uuid[]) as s(id, hash, account)`,
    [
      opened.map(({ id }) => id),
      opened.map(({ token }) => createHash('sha256').update(token).digest()),
      opened.map(({ person }) => person.accountId),
    ],
  );
  return opened.map(({ person: { personId, isStudent, students, classes }, token }) => {
    return { cookie: `zhurnal-family=${token}`, personId, isStudent, students, classes };
  });
}

/** Chooses who plays; sessions of families are written straight into the database, the staff signs in by itself. */
export async function chooseCast(client: pg.Client, place: Place): Promise<Cast> {
  const [school] = (
    await client.query<{ id: string }>(`select school_id as id from directory_school order by name limit 1`)
  ).rows;
  if (!school) throw new Error('there is no school in this database: load a demo school first');
  const rows = async <Row extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(text, [school.id, place.day, ...values])).rows;
  const teachers = await rows<Teacher>(LESSONS, place.teachers);
  const classTeachers = await rows<ClassTeacher>(CLASS_TEACHERS, place.classTeachers);
  const duties = await rows<{ role: string; login: string }>(SINGLE_DUTIES);
  const login = (role: string): string => {
    const found = duties.find((duty) => duty.role === role)?.login;
    if (found === undefined) throw new Error(`the school has no ${role}`);
    return found;
  };
  const people = shuffle(await rows<Person>(PEOPLE), place.seed);
  const own = Math.round(place.devices / 5);
  const chosen = [
    ...people.filter(({ isStudent }) => isStudent).slice(0, own),
    ...people.filter(({ isStudent }) => !isStudent).slice(0, place.devices - own),
  ];
  if (teachers.length === 0) throw new Error(`no lesson of ${place.day} is still to be written`);
  return {
    schoolId: school.id,
    teachers,
    classTeachers,
    devices: await openSessions(client, chosen),
    staff: {
      deputy: login('deputy'),
      office: login('office'),
      director: login('director'),
      administrator: login('administrator'),
      hr: login('hr'),
    },
    classes: await rows(CLASSES),
  };
}
