import { dayIn, sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { findYear, getSchool, listHolidays, listPeriods } from '@zhurnal/schooling';
import type { HolidayFacts, PeriodFacts, YearFacts } from '@zhurnal/schooling';
import type { KnownEntry, KnownLesson, Workday } from '../import/import-facts.js';
import type { PlannedTimetable } from '../import/import-plan.js';
import { listWorkdays } from '../school-days/days-off.js';
import type { TimetableChangeInput } from './edit.graphql.js';

/** A weekly period that is about to be changed. */
export interface EntryToEdit extends KnownEntry {
  readonly version: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What a change of the weekly timetable depends on. */
export interface EditFacts {
  readonly today: string;
  readonly weekdays: readonly number[];
  readonly year: YearFacts;
  readonly periods: readonly PeriodFacts[];
  readonly holidays: readonly HolidayFacts[];
  readonly workdays: readonly Workday[];
  readonly timetable: PlannedTimetable;
  /** Any day of week 1 of the cycle. */
  readonly cycleStart: string;
  /** Undefined for a new one. */
  readonly entry: EntryToEdit | undefined;
  /** Lessons of the period on the days of the change and after. */
  readonly lessons: readonly KnownLesson[];
  /** Grades of the classes of the group; undefined: there is no such group. */
  readonly grades: readonly number[] | undefined;
  readonly classIds: readonly string[];
  /** Whether the room and all teachers that are wanted are there. */
  readonly isRoomKnown: boolean;
  readonly areTeachersKnown: boolean;
}

const ENTRY = sql(
  'timetable.edit.entry',
  `select e.id, e.version, e.timetable_id as "timetableId", e.group_id as "groupId", e.weekday, e.week, e.slot, e.room_id as "roomId",
          e.source_key as "sourceKey", e.valid_from as "validFrom", e.valid_to as "validTo",
          array(select t.staff_id from timetable_entry_teacher t
                 where t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null order by t.position, t.id) as "staffIds"
     from timetable_entry e where e.school_id = $1 and e.id = $2 and e.deleted_at is null`,
);
// The timetable of a period, or the one that is in force on a day: the newest of those that cover it. $2 timetable, $3 day.
const TIMETABLE = sql(
  'timetable.edit.timetable',
  `select w.id, w.name, w.valid_from as "validFrom", w.valid_to as "validTo", w.cycle_weeks as "cycleWeeks",
          (select r.summary -> 'mapping' ->> 'cycleStart' from import_run r
            where r.school_id = $1 and r.kind = 'timetable' and r.summary ->> 'yearId' = w.year_id::text
              and (w.name = r.summary ->> 'timetable' or starts_with(w.name, (r.summary ->> 'timetable') || ' · '))
            order by r.created_at desc, r.id desc limit 1) as "cycleStart"
     from timetable w
    where w.school_id = $1 and w.deleted_at is null
      and case when $2::uuid is null then $3::date between w.valid_from and w.valid_to else w.id = $2 end
    order by w.created_at desc, w.id desc limit 1`,
);
// $2 period, $3 first day, $4 today.
const LESSONS = sql(
  'timetable.edit.lessons',
  `select l.id, l.entry_id as "entryId", coalesce(l.planned_date, l.date) as date, l.slot, l.cancelled_at is not null as "isCancelled",
          exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id) as "isRecorded",
          coalesce((l.planned_date, l.planned_slot) <> (l.date, l.slot), false) as "isMoved",
          l.planned_date is not null or l.change_cause is not null or exists (
            select from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.substitute and t.deleted_at is null) as "isChanged"
     from lesson l
    where l.school_id = $1 and l.entry_id = $2 and coalesce(l.planned_date, l.date) >= $3::date and l.deleted_at is null
    order by l.date, l.id`,
);
// $2 group, $3 room, $4 teachers.
const NAMED = sql(
  'timetable.edit.named',
  `select exists (select from teaching_group g where g.school_id = $1 and g.id = $2 and g.deleted_at is null) as "isGroup",
          array(select distinct c.grade_level from teaching_group_part p
                  join school_class c on c.school_id = p.school_id and c.id = p.class_id
                 where p.school_id = $1 and p.group_id = $2 and p.deleted_at is null and c.grade_level is not null order by 1) as grades,
          array(select distinct p.class_id from teaching_group_part p
                 where p.school_id = $1 and p.group_id = $2 and p.deleted_at is null) as "classIds",
          $3::uuid is null or exists (select from room r where r.school_id = $1 and r.id = $3 and r.deleted_at is null) as "isRoomKnown",
          (select count(*) from staff_member m
            where m.school_id = $1 and m.id = any($4::uuid[]) and m.deleted_at is null and m.dismissed_on is null) = cardinality($4::uuid[]) as "areTeachersKnown"`,
);

interface Named {
  readonly isGroup: boolean;
  readonly grades: readonly number[];
  readonly classIds: readonly string[];
  readonly isRoomKnown: boolean;
  readonly areTeachersKnown: boolean;
}

/** Reads what a change depends on; undefined when the period is not there, or no timetable is in force on its first day. */
export async function readEditFacts(
  tx: ReadTx,
  change: TimetableChangeInput,
  clock: Clock,
): Promise<EditFacts | undefined> {
  const { from, wanted } = change;
  const school = await getSchool(tx);
  const today = dayIn(school.timeZone, clock.now());
  const entry = change.entryId == null ? undefined : await tx.find<EntryToEdit>(ENTRY, [change.entryId]);
  if (change.entryId != null && !entry) return undefined;
  const found = await tx.find<PlannedTimetable & { cycleStart: string | null }>(TIMETABLE, [
    entry?.timetableId ?? null,
    from,
  ]);
  const year = found && (await findYear(tx, found.validTo));
  if (!found || !year) return undefined;
  const { cycleStart, ...timetable } = found;
  const groupId = entry?.groupId ?? wanted?.groupId ?? null;
  const teacherIds = [...new Set(wanted?.teacherIds ?? [])];
  const [periods, holidays, workdays, lessons, named] = await Promise.all([
    listPeriods(tx, year.id),
    listHolidays(tx, year.id),
    listWorkdays(tx, year.id),
    entry ? tx.rows<KnownLesson>(LESSONS, [entry.id, from]) : [],
    tx.find<Named>(NAMED, [groupId, wanted?.roomId ?? null, teacherIds]),
  ]);
  return {
    today,
    weekdays: school.weekdays,
    year,
    periods,
    holidays,
    workdays,
    timetable,
    cycleStart: cycleStart ?? year.startsOn,
    entry,
    lessons,
    grades: named?.isGroup === true ? named.grades : undefined,
    classIds: named?.classIds ?? [],
    isRoomKnown: named?.isRoomKnown === true,
    areTeachersKnown: named?.areTeachersKnown === true,
  };
}
