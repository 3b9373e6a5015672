import type { RelationSource } from '@zhurnal/platform';

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

const isSelf = (ids: string): string => `select $2::uuid where $2::uuid = any(${ids})`;

/** Class teachers and educators, legal representatives, and everybody to themselves. */
export const SCHOOLING_RELATIONS: readonly RelationSource[] = [
  ...keepers('ownClass', 'class_teacher'),
  ...keepers('assignedClass', 'educator'),
  {
    relation: 'ownChild',
    kind: 'student',
    related: (ids) => `select g.student_id from guardianship g
      where g.school_id = $1 and g.guardian_id = $2 and g.student_id = any(${ids}) and g.deleted_at is null
        and g.valid_from <= (select day from today) and (g.valid_to is null or g.valid_to >= (select day from today))`,
  },
  { relation: 'self', kind: 'student', related: isSelf },
  { relation: 'self', kind: 'person', related: isSelf },
];
