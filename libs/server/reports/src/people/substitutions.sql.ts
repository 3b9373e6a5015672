import { sql } from '@zhurnal/platform';
import { PERSON } from '../progress/period.sql.js';

/**
 * Lessons that somebody gave in the place of another, with why the other was away, whether the lesson was noted as held, and whether
 * the substitute gave a lesson of the own timetable at the same time. A substitute of all teachers stands for each of them; a
 * lesson that was cancelled was given by nobody. $2 first day, $3 last day.
 */
export const SUBSTITUTIONS_OF_DAYS = sql(
  'reports.substitutions',
  `select x.id, l.date, l.slot, ${PERSON('p')} as substitute, p.id as "substituteId", u.name as subject, g.name as "groupName",
          (select coalesce(string_agg(k.name, ', ' order by k.grade_level, k.letter, k.name), '')
             from (select distinct c.id, c.name, c.grade_level, c.letter from teaching_group_part t
                     join school_class c on c.school_id = $1 and c.id = t.class_id
                    where t.school_id = $1 and t.group_id = g.id and t.deleted_at is null) k) as "className",
          (select coalesce(json_agg(json_build_object('name', ${PERSON('q')}, 'kind', a.kind) order by o.position, q.family_name, q.id), '[]')
             from lesson_teacher o
             join person q on q.school_id = $1 and q.id = o.staff_id
             left join lateral (
               select b.kind from staff_absence b
                where b.school_id = $1 and b.person_id = o.staff_id and l.date between b.from_date and b.to_date
                  and (b.slots is null or l.slot = any(b.slots)) and b.deleted_at is null
                order by b.from_date, b.id limit 1) a on true
            where o.school_id = $1 and o.lesson_id = l.id and not o.substitute and o.deleted_at is null
              and (x.replaces is null or x.replaces = o.staff_id)) as absent,
          exists (select from lesson_record r where r.school_id = $1 and r.id = l.id and r.held_at is not null and r.deleted_at is null) as "isHeld",
          exists (select from lesson_teacher v
                    join lesson w on w.school_id = $1 and w.id = v.lesson_id and w.id <> l.id and w.date = l.date
                     and w.starts_at < l.ends_at and l.starts_at < w.ends_at and w.cancelled_at is null and w.deleted_at is null
                   where v.school_id = $1 and v.staff_id = x.staff_id and not v.substitute and v.deleted_at is null) as "isJoined"
     from lesson l
     join lesson_teacher x on x.school_id = $1 and x.lesson_id = l.id and x.substitute and x.deleted_at is null
     join person p on p.school_id = $1 and p.id = x.staff_id
     join teaching_group g on g.school_id = $1 and g.id = l.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
    where l.school_id = $1 and l.date between $2::date and $3::date and l.cancelled_at is null and l.deleted_at is null
    order by l.date, l.slot, p.family_name, g.name, x.id`,
);
