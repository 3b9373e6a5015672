import { asked, checkSource, endOfDay as endOf } from './check-source.js';
import type { CheckArm } from './check-source.js';
import { ARCHIVE_ARMS, ARCHIVE_TABLES } from './archive-checks.js';
import { NORM_ARMS, NORM_TABLES } from './norm-checks.js';
import { OUTSIDE_ARMS, OUTSIDE_TABLE } from './outside-checks.js';

const NOW = asked('now');
export const inMonth = (row: string): string =>
  `${row}.valid_from <= ${asked('to')} and (${row}.valid_to is null or ${row}.valid_to >= ${asked('from')})`;

/** SQL: does what a family gave stand on the day? */
export const standsOn = (row: string, day: string): string =>
  `${row}.deleted_at is null and ${row}.given_on <= ${day} and (${row}.withdrawn_on is null or ${row}.withdrawn_on > ${day})`;

/** SQL: who is in which class at the end of the judged days. */
export const PUPIL = `pupil as materialized (
     select e.student_id, e.class_id, c.grade_level, c.year_id, e.valid_from
       from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id and c.deleted_at is null
      where e.school_id = $1 and e.deleted_at is null and e.valid_from <= ${asked('to')} and (e.valid_to is null or e.valid_to >= ${asked('to')})
        and coalesce(c.grade_level between ${asked('coveredFrom')} and ${asked('coveredTo')}, true))`;

/** SQL: do representatives of the student sign in to the diary, and has nobody asked for paper instead or refused it? */
const SIGNED_IN = `signed_in as materialized (
     select distinct g.student_id from guardianship g
       join membership k on k.school_id = $1 and k.person_id = g.guardian_id and k.ended_at is null
       join account a on a.account_id = k.account_id and a.disabled_at is null
      where g.school_id = $1 and g.deleted_at is null and ${inMonth('g')}
        and not exists (select from family_consent f where f.school_id = $1 and f.student_id = g.student_id and f.kind in ('paper', 'refusal')
                          and ${standsOn('f', asked('to'))}))`;

/** SQL: reports that were printed of a class and for whom, by the day of the school. */
const PRINTED = `printed as materialized (
     select t.class_id, t.whom, t.about_id, (t.created_at at time zone ${asked('zone')})::date as day
       from taken_out t where t.school_id = $1 and t.what = 'class_reports' and t.deleted_at is null)`;

/**
 * SQL: each last day in time by which a family should have been told again, and was not: so many days after the time
 * before, when reports were printed or a print-out was handed over, or after the student came to the class.
 */
const untold = (interval: string, who: string): string => `(
    select p.student_id, p.class_id, (x.told + ${interval} * i.n)::date as day
      from pupil p
      cross join lateral (
        select d.told, coalesce(lead(d.told) over (order by d.told), ${asked('to')} + 1) as next
          from (select p.valid_from as told
                 union
                select t.day from printed t
                 where t.class_id = p.class_id and (t.whom = 'all' or t.about_id = p.student_id or (t.whom = 'no_sign_in'
                   and not exists (select from signed_in s where s.student_id = p.student_id)))
                 union
                select h.handed_on from paper_handover h
                 where h.school_id = $1 and h.student_id = p.student_id and h.deleted_at is null) d) x
      cross join lateral generate_series(1, (x.next - 1 - x.told) / ${interval}) as i(n)
     where ${who} and x.told + ${interval} * i.n between ${asked('from')} and ${asked('to')} and x.told + ${interval} * i.n < x.next) q
    where ${endOf('q.day')} <= ${NOW}`;

const FAMILY = {
  day: 'q.day',
  key: `q.student_id || ' ' || q.day`,
  class_id: 'q.class_id',
  student_id: 'q.student_id',
  due_at: endOf('q.day'),
};

const ARMS: readonly CheckArm[] = [
  {
    // A class that the journal is kept for, and in which no lesson stands in the whole month.
    check: 'grades_covered',
    columns: { day: asked('from'), key: 'c.id', class_id: 'c.id' },
    from: `school_class c where c.school_id = $1 and c.deleted_at is null and c.grade_level between ${asked('coveredFrom')} and ${asked('coveredTo')}
        and exists (select from pupil p where p.class_id = c.id)
        and not exists (
          select from teaching_group_part p
            join lesson l on l.school_id = $1 and l.group_id = p.group_id and l.date between ${asked('from')} and ${asked('to')} and l.deleted_at is null
           where p.school_id = $1 and p.class_id = c.id and p.deleted_at is null)`,
    appliesIf: `exists (select from lesson l where l.school_id = $1 and l.date between ${asked('from')} and ${asked('to')} and l.deleted_at is null)`,
  },
  {
    // On the first day of a period every student of a divided class belongs to one of its subgroups.
    check: 'subgroups_split',
    columns: {
      day: 'd.starts_on',
      key: `p.student_id || ' ' || d.class_id || ' ' || d.division`,
      class_id: 'd.class_id',
      student_id: 'p.student_id',
      detail: 'd.division',
    },
    from: `(select distinct c.id as class_id, s.division, b.starts_on
          from grading_period b
          join school_class c on c.school_id = $1 and c.year_id = b.year_id and c.grade_level between b.grade_from and b.grade_to and c.deleted_at is null
          join subgroup s on s.school_id = $1 and s.class_id = c.id and s.deleted_at is null
          join teaching_group_part t on t.school_id = $1 and t.subgroup_id = s.id and t.deleted_at is null
         where b.school_id = $1 and b.deleted_at is null and b.kind <> 'year' and b.starts_on between ${asked('from')} and ${asked('to')}) d
        join pupil p on p.class_id = d.class_id and p.valid_from <= d.starts_on
       where not exists (
          select from subgroup s join subgroup_member m on m.school_id = $1 and m.subgroup_id = s.id and m.deleted_at is null
           where s.school_id = $1 and s.class_id = d.class_id and s.division = d.division and s.deleted_at is null and m.student_id = p.student_id
             and m.valid_from <= d.starts_on and (m.valid_to is null or m.valid_to >= d.starts_on))`,
    appliesIf: `exists (select from grading_period b where b.school_id = $1 and b.deleted_at is null and b.starts_on between ${asked('from')} and ${asked('to')})`,
  },
  {
    check: 'contacts_check',
    columns: {
      day: asked('contactsDue'),
      key: 'p.student_id',
      class_id: 'p.class_id',
      student_id: 'p.student_id',
      due_at: endOf(asked('contactsDue')),
    },
    from: `pupil p where ${endOf(asked('contactsDue'))} <= ${NOW}
        and not exists (select from contact_check k where k.school_id = $1 and k.student_id = p.student_id and k.deleted_at is null
              and k.checked_on between ${asked('from')} and ${asked('contactsDue')})`,
  },
  {
    check: 'families_informed',
    columns: FAMILY,
    from: untold(asked('informDays'), 'exists (select from signed_in s where s.student_id = p.student_id)'),
  },
  {
    check: 'paper_informed',
    columns: FAMILY,
    from: untold(
      asked('paperDays'),
      'not exists (select from signed_in s where s.student_id = p.student_id)',
    ),
    appliesIf: `exists (select from pupil p where not exists (select from signed_in s where s.student_id = p.student_id))`,
  },
];

/** Classes, their students and their families; the norm of marks is asked in the same statement. */
export const CLASS_CHECKS = checkSource(
  'classes',
  [PUPIL, SIGNED_IN, PRINTED, OUTSIDE_TABLE, ...ARCHIVE_TABLES, ...NORM_TABLES],
  [...ARMS, ...OUTSIDE_ARMS, ...ARCHIVE_ARMS, ...NORM_ARMS],
);
