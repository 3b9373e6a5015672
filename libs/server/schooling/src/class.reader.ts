import { compareClasses } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { ClassOfSchool, SubgroupOfClass, SubjectOfSchool } from './schooling.graphql.js';

const CLASSES = sql(
  'schooling.classes',
  `select c.id, c.name, c.grade_level as "gradeLevel", c.letter,
      (select count(distinct e.student_id)::int from enrollment e
        where e.school_id = $1 and e.class_id = c.id and e.deleted_at is null
          and e.valid_from <= $3::date and (e.valid_to is null or e.valid_to >= $3::date)) as "studentCount"
     from school_class c where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null`,
);
const SUBGROUPS = sql(
  'schooling.subgroups',
  `select s.id, s.class_id as "classId", s.name, s.division,
      (select count(distinct m.student_id)::int from subgroup_member m
        where m.school_id = $1 and m.subgroup_id = s.id and m.deleted_at is null
          and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to >= $3::date)) as "studentCount"
     from subgroup s join school_class c on c.school_id = s.school_id and c.id = s.class_id
    where s.school_id = $1 and c.year_id = $2 and s.deleted_at is null
    order by s.division, s.name`,
);
const SUBJECTS = sql(
  'schooling.subjects',
  `select id, name, short_name as "shortName" from subject where school_id = $1 and deleted_at is null order by name`,
);

/** Classes of a year in the order 1 А … 11 В, with their subgroups and the students of a day. */
export async function listClasses(tx: ReadTx, yearId: string, day: string): Promise<ClassOfSchool[]> {
  const [classes, subgroups] = await Promise.all([
    tx.rows<Omit<ClassOfSchool, 'subgroups'>>(CLASSES, [yearId, day]),
    tx.rows<SubgroupOfClass & { classId: string }>(SUBGROUPS, [yearId, day]),
  ]);
  return classes
    .map((one) => ({ ...one, subgroups: subgroups.filter(({ classId }) => classId === one.id) }))
    .sort((a, b) => compareClasses(a.name, b.name));
}

export async function listSubjects(tx: ReadTx): Promise<SubjectOfSchool[]> {
  return tx.rows<SubjectOfSchool>(SUBJECTS);
}
