import { keepsClassOf } from '@zhurnal/attendance';
import { over } from '../control/control.sql.js';

/** SQL: a name as one value. */
export const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * SQL: journals to be checked and their lessons of the days `$4`–`$5` that are over, as the tables `mine`, `shown` and
 * `over`. `$6`: all of the school, or those that the person `$2` gives, and those of own classes; `$7`–`$8` the grades for
 * which the journal is kept. A substitute gives none.
 */
export const CHECKED_GROUPS = `
   mine as materialized (
     select distinct l.group_id
       from lesson_teacher t join lesson l on l.school_id = $1 and l.id = t.lesson_id
      where t.school_id = $1 and t.staff_id = $2 and not t.substitute and t.deleted_at is null
        and l.date between $4::date and $5::date and l.deleted_at is null),
   shown as materialized (
     select g.id, g.name, g.subject_id from teaching_group g
      where g.school_id = $1 and g.deleted_at is null
        and ($6::boolean or g.id in (select group_id from mine) or ${keepsClassOf('g.id', 'class_teacher')})
        and exists (
          select from teaching_group_part p join school_class c on c.school_id = $1 and c.id = p.class_id and c.deleted_at is null
           where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null and c.grade_level between $7::int and $8::int)),
   ${over('l.group_id in (select id from shown)')}`;

/** SQL: who gives the group of the row `s` in these days, in order. */
export const GIVERS = `(
     select coalesce(json_agg(json_build_object('id', q.id, 'familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic)
              order by g.position, q.family_name, q.id), '[]')
       from (select t.staff_id, min(t.position) as position
               from over l join lesson_teacher t on t.school_id = $1 and t.lesson_id = l.id and not t.substitute and t.deleted_at is null
              where l.group_id = s.id group by t.staff_id) g
       join person q on q.school_id = $1 and q.id = g.staff_id)`;

/** SQL: the classes of the group of the row `s`, in order. */
export const CLASSES = `(
     select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'grade', x.grade_level) order by x.grade_level, x.letter, x.name), '[]')
       from (select distinct k.id, k.name, k.grade_level, k.letter
               from teaching_group_part p join school_class k on k.school_id = p.school_id and k.id = p.class_id
              where p.school_id = $1 and p.group_id = s.id and p.deleted_at is null) x)`;
