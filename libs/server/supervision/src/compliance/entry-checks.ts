import { TAKES_PLACE, asked, checkSource, mayBeLate } from './check-source.js';
import type { CheckArm } from './check-source.js';
import { ADMITTED, CORRECTION_ARMS, REOPENED, isByRequest, isReopened } from './correction-checks.js';

const MONTH = `between ${asked('from')} and ${asked('to')}`;
const NOW = asked('now');

/**
 * SQL: marks of the month with the terms of their works. What was entered first is the earlier of two clocks: the
 * service's tells the last entry, the database's when the row was made.
 */
const ENTERED = `entered as materialized (
     select m.id, m.work_id, m.lesson_id, m.group_id, m.student_id, m.date, m.version, m.deleted_at, w.type, coalesce(k.days, 0) as days, c.due, c.lock,
            least(m.created_at, m.marked_at) as first_at, m.marked_at as last_at
       from mark m
       join work w on w.school_id = $1 and w.id = m.work_id
       left join kind k on k.type = w.type
       join checking c on c.day = m.date and c.days = coalesce(k.days, 0)
      where m.school_id = $1 and m.date ${MONTH} and (m.group_id in (select group_id from covered)) is true)`;
const NOTED = `noted as materialized (
     select a.id, a.lesson_id, a.group_id, a.student_id, a.date, a.fact, a.reason, a.version, a.deleted_at, j."attendanceDue", j."attendanceLock",
            j."reasonDue", least(a.created_at, a.noted_at) as first_at, a.noted_at as last_at
       from attendance a join judged j on j.day = a.date
      where a.school_id = $1 and a.date ${MONTH} and (a.group_id in (select group_id from covered)) is true)`;

/**
 * Where works are late and locked at the same instant, those that are checked at home are late, and the others
 * backdated: each text speaks of one of them in another clause (G24-85, G24-86).
 */
const IS_LATE_MARK = `e.first_at >= e.due and (e.lock is null or e.first_at < e.lock or (e.lock = e.due and e.days > 0))`;

/**
 * SQL: does the trail tell that one of the fields of the row was changed from the instant on, neither by an admitted
 * request nor in a period that an order had opened again?
 */
const changedSince = (entity: string, row: string, since: string, ...fields: readonly string[]): string =>
  `exists (select from audit u where u.school_id = $1 and u.entity = '${entity}' and u.row_id = ${row}.id and u.op = 'update'
          and u.at >= ${since} and u.delta ?| array[${fields.map((field) => `'${field}'`).join(', ')}]
          and not ${isByRequest('u')} and not ${isReopened(row, 'u.at')})`;

/** SQL: was the row made, or got the field what it has, by an admitted request? */
const enteredByRequest = (row: string, by: string): string =>
  `exists (select from audit u where u.school_id = $1 and u.row_id = ${row}.id and ${by} and ${isByRequest('u')})`;

/** SQL: an entry of the row at the instant that neither a request nor an order explains. */
const unasked = (row: string, at: string, by = `u.op = 'insert'`): string =>
  `not ${isReopened(row, at)} and not ${enteredByRequest(row, by)}`;

const IS_LATE_ABSENCE = `n.first_at >= n."attendanceDue" and (n."attendanceLock" is null or n.first_at < n."attendanceLock")`;

const MARK = {
  day: 'e.date',
  key: 'e.id',
  lesson_id: 'e.lesson_id',
  work_id: 'e.work_id',
  group_id: 'e.group_id',
  student_id: 'e.student_id',
  detail: 'e.type',
};
const ABSENCE = {
  day: 'n.date',
  key: 'n.id',
  lesson_id: 'n.lesson_id',
  group_id: 'n.group_id',
  student_id: 'n.student_id',
};

const ARMS: readonly CheckArm[] = [
  {
    check: 'mark_in_time',
    columns: { ...MARK, due_at: 'e.due', entered_at: 'e.first_at' },
    from: `entered e where e.deleted_at is null and ${IS_LATE_MARK} and not ${mayBeLate('mark')}`,
  },
  {
    // Works that take days for being checked, and after those days nobody has a mark for them.
    check: 'marks_of_works',
    columns: {
      day: 'w.date',
      key: 'w.id',
      lesson_id: 'w.lesson_id',
      work_id: 'w.id',
      group_id: 'w.group_id',
      due_at: 'c.checked',
      detail: 'w.type',
    },
    from: `work w
        join kind k on k.type = w.type and k.days > 0 and k.type <> 'homework'
        join checking c on c.day = w.date and c.days = k.days
        join lesson l on l.school_id = $1 and l.id = w.lesson_id
       where w.school_id = $1 and w.deleted_at is null and c.checked <= ${NOW} and ${TAKES_PLACE}
        and not exists (select from mark m where m.school_id = $1 and m.work_id = w.id and m.deleted_at is null)`,
  },
  {
    check: 'grades_without_marks',
    columns: { ...MARK, entered_at: 'e.first_at' },
    from: `entered e where e.deleted_at is null and exists (
        select from teaching_group_part p join school_class c on c.school_id = $1 and c.id = p.class_id
         where p.school_id = $1 and p.group_id = e.group_id and p.deleted_at is null
           and c.grade_level between ${asked('unmarkedFrom')} and ${asked('unmarkedTo')})`,
  },
  {
    check: 'absence_in_time',
    columns: { ...ABSENCE, due_at: 'n."attendanceDue"', entered_at: 'n.first_at' },
    from: `noted n where n.deleted_at is null and ${IS_LATE_ABSENCE} and not ${mayBeLate('attendance')}`,
  },
  {
    // Without a term of its own a reason is due when the month is over.
    check: 'absence_reason',
    columns: { ...ABSENCE, due_at: `coalesce(n."reasonDue", ${asked('endsAt')})`, detail: 'n.reason' },
    from: `noted n where n.deleted_at is null and n.fact = 'absent' and coalesce(n.reason, 'unknown') = 'unknown'
        and coalesce(n."reasonDue", ${asked('endsAt')}) <= ${NOW}`,
  },
  {
    check: 'no_backdating',
    columns: {
      day: 'q.date',
      key: 'q.key',
      lesson_id: 'q.lesson_id',
      work_id: 'q.work_id',
      group_id: 'q.group_id',
      student_id: 'q.student_id',
      due_at: 'q.lock',
      entered_at: 'q.at',
      detail: 'q.detail',
    },
    from: `(select e.date, e.id as key, e.work_id, e.lesson_id, e.group_id, e.student_id, e.lock, e.last_at as at, e.type as detail from entered e
         where e.last_at >= e.lock and (
           (e.deleted_at is null and e.first_at >= e.lock and not (${asked('isMarkTimeChecked')} and ${IS_LATE_MARK}) and ${unasked('e', 'e.first_at')})
           or (e.version > 1 and ${changedSince('mark', 'e', 'e.lock', 'value')}))
        union all
        select n.date, n.id, null, n.lesson_id, n.group_id, n.student_id, n."attendanceLock", n.last_at, n.fact from noted n
         where n.last_at >= n."attendanceLock" and (
           (n.deleted_at is null and n.first_at >= n."attendanceLock" and ${unasked('n', 'n.first_at')})
           or (n.version > 1 and ${changedSince('attendance', 'n', 'n."attendanceLock"', 'fact')}))
        union all
        select l.date, l.id, null, l.id, l.group_id, null, j."recordLock", r.held_at, 'record'
          from lesson l join judged j on j.day = l.date and j."recordLock" is not null
          join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
         where ${TAKES_PLACE} and ((r.held_at >= j."recordLock" and ${unasked('l', 'r.held_at', `u.delta ? 'held_at'`)})
           or (r.version > 1 and ${changedSince('lesson_record', 'l', 'j."recordLock"', 'topic', 'held_at')}))) q`,
  },
  {
    // Parts that come late in exceptional cases only: once for a part of a lesson the reason is there (TKK-35).
    check: 'late_reason',
    columns: {
      day: 'q.date',
      key: `q.lesson_id || ' ' || q.part`,
      lesson_id: 'q.lesson_id',
      group_id: 'q.group_id',
      due_at: 'q.due',
      entered_at: 'q.at',
      detail: 'q.part',
    },
    from: `(select x.part, x.lesson_id, x.group_id, x.date, min(x.due) as due, min(x.at) as at from (
          select 'record' as part, l.id as lesson_id, l.group_id, l.date, j."recordDue" as due, r.held_at as at
            from lesson l join judged j on j.day = l.date join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
           where ${TAKES_PLACE} and r.held_at >= j."recordDue" and (j."recordLock" is null or r.held_at < j."recordLock")
          union all
          select 'homework', l.id, l.group_id, l.date, j."homeworkDue", h.posted_at
            from lesson l join judged j on j.day = l.date join homework h on h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null
           where ${TAKES_PLACE} and h.posted_at >= j."homeworkDue"
          union all
          select 'mark', e.lesson_id, e.group_id, e.date, e.due, e.first_at from entered e where e.deleted_at is null and ${IS_LATE_MARK}
          union all
          select 'attendance', n.lesson_id, n.group_id, n.date, n."attendanceDue", n.first_at from noted n where n.deleted_at is null and ${IS_LATE_ABSENCE}) x
         where ${asked('explained')} ? x.part and not ${isReopened('x', 'x.at')}
         group by x.part, x.lesson_id, x.group_id, x.date) q
       where not exists (select from late_entry t where t.school_id = $1 and t.lesson_id = q.lesson_id and t.part = q.part and t.deleted_at is null)`,
  },
  ...CORRECTION_ARMS,
];

/** Marks and absences, when they were entered and when they were changed. */
export const ENTRY_CHECKS = checkSource('entries', [ENTERED, NOTED, ADMITTED, REOPENED], ARMS);
