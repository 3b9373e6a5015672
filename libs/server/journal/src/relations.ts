import { TODAY, givesInGroup, givesLesson, keepsClassOf, teachesGroup } from '@zhurnal/attendance';
import { relationBy } from '@zhurnal/schooling';
import { sql } from '@zhurnal/platform';
import type { Clock, RelationReader, Sql } from '@zhurnal/platform';

// $2 person, $3 now, $4 the groups or files asked about.
const GIVES_IN_GROUP = sql(
  'journal.relation.own-lesson.group',
  `select 'group' as kind, g.id from teaching_group g
    where g.school_id = $1 and g.id = any($4::uuid[]) and $3::timestamptz is not null and ${givesInGroup('g.id')}`,
);

/** Files by the homework that carries them. */
function filesWhere(name: string, condition: string): Sql {
  return sql(
    `journal.relation.${name}.file`,
    `with ${TODAY}
     select distinct 'file' as kind, x.file_id as id
       from homework_file x
       join homework h on h.school_id = x.school_id and h.id = x.homework_id and h.deleted_at is null
       join lesson l on l.school_id = h.school_id and l.id = h.lesson_id
      where x.school_id = $1 and x.file_id = any($4::uuid[]) and x.deleted_at is null and ${condition}`,
  );
}

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
export function journalRelations(clock: Clock): readonly RelationReader[] {
  return [
    relationBy(clock, 'ownLesson', GIVES_IN_GROUP, ['group']),
    relationBy(clock, 'ownGroup', filesWhere('own-group', teachesGroup('h.group_id')), ['file']),
    relationBy(clock, 'ownLesson', filesWhere('own-lesson', givesLesson('h.lesson_id')), ['file']),
    relationBy(clock, 'ownClass', filesWhere('own-class', keepsClassOf('h.group_id')), ['file']),
    relationBy(clock, 'ownChild', filesWhere('own-child', OF_OWN_CHILD), ['file']),
    relationBy(clock, 'self', filesWhere('self', HAD_HOMEWORK('$2')), ['file']),
  ];
}
