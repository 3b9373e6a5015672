import { LESSONS_OF_MONTH, TAKES_PLACE, asked, checkSource, mayBeLate } from './check-source.js';
import type { CheckArm } from './check-source.js';

/** SQL: lessons that were to be given, with their record, their roll and their terms. */
const TAUGHT = `taught as materialized (
     select l.id, l.group_id, l.date, j."recordDue", j."recordLock", j."homeworkDue", j."attendanceDue", j."substituteDue", j."weekEnds",
            r.held_at, coalesce(r.topic, '') as topic, coalesce(r.version, 1) as version, k.taken_at,
            l.id in (select t.lesson_id from lesson_teacher t where t.school_id = $1 and t.substitute and t.deleted_at is null) as is_substituted
       from ${LESSONS_OF_MONTH}
       left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
       left join roll_call k on k.school_id = $1 and k.id = l.id and k.deleted_at is null
      where ${TAKES_PLACE})`;

/** What a substitute gives is judged by the term of substitutes, where the text speaks of them. */
const OF_OWN_TEACHER = `not (t.is_substituted and ${asked('isSubstituteChecked')})`;
const LESSON = { day: 't.date', key: 't.id', lesson_id: 't.id', group_id: 't.group_id' };
const NOW = asked('now');

const ARMS: readonly CheckArm[] = [
  {
    check: 'lesson_recorded',
    columns: { ...LESSON, due_at: 't."recordDue"' },
    from: `taught t where t.held_at is null and t."recordDue" <= ${NOW} and ${OF_OWN_TEACHER}`,
  },
  {
    // Missing records belong here only where no other clause of the text asks for them; after the lock it is backdating.
    check: 'lesson_in_time',
    columns: { ...LESSON, due_at: 't."recordDue"', entered_at: 't.held_at' },
    from: `taught t where ${OF_OWN_TEACHER} and (
        (t.held_at >= t."recordDue" and (t."recordLock" is null or t.held_at < t."recordLock") and not ${mayBeLate('record')})
        or (t.held_at is null and t."recordDue" <= ${NOW} and not ${asked('isRecordedChecked')}))`,
  },
  {
    check: 'topic',
    columns: { ...LESSON, due_at: 't."recordDue"', entered_at: 't.held_at' },
    from: `taught t where t.held_at is not null and t.topic = '' and coalesce(t."recordDue", t."weekEnds") <= ${NOW}`,
  },
  {
    check: 'substitute_filled',
    columns: { ...LESSON, due_at: 't."substituteDue"', entered_at: 't.held_at' },
    from: `taught t where t.is_substituted and coalesce(t.held_at, ${NOW}) >= t."substituteDue"`,
  },
  {
    check: 'roll_taken',
    columns: { ...LESSON, due_at: 'coalesce(t."attendanceDue", t."weekEnds")' },
    from: `taught t where t.held_at is not null and t.taken_at is null and coalesce(t."attendanceDue", t."weekEnds") <= ${NOW}
        and not exists (select from attendance a where a.school_id = $1 and a.lesson_id = t.id and a.deleted_at is null)`,
  },
  {
    // A week of a group in which nothing at all was entered. Weeks belong to the month of their Sunday.
    check: 'weekly_entry',
    columns: {
      day: 'q.date',
      key: 'q.lesson_id',
      lesson_id: 'q.lesson_id',
      group_id: 'q.group_id',
      due_at: 'q."endsAt"',
    },
    from: `(select l.group_id, w."endsAt", min(l.date) as date, (array_agg(l.id order by l.date, l.slot))[1] as lesson_id
          from week w
          join lesson l on l.school_id = $1 and l.date between w.monday and w.sunday and l.cancelled_at is null and l.deleted_at is null
          left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
          left join roll_call k on k.school_id = $1 and k.id = l.id and k.deleted_at is null
         where w."endsAt" <= ${NOW} and (l.group_id in (select group_id from covered)) is true
         group by l.group_id, w.monday, w."endsAt"
        having count(r.held_at) = 0 and count(k.taken_at) = 0
           and not exists (select from mark m where m.school_id = $1 and m.group_id = l.group_id and m.date between w.monday and w.monday + 6 and m.deleted_at is null)
           and not exists (select from attendance a where a.school_id = $1 and a.group_id = l.group_id and a.date between w.monday and w.monday + 6 and a.deleted_at is null)) q`,
  },
  {
    check: 'homework_in_time',
    columns: { ...LESSON, key: 'h.id', due_at: 't."homeworkDue"', entered_at: 'h.posted_at' },
    from: `taught t join homework h on h.school_id = $1 and h.lesson_id = t.id and h.deleted_at is null
       where h.posted_at >= t."homeworkDue" and not ${mayBeLate('homework')}`,
  },
  {
    // «If there is any»: homework that came late, and a group that had it before and has none in a whole month.
    check: 'homework_decided',
    columns: {
      day: 'q.date',
      key: 'q.key',
      lesson_id: 'q.lesson_id',
      group_id: 'q.group_id',
      due_at: 'q.due',
      entered_at: 'q.posted_at',
      detail: 'q.detail',
    },
    from: `(select t.date, h.id as key, t.id as lesson_id, t.group_id, t."homeworkDue" as due, h.posted_at, null as detail
          from taught t join homework h on h.school_id = $1 and h.lesson_id = t.id and h.deleted_at is null
         where h.posted_at >= t."homeworkDue" and not ${mayBeLate('homework')}
        union all
        select min(t.date), t.group_id, (array_agg(t.id order by t.date))[1], t.group_id, ${asked('endsAt')}, null, 'none'
          from taught t where t.held_at is not null and ${asked('endsAt')} <= ${NOW}
         group by t.group_id
        having count(*) >= 4
           and not exists (select from homework h join taught o on o.id = h.lesson_id where h.school_id = $1 and h.group_id = t.group_id and h.deleted_at is null)
           and exists (select from homework h where h.school_id = $1 and h.group_id = t.group_id and h.deleted_at is null and h.posted_at < ${asked('from')})) q`,
  },
];

/** Lessons and what is written about them. */
export const LESSON_CHECKS = checkSource('lessons', [TAUGHT], ARMS);
