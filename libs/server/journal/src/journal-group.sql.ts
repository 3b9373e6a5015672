import { keepsClassOf, listAllowed, teachesGroup } from '@zhurnal/attendance';
import type { Standing } from '@zhurnal/attendance';
import type { Actor } from '@zhurnal/platform';
import { listNameOf } from '@zhurnal/rules';
import type { MarkScale, PersonName } from '@zhurnal/rules';
import type { JournalGroup } from './journal-group.graphql.js';

/** How the person `$2` stands to the group `g`, but for single lessons. */
export const STANDING_TO_GROUP = `
  ${teachesGroup('g.id')} as "ownGroup",
  ${keepsClassOf('g.id', 'class_teacher')} as "ownClass", ${keepsClassOf('g.id', 'educator')} as "assignedClass"`;

/** Columns of a journal for the group `g`, with GROUP_JOINS. */
export const GROUP_COLUMNS = `
  g.id, g.name, g.scale, g.subject_id as "subjectId", u.name as "subjectName",
  c.ids as "classIds", c.names as "classNames", case when c.lowest = c.highest then c.lowest end as "gradeLevel",
  t.names as teachers, n.weekly as "weeklyLessons"`;

/** Subject, classes, and what the timetable says of the group `g`. */
export const GROUP_JOINS = `
  join subject u on u.school_id = g.school_id and u.id = g.subject_id
  cross join lateral (
    select coalesce(json_agg(x.id order by x.grade_level, x.letter, x.name), '[]') as ids,
           coalesce(json_agg(x.name order by x.grade_level, x.letter, x.name), '[]') as names,
           min(x.grade_level) as lowest, max(x.grade_level) as highest
      from (select distinct k.id, k.name, k.grade_level, k.letter
              from teaching_group_part p
              join school_class k on k.school_id = p.school_id and k.id = p.class_id
             where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null) x) c
  cross join lateral (
    select coalesce(sum(case when e.week = 0 then 1 else 1.0 / w.cycle_weeks end), 0)::float8 as weekly
      from timetable_entry e
      join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null
     where e.school_id = $1 and e.group_id = g.id and e.deleted_at is null
       and (select day from today) between coalesce(e.valid_from, w.valid_from) and coalesce(e.valid_to, w.valid_to)) n
  cross join lateral (
    select coalesce(json_agg(json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
                             order by p.family_name, p.given_name, p.id), '[]') as names
      from person p
     where p.school_id = $1 and p.id = any(array(
       select t.staff_id
         from timetable_entry e
         join timetable w on w.school_id = e.school_id and w.id = e.timetable_id and w.deleted_at is null and w.year_id = g.year_id
         join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null
        where e.school_id = $1 and e.group_id = g.id and e.deleted_at is null
          and (e.valid_to is null or e.valid_to >= (select day from today))))) t`;

/** A row of these columns and the standing. */
export interface GroupRow extends Standing {
  readonly id: string;
  readonly name: string;
  readonly scale: MarkScale;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly classIds: string[];
  readonly classNames: string[];
  readonly gradeLevel: number | null;
  readonly teachers: readonly PersonName[];
  readonly weeklyLessons: number;
}

/** The journal as the contract shows it. */
export function groupOf(row: GroupRow, asker: Pick<Actor, 'roles' | 'token'>): JournalGroup {
  return {
    id: row.id,
    name: row.name,
    subjectId: row.subjectId,
    subjectName: row.subjectName,
    classIds: row.classIds,
    classNames: row.classNames,
    gradeLevel: row.gradeLevel,
    scale: row.scale,
    teacherNames: row.teachers.map(listNameOf),
    weeklyLessons: row.weeklyLessons,
    can: listAllowed(asker, row),
  };
}
