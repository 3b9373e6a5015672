import { givesInGroup, givesLesson, keepsClassOf, teachesGroup } from '@zhurnal/attendance';
import type { RelationSource, Standing } from '@zhurnal/platform';
import { isGroupOfToken } from '@zhurnal/schooling';

/** Files by the homework that carries them. */
function filesWhere(relation: Standing, condition: string): RelationSource {
  return {
    relation,
    kind: 'file',
    related: (ids) => `select x.file_id
       from homework_file x
       join homework h on h.school_id = x.school_id and h.id = x.homework_id and h.deleted_at is null
       join lesson l on l.school_id = h.school_id and l.id = h.lesson_id
      where x.school_id = $1 and x.file_id = any(${ids}) and x.deleted_at is null and ${condition}`,
  };
}

/** Documents of corrections: who teaches the group brought them. */
const CORRECTION_FILES: RelationSource = {
  relation: 'ownGroup',
  kind: 'file',
  related: (ids) => `select x.file_id
       from correction_file x
       join correction_request r on r.school_id = $1 and r.id = x.request_id
      where x.school_id = $1 and x.file_id = any(${ids}) and ${teachesGroup('r.group_id')}`,
};

/** Was the student in the group at some time between the homework's lesson and the day it is due? */
const HAD_HOMEWORK = (student: string): string => `exists (
  select from group_member m
   where m.school_id = $1 and m.group_id = h.group_id and m.student_id = ${student}
     and m.valid_from <= h.due_on and (m.valid_to is null or m.valid_to >= l.date))`;

const OF_OWN_CHILD = `exists (
  select from guardianship k
   where k.school_id = $1 and k.guardian_id = $2 and k.deleted_at is null and k.valid_from <= (select day from today)
     and (k.valid_to is null or k.valid_to >= (select day from today)) and ${HAD_HOMEWORK('k.student_id')})`;

/** Whose homework files are, and that who gives a lesson may open its journal. */
export const JOURNAL_RELATIONS: readonly RelationSource[] = [
  {
    relation: 'ownLesson',
    kind: 'group',
    related: (ids) =>
      `select g.id from teaching_group g where g.school_id = $1 and g.id = any(${ids}) and ${givesInGroup('g.id')}`,
  },
  filesWhere('ownGroup', teachesGroup('h.group_id')),
  filesWhere('ownLesson', givesLesson('h.lesson_id')),
  filesWhere('ownClass', keepsClassOf('h.group_id', 'class_teacher')),
  filesWhere('assignedClass', keepsClassOf('h.group_id', 'educator')),
  filesWhere('ownChild', OF_OWN_CHILD),
  filesWhere('tokenClass', isGroupOfToken('h.group_id')),
  filesWhere('self', HAD_HOMEWORK('$2')),
  CORRECTION_FILES,
];
