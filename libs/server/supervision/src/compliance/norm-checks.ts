import { asked } from './check-source.js';
import type { CheckArm } from './check-source.js';

/** SQL: the periods of grades that end in the judged days and are over. */
export const ENDED = `ended as materialized (
     select p.id, p.year_id, p.grade_from, p.grade_to, p.starts_on, p.ends_on
       from grading_period p
      where p.school_id = $1 and p.deleted_at is null and p.kind <> 'year' and p.ends_on between ${asked('from')} and ${asked('to')}
        and ((p.ends_on + 1)::timestamp at time zone ${asked('zone')}) <= ${asked('now')})`;

/** SQL: groups with marks of the scale that is counted, once for each of these periods. */
const COUNTED = `counted as materialized (
     select distinct g.id as group_id, e.starts_on, e.ends_on
       from ended e
       join teaching_group g on g.school_id = $1 and g.year_id = e.year_id and g.scale = 'five' and g.deleted_at is null
       join teaching_group_part p on p.school_id = $1 and p.group_id = g.id and p.deleted_at is null
       join school_class c on c.school_id = $1 and c.id = p.class_id and c.deleted_at is null
      where c.grade_level between e.grade_from and e.grade_to and (g.id in (select group_id from covered)) is true
        and not coalesce(c.grade_level between ${asked('unmarkedFrom')} and ${asked('unmarkedTo')}, false))`;

/** SQL: the lessons of a group a week, to half a lesson: holidays shorten weeks, and no week counts less for that. */
const TAUGHT = `given as materialized (
     select c.group_id, c.starts_on, c.ends_on, count(*)::int as lessons,
            greatest(round(2.0 * count(*) / count(distinct date_trunc('week', l.date))) / 2, 0.5) as hours
       from counted c
       join lesson l on l.school_id = $1 and l.group_id = c.group_id and l.date between c.starts_on and c.ends_on
        and l.cancelled_at is null and l.deleted_at is null
      group by c.group_id, c.starts_on, c.ends_on)`;

/**
 * SQL: what each student of a group has, and what the norm asks of this one. Lessons missed for a valid reason shorten it
 * in their proportion, as \`deficitOf\` does.
 */
const STANDING = `standing as materialized (
     select g.group_id, g.ends_on, g.hours, b.student_id, coalesce(m.marks, 0) as marks, coalesce(m.written, 0) as written,
            ceil(n.marks::numeric * (g.lessons - coalesce(x.excused, 0)) / g.lessons)::int as norm
       from given g
       join norm n on n.hours = least(g.hours, 20)
       join group_member b on b.school_id = $1 and b.group_id = g.group_id and b.valid_from <= g.ends_on and (b.valid_to is null or b.valid_to >= g.ends_on)
       left join (
         select k.group_id, k.student_id, c.ends_on, count(*)::int as marks, (count(*) filter (where t."isNorm"))::int as written
           from counted c
           join mark k on k.school_id = $1 and k.group_id = c.group_id and k.date between c.starts_on and c.ends_on and k.deleted_at is null
           join work w on w.school_id = $1 and w.id = k.work_id
           left join kind t on t.type = w.type
          group by k.group_id, k.student_id, c.ends_on) m
         on m.group_id = g.group_id and m.student_id = b.student_id and m.ends_on = g.ends_on
       left join (
         select a.group_id, a.student_id, c.ends_on, count(*)::int as excused
           from counted c
           join attendance a on a.school_id = $1 and a.group_id = c.group_id and a.date between c.starts_on and c.ends_on
            and a.fact = 'absent' and a.reason in ('ill', 'excused') and a.deleted_at is null
          group by a.group_id, a.student_id, c.ends_on) x
         on x.group_id = g.group_id and x.student_id = b.student_id and x.ends_on = g.ends_on)`;

const STUDENT = {
  day: 's.ends_on',
  key: `s.group_id || ' ' || s.student_id`,
  group_id: 's.group_id',
  student_id: 's.student_id',
};
const appliesIf = 'exists (select from ended)';

const normArm = (
  check: 'mark_norm' | 'mark_norm_low' | 'mark_norm_middle' | 'mark_norm_high',
  hours: string,
): CheckArm => ({
  check,
  columns: { ...STUDENT, detail: `s.marks || '/' || s.norm` },
  from: `standing s where s.marks < s.norm and ${hours}`,
  appliesIf,
});

/** What the arms of the norm read. */
export const NORM_TABLES: readonly string[] = [ENDED, COUNTED, TAUGHT, STANDING];

/** The number of marks at the end of a period (TKK-37 to TKK-41). */
export const NORM_ARMS: readonly CheckArm[] = [
  normArm('mark_norm', 'true'),
  normArm('mark_norm_low', 's.hours <= 2'),
  normArm('mark_norm_middle', 's.hours > 2 and s.hours <= 3'),
  normArm('mark_norm_high', 's.hours > 3'),
  {
    check: 'norm_works',
    columns: { ...STUDENT, detail: `s.written || '/' || least(${asked('written')}, s.norm)` },
    from: `standing s where s.written < least(${asked('written')}, s.norm)`,
    appliesIf,
  },
];
