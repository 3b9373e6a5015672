import { newId, sql } from '@zhurnal/platform';
import type { ReadTx, WriteTx } from '@zhurnal/platform';
import { listHolidays, listPeriods } from '@zhurnal/schooling';
import type { YearFacts } from '@zhurnal/schooling';
import { readBells } from '../bells/ring.js';
import type { Workday } from '../import/import-facts.js';
import type { PlannedEntry, PlannedLesson, PlannedTimetable } from '../import/import-plan.js';
import { LessonDays } from '../import/plan-lessons.js';
import { addLessons } from '../import/write-rows.js';
import type { DayLesson } from './days-off.js';

// Weekly periods of every weekday that hold on the day, with their timetables. $2 day.
const ENTRIES = sql(
  'timetable.days.entries',
  `select e.id, e.timetable_id as "timetableId", e.group_id as "groupId", e.weekday, e.week, e.slot, e.room_id as "roomId",
          e.source_key as "sourceKey", e.valid_from as "validFrom", e.valid_to as "validTo",
          w.name, w.valid_from as "firstDay", w.valid_to as "lastDay", w.cycle_weeks as "cycleWeeks", g.name || ' · ' || u.name as label,
          array(select t.staff_id from timetable_entry_teacher t
                 where t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null order by t.position, t.id) as "staffIds",
          array(select distinct c.grade_level from teaching_group_part p join school_class c on c.school_id = p.school_id and c.id = p.class_id
                 where p.school_id = $1 and p.group_id = e.group_id and p.deleted_at is null and c.grade_level is not null order by 1) as grades,
          (select r.summary -> 'mapping' ->> 'cycleStart' from import_run r
            where r.school_id = $1 and r.kind = 'timetable' and r.summary ->> 'yearId' = w.year_id::text
              and (w.name = r.summary ->> 'timetable' or starts_with(w.name, (r.summary ->> 'timetable') || ' · '))
            order by r.created_at desc, r.id desc limit 1) as "cycleStart",
          (select x.starts_at from lesson x where x.school_id = $1 and x.entry_id = e.id order by x.date desc, x.id limit 1) as "usualStart",
          (select x.ends_at from lesson x where x.school_id = $1 and x.entry_id = e.id order by x.date desc, x.id limit 1) as "usualEnd"
     from timetable w
     join timetable_entry e on e.school_id = w.school_id and e.timetable_id = w.id and e.deleted_at is null
     join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
    where w.school_id = $1 and w.deleted_at is null and $2::date between w.valid_from and w.valid_to
      and $2::date between coalesce(e.valid_from, w.valid_from) and coalesce(e.valid_to, w.valid_to)
    order by e.slot, g.name, u.name, e.id`,
);
// Lessons of weekly periods planned for the day, those that left it too. $2 day.
const LESSONS = sql(
  'timetable.days.lessons',
  `select l.id, l.entry_id as "entryId", l.date, l.slot, g.name || ' · ' || u.name as label, l.deleted_at is not null as "isGone",
          l.planned_date is not null as "isMoved",
          exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id) as "isRecorded"
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     join subject u on u.school_id = g.school_id and u.id = g.subject_id
    where l.school_id = $1 and coalesce(l.planned_date, l.date) = $2::date and l.entry_id is not null
    order by l.slot, g.name, u.name, l.id`,
);
const SET_GONE = sql(
  'timetable.days.set-gone',
  `update lesson set deleted_at = $3, version = version + 1 where school_id = $1 and id = any($2::uuid[])`,
);

type EntryRow = PlannedEntry &
  Pick<PlannedTimetable, 'name' | 'cycleWeeks'> & {
    readonly firstDay: string;
    readonly lastDay: string;
    readonly label: string;
    readonly grades: readonly number[];
    readonly cycleStart: string | null;
    readonly usualStart: string | null;
    readonly usualEnd: string | null;
  };
type LessonRow = DayLesson & {
  readonly entryId: string;
  readonly isGone: boolean;
  readonly isMoved: boolean;
};

/** What becomes of the lessons of one day that goes by the timetable of another day of the week, or no longer does. */
export interface PlannedWorkday {
  readonly made: readonly (PlannedLesson & { readonly label: string })[];
  /** They left with an earlier change of this day. */
  readonly back: readonly DayLesson[];
  readonly gone: readonly DayLesson[];
  /** Recorded lessons of periods that are not of this day. */
  readonly kept: readonly DayLesson[];
}

/** Compares the lessons of a day with those that the timetable asks for when these are the workdays of the year. */
export async function planWorkday(
  tx: ReadTx,
  date: string,
  year: YearFacts,
  workdays: readonly Workday[],
): Promise<PlannedWorkday> {
  const [periods, holidays, entries, lessons] = await Promise.all([
    listPeriods(tx, year.id),
    listHolidays(tx, year.id),
    tx.rows<EntryRow>(ENTRIES, [date]),
    tx.rows<LessonRow>(LESSONS, [date]),
  ]);
  const facts = { today: date, year, periods, holidays, workdays, entries: [], lessons: [] };
  const days = new Map<string, LessonDays>();
  const asksFor = (entry: EntryRow): boolean => {
    const cycleStart = entry.cycleStart ?? year.startsOn;
    const key = [cycleStart, ...entry.grades].join();
    let found = days.get(key);
    if (!found) days.set(key, (found = new LessonDays({ facts, cycleStart, gradesOf: () => entry.grades })));
    const { timetableId: id, name, cycleWeeks } = entry;
    const timetable = { id, name, cycleWeeks, validFrom: entry.firstDay, validTo: date };
    return found.list({ ...entry, validFrom: date, validTo: date }, timetable, date).includes(date);
  };
  const wanted = entries.filter(asksFor);
  const known = new Map(lessons.map((lesson) => [lesson.entryId, lesson]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const here = lessons.filter(({ isGone, entryId }) => !isGone && !wantedIds.has(entryId));
  const missing = wanted.filter(({ id }) => !known.has(id));
  const bells = await readBells(
    tx,
    missing.map(({ groupId, slot }) => ({ groupId, date, slot })),
  );
  return {
    made: missing.flatMap(({ id: entryId, groupId, slot, roomId, staffIds, label, usualStart, usualEnd }) => {
      const rung = bells(groupId, date, slot);
      const startsAt = rung?.startsAt ?? usualStart;
      const endsAt = rung?.endsAt ?? usualEnd;
      if (startsAt === null || endsAt === null) return [];
      return [{ id: newId(), groupId, entryId, date, slot, startsAt, endsAt, roomId, staffIds, label }];
    }),
    back: lessons.filter(({ isGone, entryId }) => isGone && wantedIds.has(entryId)),
    gone: here.filter(({ isRecorded, isMoved }) => !isRecorded && !isMoved),
    kept: here.filter(({ isRecorded }) => isRecorded),
  };
}

/** Writes what was planned. */
export async function writeWorkday(tx: WriteTx, plan: PlannedWorkday, now: Date): Promise<void> {
  await addLessons(tx, plan.made);
  if (plan.back.length > 0) await tx.rows(SET_GONE, [plan.back.map(({ id }) => id), null]);
  if (plan.gone.length > 0) await tx.rows(SET_GONE, [plan.gone.map(({ id }) => id), now]);
}
