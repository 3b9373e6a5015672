import { sql } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';
import type { TurnRowKind } from './year-turn-row.entity.js';

const made = (kind: TurnRowKind): string =>
  `(select r.row_id from year_turn_row r where r.school_id = $1 and r.turn_id = $2 and r.kind = '${kind}' and r.left_to is null)`;

/**
 * Where something stands in the new year that the turn did not make, or that was changed since then, by names of classes
 * and groups; what is of the whole year has the name of the year. $2 turn, $3 the year that it made.
 */
export const USED = sql(
  'grading.turn.used',
  `with own as materialized (
     select r.kind, r.row_id as id, r.left_to from year_turn_row r where r.school_id = $1 and r.turn_id = $2),
   grp as materialized (
     select g.id, g.name || ' ' || s.name as name from teaching_group g join subject s on s.school_id = $1 and s.id = g.subject_id
      where g.school_id = $1 and g.year_id = $3 and g.deleted_at is null),
   cls as materialized (
     select c.id, c.name from school_class c where c.school_id = $1 and c.year_id = $3 and c.deleted_at is null)
   select u.name::text as name from (
     select g.name from grp g where not exists (select from own o where o.kind = 'group' and o.id = g.id)
     union all select g.name from lesson x join grp g on g.id = x.group_id where x.school_id = $1 and x.deleted_at is null
     union all select g.name from timetable_entry x join grp g on g.id = x.group_id where x.school_id = $1 and x.deleted_at is null
     union all select g.name from plan_assignment x join grp g on g.id = x.group_id where x.school_id = $1 and x.deleted_at is null
     union all select g.name from homework x join grp g on g.id = x.group_id where x.school_id = $1 and x.deleted_at is null
     union all select g.name from teaching_group_part x join grp g on g.id = x.group_id
      where x.school_id = $1 and x.deleted_at is null and not exists (select from own o where o.kind = 'part' and o.id = x.id)
     union all select g.name from teaching_load x join grp g on g.id = x.group_id
      where x.school_id = $1 and x.deleted_at is null and (x.version > 1 or not exists (select from own o where o.kind = 'load' and o.id = x.id))
     union all select c.name from cls c where not exists (select from own o where o.kind = 'class' and o.id = c.id)
     union all select c.name from enrollment x join cls c on c.id = x.class_id
      where x.school_id = $1 and (x.version > 1 or x.deleted_at is null) and (x.version > 1 or not exists (select from own o where o.kind = 'enrollment' and o.id = x.id))
     union all select c.name from duty x join cls c on c.id = x.class_id
      where x.school_id = $1 and (x.version > 1 or not exists (select from own o where o.kind = 'duty' and o.id = x.id))
     union all select c.name from subgroup x join cls c on c.id = x.class_id
      where x.school_id = $1 and x.deleted_at is null and not exists (select from own o where o.kind = 'subgroup' and o.id = x.id)
     union all select c.name from subgroup_member x join subgroup b on b.school_id = $1 and b.id = x.subgroup_id join cls c on c.id = b.class_id
      where x.school_id = $1 and (x.version > 1 or not exists (select from own o where o.kind = 'member' and o.id = x.id))
     union all select c.name from assessment x join cls c on c.id = x.class_id where x.school_id = $1 and x.deleted_at is null
     union all select c.name from contact_report x join cls c on c.id = x.class_id where x.school_id = $1 and x.deleted_at is null
     union all select c.name from movement x join cls c on c.id in (x.from_class_id, x.to_class_id) where x.school_id = $1
     union all select c.name from own o join enrollment x on x.school_id = $1 and x.id = o.id join school_class c on c.school_id = $1 and c.id = x.class_id
      where o.kind = 'enrollment' and o.left_to is not null and (x.valid_to is distinct from o.left_to or x.deleted_at is not null)
     union all select y.name from academic_year y where y.school_id = $1 and y.id = $3 and (
       exists (select from timetable x where x.school_id = $1 and x.year_id = $3 and x.deleted_at is null)
       or exists (select from curriculum_hours x where x.school_id = $1 and x.year_id = $3 and x.deleted_at is null)
       or exists (select from thematic_plan x where x.school_id = $1 and x.year_id = $3 and x.deleted_at is null)
       or exists (select from school_day x where x.school_id = $1 and x.year_id = $3 and x.deleted_at is null)
       or exists (select from bell_day x where x.school_id = $1 and x.year_id = $3 and x.deleted_at is null)
       or exists (select from import_link x where x.school_id = $1 and x.year_id = $3))) u
    order by 1`,
);

/** SQL: rows that the turn made are there no more. $2 turn, $3 now. */
const unmake = (table: string, kind: TurnRowKind): Sql =>
  sql(
    `grading.turn.unmake.${kind}`,
    `update ${table} x set deleted_at = $3::timestamptz, version = x.version + 1
      where x.school_id = $1 and x.deleted_at is null and x.id in ${made(kind)}`,
  );

/** What the turn made goes, the innermost first. $2 turn, $3 now. */
export const UNMAKE: readonly Sql[] = [
  unmake('teaching_load', 'load'),
  unmake('teaching_group_part', 'part'),
  unmake('teaching_group', 'group'),
  unmake('duty', 'duty'),
  unmake('subgroup_member', 'member'),
  unmake('enrollment', 'enrollment'),
  unmake('movement', 'movement'),
  unmake('subgroup', 'subgroup'),
  unmake('school_class', 'class'),
  unmake('bell_slot', 'bell'),
  unmake('bell_schedule', 'bells'),
  unmake('holiday', 'holiday'),
  unmake('grading_period', 'period'),
  unmake('academic_year', 'year'),
];

/** SQL: what the turn ended has its former last day. $2 turn. */
const restore = (table: string, kind: TurnRowKind): Sql =>
  sql(
    `grading.turn.restore.${kind}`,
    `update ${table} x set valid_to = r.was_to, version = x.version + 1
       from year_turn_row r
      where x.school_id = $1 and r.school_id = $1 and r.turn_id = $2 and r.kind = '${kind}' and r.left_to is not null and x.id = r.row_id
        and x.valid_to = r.left_to and x.deleted_at is null`,
  );

/** What the turn ended goes on. $2 turn. */
export const RESTORE: readonly Sql[] = [
  restore('enrollment', 'enrollment'),
  restore('subgroup_member', 'member'),
  restore('duty', 'duty'),
];

/** Whom the hourly look let in no more since the turn, because they had left by it. $2 turn, $3 when it was carried out. */
export const SHUT_OUT = sql(
  'grading.turn.shut-out',
  `with student as (
     select m.student_id as id from movement m where m.school_id = $1 and m.id in ${made('movement')})
   select distinct a.person_id as id from sign_in_act a
    where a.school_id = $1 and a.act = 'blocked' and a.by_person_id is null and a.deleted_at is null and a.at >= $3::timestamptz
      and (a.person_id in (select id from student) or exists (
        select from guardianship g where g.school_id = $1 and g.guardian_id = a.person_id and g.student_id in (select id from student) and g.deleted_at is null))
      and not exists (select from sign_in_act x where x.school_id = $1 and x.person_id = a.person_id and x.act in ('blocked', 'restored') and x.id > a.id)`,
);
