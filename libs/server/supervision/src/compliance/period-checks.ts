import { asked, checkSource, dayOfInstant, endOfDay } from './check-source.js';
import type { CheckArm } from './check-source.js';

const NOW = asked('now');

/** SQL: what a column is called: its period, or the word for the year. */
const NAMED = `coalesce(o.period, 'year')`;

/**
 * SQL: the columns of classes that end in the judged days: of a period, and with the last period of a grade that of the
 * year. Grades for which no journal is kept, and those without marks, have none.
 */
const COLUMNS = `ending as materialized (
     select c.id as class_id, c.year_id, d.id as period_id, d.name, d.ends_on, j."periodDue" as due, j."seenDue" as seen_due, ${endOfDay('d.ends_on')} as over,
            not exists (select from grading_period o where o.school_id = $1 and o.year_id = d.year_id and o.deleted_at is null and o.kind <> 'year'
              and o.ends_on > d.ends_on and coalesce(c.grade_level between o.grade_from and o.grade_to, true)) as is_last
       from grading_period d
       join judged j on j.day = d.ends_on
       join school_class c on c.school_id = $1 and c.year_id = d.year_id and c.deleted_at is null and coalesce(c.grade_level between d.grade_from and d.grade_to, true)
      where d.school_id = $1 and d.deleted_at is null and d.kind <> 'year'
        and coalesce(c.grade_level between ${asked('coveredFrom')} and ${asked('coveredTo')}, true)
        and not coalesce(c.grade_level between ${asked('unmarkedFrom')} and ${asked('unmarkedTo')}, false)),
   sheet as materialized (
     select e.class_id, e.year_id, 'period' as kind, e.period_id, e.name as period, e.ends_on, e.due, e.seen_due, e.over from ending e
      union all
     select e.class_id, e.year_id, 'year', null, null, e.ends_on, e.due, e.seen_due, e.over from ending e where e.is_last)`;

/** SQL: every mark that should stand in these columns, with when it was first entered: the earlier of two clocks. */
const OWED = `owed as materialized (
     select o.kind, o.period, o.ends_on, o.due, o.over, o.class_id, s.student_id, s.group_id, least(x.created_at, x.set_at) as first_at
       from sheet o
       cross join lateral (
         select m.student_id, g.subject_id, (array_agg(g.id order by g.id))[1] as group_id
           from group_member m
           join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
          where m.school_id = $1 and m.class_id = o.class_id and m.valid_from <= o.ends_on and (m.valid_to is null or m.valid_to >= o.ends_on)
          group by m.student_id, g.subject_id) s
       left join period_mark x on x.school_id = $1 and x.student_id = s.student_id and x.subject_id = s.subject_id and x.year_id = o.year_id
        and x.kind = o.kind and x.period_id is not distinct from o.period_id and x.deleted_at is null)`;

/** SQL: what classes were shown in the judged days: by a publication, or when the period was over. */
const SHOWN = `shown as materialized (
     select r.class_id, r.year_id, r.kind, r.period_id, d.name as period, j.day, j."seenDue" as seen_due
       from period_release r
       join judged j on j.day = ${dayOfInstant('r.released_at')}
       left join grading_period d on d.school_id = $1 and d.id = r.period_id
      where r.school_id = $1 and r.deleted_at is null and not ${asked('isShownAtOnce')}
      union all
     select o.class_id, o.year_id, o.kind, o.period_id, o.period, o.ends_on, o.seen_due from sheet o where ${asked('isShownAtOnce')})`;

/** SQL: the grades that end a level of education, when their year is over. */
const LEAVING = `leaving as materialized (
     select c.id as class_id, y.id as year_id, y.ends_on
       from academic_year y
       join judged j on j.day = y.ends_on
       join school_class c on c.school_id = $1 and c.year_id = y.id and c.deleted_at is null and c.grade_level = any(${asked('finalGrades')}::int[])
      where y.school_id = $1 and y.deleted_at is null and ${endOfDay('y.ends_on')} <= ${NOW})`;

const CELL = {
  day: 'o.ends_on',
  key: `o.group_id || ' ' || o.student_id || ' ' || ${NAMED}`,
  group_id: 'o.group_id',
  student_id: 'o.student_id',
  entered_at: 'o.first_at',
  detail: NAMED,
};
const hasColumns = 'exists (select from sheet)';

const ARMS: readonly CheckArm[] = [
  {
    // A mark that came late belongs here only where no other clause of the text names the time.
    check: 'period_mark',
    columns: { ...CELL, due_at: 'coalesce(o.due, o.over)' },
    from: `owed o where (o.first_at is null and coalesce(o.due, o.over) <= ${NOW}) or (o.first_at >= o.due and not ${asked('isPeriodTimeChecked')})`,
    appliesIf: hasColumns,
  },
  {
    // A missing mark belongs here only where no other clause of the text asks for it.
    check: 'period_mark_in_time',
    columns: { ...CELL, due_at: 'o.due' },
    from: `owed o where o.first_at >= o.due or (o.first_at is null and o.due <= ${NOW} and not ${asked('isPeriodMarkChecked')})`,
    appliesIf: hasColumns,
  },
  {
    // What was examined or given for the year stands in the final column when the year is over.
    check: 'final_result',
    columns: {
      day: 'o.ends_on',
      key: `o.subject_id || ' ' || o.student_id`,
      group_id: 'o.group_id',
      student_id: 'o.student_id',
      due_at: endOfDay('o.ends_on'),
    },
    from: `(select l.ends_on, l.year_id, x.student_id, x.subject_id, (array_agg(x.group_id order by x.group_id))[1] as group_id
          from leaving l
          join period_mark x on x.school_id = $1 and x.class_id = l.class_id and x.year_id = l.year_id and x.kind in ('year', 'exam') and x.deleted_at is null
         group by l.ends_on, l.year_id, x.student_id, x.subject_id) o
       where not exists (
         select from period_mark f where f.school_id = $1 and f.student_id = o.student_id and f.subject_id = o.subject_id and f.year_id = o.year_id
            and f.kind = 'final' and f.deleted_at is null)`,
    appliesIf: 'exists (select from leaving)',
  },
  {
    check: 'exam_result_in_time',
    columns: {
      day: 'x.day',
      key: 'x.id',
      group_id: 'x.group_id',
      student_id: 'x.student_id',
      due_at: 'x.due',
      entered_at: 'x.first_at',
      detail: `'exam'`,
    },
    from: `(select k.id, k.group_id, k.student_id, j.day, least(k.created_at, k.set_at) as first_at, k.received_at + j."receiptMs" * interval '1 millisecond' as due
          from period_mark k join judged j on j.day = ${dayOfInstant('k.received_at')}
         where k.school_id = $1 and k.kind = 'exam' and k.deleted_at is null) x where x.first_at >= x.due`,
    appliesIf: `exists (select from period_mark k join judged j on j.day = ${dayOfInstant('k.received_at')}
         where k.school_id = $1 and k.kind = 'exam' and k.deleted_at is null)`,
  },
  {
    // Families see marks once they are published: what is entered in time is there in time only then.
    check: 'finals_shown',
    columns: {
      day: 'o.ends_on',
      key: `o.class_id || ' ' || ${NAMED}`,
      class_id: 'o.class_id',
      due_at: 'o.due',
      entered_at: 'r.released_at',
      detail: NAMED,
    },
    from: `sheet o
        left join period_release r on r.school_id = $1 and r.class_id = o.class_id and r.year_id = o.year_id and r.kind = o.kind
         and r.period_id is not distinct from o.period_id and r.deleted_at is null
       where coalesce(r.released_at, ${NOW}) >= o.due and exists (select from owed w where w.class_id = o.class_id and w.kind = o.kind)`,
    appliesIf: hasColumns,
  },
  {
    // No day is too late for a family; it is asked for when the last reminder has had no answer.
    check: 'finals_seen',
    columns: {
      day: 'o.day',
      key: `x.student_id || ' ' || ${NAMED}`,
      class_id: 'o.class_id',
      student_id: 'x.student_id',
      due_at: 'o.seen_due',
      detail: NAMED,
    },
    from: `shown o
       cross join lateral (
         select k.student_id, max(k.set_at) as at from period_mark k
          where k.school_id = $1 and k.class_id = o.class_id and k.year_id = o.year_id and (k.kind = 'period') = (o.kind = 'period')
            and k.period_id is not distinct from o.period_id and k.deleted_at is null
          group by k.student_id) x
       where o.seen_due <= ${NOW}
         and exists (select from enrollment e where e.school_id = $1 and e.student_id = x.student_id and e.class_id = o.class_id and e.deleted_at is null
            and e.valid_from <= o.day and (e.valid_to is null or e.valid_to >= o.day))
         and not exists (select from period_seen z where z.school_id = $1 and z.student_id = x.student_id and z.year_id = o.year_id and z.kind = o.kind
            and z.period_id is not distinct from o.period_id and z.seen_at >= x.at and z.deleted_at is null)`,
    appliesIf: 'exists (select from shown)',
  },
];

/** Marks of periods, of the year and of examinations: whether they stand, since when, and who has seen them. */
export const PERIOD_CHECKS = checkSource('periods', [COLUMNS, OWED, SHOWN, LEAVING], ARMS);
