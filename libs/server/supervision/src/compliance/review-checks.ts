import { IS_GONE } from '../review/review.sql.js';
import { LESSONS_OF_MONTH, TAKES_PLACE, asked, checkSource, endOfDay as endOf } from './check-source.js';
import type { CheckArm } from './check-source.js';

const NOW = asked('now');
const IS_OVER = `${asked('endsAt')} <= ${NOW}`;

/** SQL: the day of an instant in the school. */
const dayOf = (instant: string): string => `(${instant} at time zone ${asked('zone')})::date`;

/** SQL: journals with lessons in the judged days of a month that is over. */
const KEPT = `kept as materialized (
     select distinct l.group_id from ${LESSONS_OF_MONTH} where ${TAKES_PLACE} and ${IS_OVER})`;

/** SQL: who reviewed which journal of the month, with the roles of that day; class teachers in their own class. */
const REVIEWED = `reviewed as materialized (
     select distinct v.group_id, d.role, case when d.role = 'class_teacher' then d.class_id end as class_id
       from journal_review v
       join duty d on d.school_id = $1 and d.person_id = v.reviewed_by and d.deleted_at is null
        and ${dayOf('v.reviewed_at')} between d.valid_from and coalesce(d.valid_to, 'infinity')
      where v.school_id = $1 and v.month = date_trunc('month', ${asked('from')})::date and v.deleted_at is null
        and d.role in (select jsonb_array_elements_text($2::jsonb -> 'month' -> 'reviewers')))`;

/** SQL: remarks with the last day for setting them right: their term, or the end of the month in which they were written. */
const REMARKED = `remarked as materialized (
     select r.*, ${dayOf('r.written_at')} as written_on,
            coalesce(r.due_on, (date_trunc('month', ${dayOf('r.written_at')}) + interval '1 month - 1 day')::date) as due_day
       from review_remark r where r.school_id = $1 and r.deleted_at is null)`;

/** SQL: the time zone, as the journal is asked whether a remark is gone. */
const TODAY = `today as (select zone as time_zone from asked)`;

const ARMS: readonly CheckArm[] = [
  {
    check: 'review_done',
    columns: { day: asked('to'), key: 'k.group_id', group_id: 'k.group_id', due_at: asked('endsAt') },
    from: `kept k where not exists (select from reviewed v where v.group_id = k.group_id and v.role <> 'class_teacher')`,
    appliesIf: 'exists (select from kept)',
  },
  {
    // Of each class of the journal that has a class teacher.
    check: 'review_by_class_teacher',
    columns: {
      day: asked('to'),
      key: `q.group_id || ' ' || q.class_id`,
      group_id: 'q.group_id',
      class_id: 'q.class_id',
      person_id: 'q.person_id',
      due_at: asked('endsAt'),
    },
    from: `(select distinct on (k.group_id, p.class_id) k.group_id, p.class_id, d.person_id
          from kept k
          join teaching_group_part p on p.school_id = $1 and p.group_id = k.group_id and p.deleted_at is null
          join duty d on d.school_id = $1 and d.class_id = p.class_id and d.role = 'class_teacher' and d.deleted_at is null
           and ${asked('to')} between d.valid_from and coalesce(d.valid_to, 'infinity')
         order by k.group_id, p.class_id, d.person_id) q
      where not exists (select from reviewed v where v.group_id = q.group_id and v.role = 'class_teacher' and v.class_id = q.class_id)`,
    appliesIf: `exists (select from kept k
          join teaching_group_part p on p.school_id = $1 and p.group_id = k.group_id and p.deleted_at is null
          join duty d on d.school_id = $1 and d.class_id = p.class_id and d.role = 'class_teacher' and d.deleted_at is null)`,
  },
  {
    // Neither said nor seen to be right when its term was over, or said after it.
    check: 'remark_fixed',
    columns: {
      day: 'r.due_day',
      key: 'r.id',
      group_id: 'r.group_id',
      lesson_id: 'r.lesson_id',
      student_id: 'r.student_id',
      person_id: 'r.performer_id',
      due_at: endOf('r.due_day'),
      entered_at: 'r.answered_at',
    },
    from: `remarked r
       where r.due_day in (select day from judged) and ${endOf('r.due_day')} <= ${NOW}
         and case when r.state in ('open', 'returned') then not (${IS_GONE})
                  else r.due_on is not null and r.answered_at >= ${endOf('r.due_day')} end`,
    appliesIf: 'exists (select from remarked r where r.due_day in (select day from judged))',
  },
  {
    check: 'remark_on_paper',
    columns: {
      day: 'r.written_on',
      key: 'r.id',
      group_id: 'r.group_id',
      lesson_id: 'r.lesson_id',
      student_id: 'r.student_id',
      person_id: 'r.author_id',
      due_at: asked('endsAt'),
    },
    from: `remarked r where r.copied_at is null and r.written_on in (select day from judged) and ${IS_OVER}`,
    appliesIf: 'exists (select from remarked r where r.written_on in (select day from judged))',
  },
];

/** Reviews of journals, and what becomes of their remarks. */
export const REVIEW_CHECKS = checkSource('reviews', [KEPT, REVIEWED, REMARKED, TODAY], ARMS);
