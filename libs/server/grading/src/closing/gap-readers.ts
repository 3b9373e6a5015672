import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { Day, GapKind } from '@zhurnal/rules';
import { findMissingPeriodMarks } from '../marks/missing-period-marks.js';

/** A period of a class. */
export interface ClosingPlace {
  readonly classId: string;
  readonly periodId: string;
  readonly from: string;
  readonly to: string;
}

/** Something that the record of the period lacks. */
export interface FoundGap {
  readonly kind: GapKind;
  readonly lessonId: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectName: string;
  readonly day: Day;
  readonly slot: number;
  /** How many things are missing at this place. */
  readonly count: number;
}

/** Finds gaps of one kind or of several; whoever keeps another part of the record adds a reader to the list. */
export interface GapReader {
  readonly list: (tx: ReadTx, place: ClosingPlace) => Promise<readonly FoundGap[]>;
}

/** SQL: lessons of the class `$2` in the days `$3` to `$4` that were to be held. */
export const LESSONS_OF_PERIOD = `
  lessons as materialized (
    select l.id, l.group_id, l.date, l.slot from lesson l
     where l.school_id = $1 and l.date between $3::date and $4::date and l.cancelled_at is null and l.deleted_at is null
       and l.group_id in (select p.group_id from teaching_group_part p
                           where p.school_id = $1 and p.class_id = $2 and p.deleted_at is null))`;

/** SQL: was the student of the row `a` in the class `$2` on its day? */
export const IN_CLASS = (row: string): string => `exists (
  select from enrollment e
   where e.school_id = $1 and e.class_id = $2 and e.student_id = ${row}.student_id and e.deleted_at is null
     and e.valid_from <= ${row}.date and (e.valid_to is null or e.valid_to >= ${row}.date))`;

const GAPS = sql(
  'grading.closing.gaps',
  `with ${LESSONS_OF_PERIOD},
   gap as (
     select 'not_held' as kind, l.id, 1 as n from lessons l left join lesson_record r on r.school_id = $1 and r.id = l.id
      where r.held_at is null
     union all
     select 'no_topic', l.id, 1 from lessons l join lesson_record r on r.school_id = $1 and r.id = l.id
      where r.held_at is not null and r.topic = ''
     union all
     select 'no_roll', l.id, 1 from lessons l
       join lesson_record r on r.school_id = $1 and r.id = l.id and r.held_at is not null
       left join roll_call k on k.school_id = $1 and k.id = l.id
      where k.taken_at is null
     union all
     select 'open_request', c.lesson_id, count(distinct r.id)::int from correction_request r
       join correction_change c on c.school_id = $1 and c.request_id = r.id
      where r.school_id = $1 and r.state = 'filed' and c.lesson_id in (select id from lessons)
      group by c.lesson_id
     union all
     select 'open_reason', a.lesson_id, count(*)::int from attendance a
      where a.school_id = $1 and a.lesson_id in (select id from lessons) and a.fact = 'absent' and a.deleted_at is null
        and coalesce(a.reason, 'unknown') = 'unknown' and ${IN_CLASS('a')}
      group by a.lesson_id)
   select g.kind, l.id as "lessonId", l.group_id as "groupId", t.name as "groupName", u.name as "subjectName", l.date as day, l.slot, g.n as count
     from gap g join lessons l on l.id = g.id
     join teaching_group t on t.school_id = $1 and t.id = l.group_id
     join subject u on u.school_id = $1 and u.id = t.subject_id
    order by l.date, l.slot, u.name, l.id, g.kind`,
);

/** What lessons of the period lack. */
export const LESSON_GAPS: GapReader = {
  list: (tx, { classId, from, to }) => tx.rows<FoundGap>(GAPS, [classId, from, to]),
};

const LAST_LESSONS = sql(
  'grading.closing.last',
  `select distinct on (l.group_id) l.id as "lessonId", l.group_id as "groupId", t.name as "groupName", u.name as "subjectName", l.date as day, l.slot
     from lesson l
     join teaching_group t on t.school_id = $1 and t.id = l.group_id
     join subject u on u.school_id = $1 and u.id = t.subject_id
    where l.school_id = $1 and l.group_id = any($2::uuid[]) and l.date between $3::date and $4::date
      and l.cancelled_at is null and l.deleted_at is null
    order by l.group_id, l.date desc, l.slot desc`,
);

/** Students without a mark of the period (G272-41), told at the last lesson of their group. */
export const MARK_GAPS: GapReader = {
  list: async (tx, { classId, periodId, from, to }) => {
    const missing = new Map<string, number>();
    for (const { groupId } of await findMissingPeriodMarks(tx, classId, periodId))
      missing.set(groupId, (missing.get(groupId) ?? 0) + 1);
    if (missing.size === 0) return [];
    const lessons = await tx.rows<Omit<FoundGap, 'kind' | 'count'>>(LAST_LESSONS, [
      [...missing.keys()],
      from,
      to,
    ]);
    return lessons.map((lesson) => ({
      ...lesson,
      kind: 'no_period_mark',
      count: missing.get(lesson.groupId) ?? 0,
    }));
  },
};

/** Everything that is looked for before a period closes. */
export const GAP_READERS: readonly GapReader[] = [LESSON_GAPS, MARK_GAPS];
