import { asked, dayOfInstant } from './check-source.js';
import type { CheckArm } from './check-source.js';

/** SQL: what the trail has for a reason where an admitted request was carried out; `writeBasis` of the rules. */
export const ADMITTED = `admitted as materialized (
     select 'correction:' || r.number || ':' || r.id as basis from correction_request r where r.school_id = $1 and r.state = 'admitted')`;

/** SQL: the stretches of groups that an order has opened again, and until when. */
export const REOPENED = `reopened as materialized (
     select r.group_id, r.from_day, r.to_day, r.opened_at, least(r.until, coalesce(r.ended_at, r.until)) as until
       from period_reopening r where r.school_id = $1 and r.deleted_at is null)`;

/** SQL: did the entry of the trail come of an admitted request? */
export const isByRequest = (entry: string): string =>
  `(coalesce(${entry}.reason, '') in (select basis from admitted))`;

/** SQL: was the day of the row open again at the instant, by an order? The row has `group_id` and `date`. */
export const isReopened = (row: string, at: string): string =>
  `(exists (select from reopened o where o.group_id = ${row}.group_id and ${row}.date between o.from_day and o.to_day
          and ${at} >= o.opened_at and ${at} < o.until))`;

/** SQL: the row that a change of a request is about. */
const ROW_OF_CHANGE = `case c.kind
          when 'mark' then (select m.id from mark m where m.school_id = $1 and m.work_id = c.work_id and m.student_id = c.student_id and m.ordinal = c.ordinal)
          when 'attendance' then (select a.id from attendance a where a.school_id = $1 and a.lesson_id = c.lesson_id and a.student_id = c.student_id)
          when 'record' then c.lesson_id
          when 'work' then c.work_id
          else c.homework_id end`;

/** SQL: does the trail tell that the change was made by its request? */
const IS_MADE = `exists (select from audit u where u.school_id = $1 and u.row_id = ${ROW_OF_CHANGE}
            and u.reason = 'correction:' || r.number || ':' || r.id)`;

const REQUEST = {
  group_id: 'r.group_id',
  person_id: 'r.requested_by',
  detail: `'№ ' || r.number`,
};
const DECIDED = dayOfInstant('r.decided_at');
const FILED = dayOfInstant('r.filed_at');
const isJudged = (day: string): string => `${day} in (select j.day from judged j)`;

/** The register of corrections: what is well-founded is carried out, what is not is refused in words. */
export const CORRECTION_ARMS: readonly CheckArm[] = [
  {
    // Admitted and not carried out, or left without a decision when the month is over.
    check: 'request_applied',
    columns: {
      day: 'q.day',
      key: 'q.key',
      lesson_id: 'q.lesson_id',
      work_id: 'q.work_id',
      group_id: 'q.group_id',
      student_id: 'q.student_id',
      person_id: 'q.requested_by',
      due_at: 'q.due',
      detail: 'q.detail',
    },
    from: `(select ${DECIDED} as day, c.id as key, c.lesson_id, c.work_id, r.group_id, c.student_id, r.requested_by, null::timestamptz as due, ${REQUEST.detail} as detail
          from correction_request r join correction_change c on c.school_id = $1 and c.request_id = r.id
         where r.school_id = $1 and r.state = 'admitted' and ${isJudged(DECIDED)} and not ${IS_MADE}
        union all
        select ${FILED}, r.id, null, null, r.group_id, null, r.requested_by, ${asked('endsAt')}, ${REQUEST.detail}
          from correction_request r
         where r.school_id = $1 and r.state = 'filed' and ${isJudged(FILED)} and ${asked('endsAt')} <= ${asked('now')}) q`,
    appliesIf: `exists (select from correction_request r where r.school_id = $1
        and (r.state = 'admitted' and ${isJudged(DECIDED)} or r.state = 'filed' and ${isJudged(FILED)}))`,
  },
  {
    // Refused without a word, or refused and carried out all the same.
    check: 'request_refused',
    columns: { ...REQUEST, day: DECIDED, key: 'r.id', entered_at: 'r.decided_at' },
    from: `correction_request r
       where r.school_id = $1 and r.state = 'refused' and ${isJudged(DECIDED)}
         and (btrim(r.note) = '' or exists (
           select from correction_change c where c.school_id = $1 and c.request_id = r.id and ${IS_MADE}))`,
    appliesIf: `exists (select from correction_request r where r.school_id = $1 and r.state = 'refused' and ${isJudged(DECIDED)})`,
  },
];
