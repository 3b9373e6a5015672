import type { RelationSource } from '@zhurnal/platform';

/** SQL: classes of which `$2` is class teacher or educator today. */
const CLASSES_OF_PERSON = `
  select d.class_id from duty d
   where d.school_id = $1 and d.person_id = $2 and d.class_id is not null and d.deleted_at is null
     and d.valid_from <= (select day from today) and (d.valid_to is null or d.valid_to >= (select day from today))`;

const isSelf = (ids: string): string => `select $2::uuid where $2::uuid = any(${ids})`;

/** Class teachers and educators, legal representatives, and everybody to themselves. */
export const SCHOOLING_RELATIONS: readonly RelationSource[] = [
  {
    relation: 'ownClass',
    kind: 'class',
    related: (ids) => `select m.class_id from (${CLASSES_OF_PERSON}) m where m.class_id = any(${ids})`,
  },
  {
    relation: 'ownClass',
    kind: 'group',
    related: (ids) => `select p.group_id from teaching_group_part p
      where p.school_id = $1 and p.group_id = any(${ids}) and p.deleted_at is null and p.class_id in (${CLASSES_OF_PERSON})`,
  },
  {
    relation: 'ownClass',
    kind: 'student',
    related: (ids) => `select e.student_id from enrollment e
      where e.school_id = $1 and e.student_id = any(${ids}) and e.deleted_at is null and e.class_id in (${CLASSES_OF_PERSON})
        and e.valid_from <= (select day from today) and (e.valid_to is null or e.valid_to >= (select day from today))`,
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
];
