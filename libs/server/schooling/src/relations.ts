import type { RelationSource } from '@zhurnal/platform';
import type { TargetKind } from '@zhurnal/rules';

/** SQL: classes in which `$2` holds the duty today. */
const classesOf = (role: 'class_teacher' | 'educator'): string => `
  select d.class_id from duty d
   where d.school_id = $1 and d.person_id = $2 and d.role = '${role}' and d.class_id is not null and d.deleted_at is null
     and d.valid_from <= (select day from today) and (d.valid_to is null or d.valid_to >= (select day from today))`;

/** A class with its groups and students, to who holds the duty in it. */
function keepers(
  relation: 'ownClass' | 'assignedClass',
  role: 'class_teacher' | 'educator',
): readonly RelationSource[] {
  return [
    {
      relation,
      kind: 'class',
      related: (ids) => `select m.class_id from (${classesOf(role)}) m where m.class_id = any(${ids})`,
    },
    {
      relation,
      kind: 'group',
      related: (ids) => `select p.group_id from teaching_group_part p
        where p.school_id = $1 and p.group_id = any(${ids}) and p.deleted_at is null and p.class_id in (${classesOf(role)})`,
    },
    {
      relation,
      kind: 'student',
      related: (ids) => `select e.student_id from enrollment e
        where e.school_id = $1 and e.student_id = any(${ids}) and e.deleted_at is null and e.class_id in (${classesOf(role)})
          and e.valid_from <= (select day from today) and (e.valid_to is null or e.valid_to >= (select day from today))`,
    },
  ];
}

/** SQL: the classes that the token `$2` is limited to. */
const CLASSES_OF_TOKEN = `select unnest(t.class_ids) from api_token t where t.school_id = $1 and t.id = $2`;

/** SQL: does the group lie within these classes, with every part of it? */
export const isGroupOfToken = (group: string): string => `exists (
    select from teaching_group_part p where p.school_id = $1 and p.group_id = ${group} and p.deleted_at is null)
  and not exists (
    select from teaching_group_part p where p.school_id = $1 and p.group_id = ${group} and p.deleted_at is null
       and p.class_id not in (${CLASSES_OF_TOKEN}))`;

/** What belongs to the classes of a token. */
const OF_TOKEN: readonly RelationSource[] = [
  {
    relation: 'tokenClass',
    kind: 'class',
    related: (ids) => `select c.id from (${CLASSES_OF_TOKEN}) c(id) where c.id = any(${ids})`,
  },
  {
    relation: 'tokenClass',
    kind: 'group',
    related: (ids) =>
      `select g.id from teaching_group g where g.school_id = $1 and g.id = any(${ids}) and ${isGroupOfToken('g.id')}`,
  },
  {
    relation: 'tokenClass',
    kind: 'student',
    related: (ids) => `select e.student_id from enrollment e
      where e.school_id = $1 and e.student_id = any(${ids}) and e.deleted_at is null and e.class_id in (${CLASSES_OF_TOKEN})
        and e.valid_from <= (select day from today) and (e.valid_to is null or e.valid_to >= (select day from today))`,
  },
];

const isSelf = (ids: string): string => `select $2::uuid where $2::uuid = any(${ids})`;

/** Is the membership, guardianship or enrollment `row` in force today? */
const isToday = (row: string): string =>
  `${row}.valid_from <= (select day from today) and (${row}.valid_to is null or ${row}.valid_to >= (select day from today))`;

/** Is the enrollment `e` of today one in a class that the person keeps? */
const isInOwnClass = `e.deleted_at is null and ${isToday('e')} and e.class_id in (${classesOf('class_teacher')})`;

/** Groups and classes of today, to their students and the legal representatives of these. */
const ofFamily = (kind: 'group' | 'class', column: 'group_id' | 'class_id'): readonly RelationSource[] => [
  {
    relation: 'ownChild',
    kind,
    related: (ids) => `select m.${column} from guardianship g
      join group_member m on m.school_id = g.school_id and m.student_id = g.student_id
      where g.school_id = $1 and g.guardian_id = $2 and g.deleted_at is null and m.${column} = any(${ids})
        and ${isToday('g')} and ${isToday('m')}`,
  },
  {
    relation: 'self',
    kind,
    related: (ids) => `select m.${column} from group_member m
      where m.school_id = $1 and m.student_id = $2 and m.${column} = any(${ids}) and ${isToday('m')}`,
  },
];

/** Everything that the school has, to whoever may see all of it. */
const ofSchool = (kind: TargetKind, table: string): RelationSource => ({
  relation: 'school',
  kind,
  related: (ids) =>
    `select o.id from ${table} o where o.school_id = $1 and o.id = any(${ids}) and o.deleted_at is null`,
});

/** Class teachers and educators, legal representatives, and everybody to themselves. */
export const SCHOOLING_RELATIONS: readonly RelationSource[] = [
  ...keepers('ownClass', 'class_teacher'),
  ...keepers('assignedClass', 'educator'),
  // Whom the class teacher hands the sign-in (G24-12): students of the class and their representatives.
  {
    relation: 'ownClass',
    kind: 'person',
    related: (ids) => `select e.student_id from enrollment e
       where e.school_id = $1 and e.student_id = any(${ids}) and ${isInOwnClass}
      union select g.guardian_id from guardianship g
        join enrollment e on e.school_id = g.school_id and e.student_id = g.student_id and ${isInOwnClass}
       where g.school_id = $1 and g.guardian_id = any(${ids}) and ${isToday('g')} and g.deleted_at is null`,
  },
  {
    relation: 'ownChild',
    kind: 'student',
    related: (ids) => `select g.student_id from guardianship g
      where g.school_id = $1 and g.guardian_id = $2 and g.student_id = any(${ids}) and g.deleted_at is null
        and g.valid_from <= (select day from today) and (g.valid_to is null or g.valid_to >= (select day from today))`,
  },
  { relation: 'self', kind: 'student', related: isSelf },
  { relation: 'self', kind: 'person', related: isSelf },
  ...ofFamily('group', 'group_id'),
  ...ofFamily('class', 'class_id'),
  ...OF_TOKEN,
  ofSchool('group', 'teaching_group'),
  ofSchool('class', 'school_class'),
  ofSchool('student', 'student'),
  ofSchool('person', 'person'),
];

/** Groups and classes of today of the students `$2`; `$3` is now. */
export const WHERE_STUDENTS_BELONG = `
  with today as (select ($3::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)
  select m.student_id as student, 'group' as kind, m.group_id as id from group_member m
   where m.school_id = $1 and m.student_id = any($2::uuid[]) and ${isToday('m')}
  union
  select e.student_id, 'class', e.class_id from enrollment e
   where e.school_id = $1 and e.student_id = any($2::uuid[]) and e.deleted_at is null and ${isToday('e')}`;
