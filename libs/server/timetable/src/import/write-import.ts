import { newId, sql } from '@zhurnal/platform';
import type { Sql, WriteTx } from '@zhurnal/platform';
import {
  addRooms,
  addStaff,
  addSubjects,
  assignDuties,
  BellSchedule,
  BellSlot,
  openClasses,
  openSubgroups,
  openTeachingGroups,
} from '@zhurnal/schooling';
import { Timetable } from '../timetable.entity.js';
import type { ImportWork, PlannedLesson } from './import-plan.js';

/** Rows of one statement: few enough for the time limit of a statement, many enough to be quick. */
const PORTION = 2000;

const SET_WEEKDAYS = sql(
  'timetable.import.set-weekdays',
  `update school set weekdays = $2::smallint[], version = version + 1 where school_id = $1`,
);
const ADD_LINKS = sql(
  'timetable.import.add-links',
  `insert into import_link (school_id, id, year_id, source, kind, source_key, object_id)
   select $1::uuid, new.id, $2::uuid, $3::text, new.kind, new.source_key, new.object_id
     from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[]) as new (id, kind, source_key, object_id)
   on conflict (school_id, year_id, source, kind, source_key)
   do update set object_id = excluded.object_id, deleted_at = null, version = import_link.version + 1`,
);
const SET_SLOTS = sql(
  'timetable.import.set-slots',
  `update bell_slot s set starts_at = new.starts_at, ends_at = new.ends_at, version = s.version + 1
     from unnest($2::uuid[], $3::time[], $4::time[]) as new (id, starts_at, ends_at)
    where s.school_id = $1 and s.id = new.id`,
);
const SET_LESSON_TIMES = sql(
  'timetable.import.set-lesson-times',
  `update lesson l set starts_at = new.starts_at, ends_at = new.ends_at, version = l.version + 1
     from unnest($4::smallint[], $5::time[], $6::time[], $7::time[]) as new (slot, starts_before, starts_at, ends_at), timetable_entry e
    where l.school_id = $1 and e.school_id = $1 and e.id = l.entry_id and e.timetable_id = any($2::uuid[])
      and l.date >= $3::date and l.slot = new.slot and l.starts_at = new.starts_before and l.deleted_at is null
      and not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`,
);
const SET_TIMETABLES = sql(
  'timetable.import.set-timetables',
  `update timetable t set valid_from = new.valid_from, valid_to = new.valid_to, cycle_weeks = new.cycle_weeks, version = t.version + 1
     from unnest($2::uuid[], $3::date[], $4::date[], $5::smallint[]) as new (id, valid_from, valid_to, cycle_weeks)
    where t.school_id = $1 and t.id = new.id`,
);
const ADD_ENTRIES = sql(
  'timetable.import.add-entries',
  `insert into timetable_entry (school_id, id, timetable_id, group_id, weekday, week, slot, room_id, source_key)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::smallint[], $7::smallint[], $8::uuid[], $9::text[]) as new`,
);
const ADD_ENTRY_TEACHERS = sql(
  'timetable.import.add-entry-teachers',
  `insert into timetable_entry_teacher (school_id, id, entry_id, staff_id, position)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) as new (id, entry_id, staff_id, position)
   on conflict (school_id, entry_id, staff_id)
   do update set deleted_at = null, position = excluded.position, version = timetable_entry_teacher.version + 1`,
);
const DROP_ENTRIES = sql(
  'timetable.import.drop-entries',
  `update timetable_entry set deleted_at = $3, version = version + 1 where school_id = $1 and id = any($2::uuid[])`,
);
const SET_ENTRY_ROOMS = sql(
  'timetable.import.set-entry-rooms',
  `update timetable_entry e set room_id = new.room_id, version = e.version + 1
     from unnest($2::uuid[], $3::uuid[]) as new (id, room_id) where e.school_id = $1 and e.id = new.id`,
);
const SET_LESSON_ROOMS = sql(
  'timetable.import.set-lesson-rooms',
  `update lesson l set room_id = new.room_id, version = l.version + 1
     from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as new (entry_id, room_before, room_id)
    where l.school_id = $1 and l.entry_id = new.entry_id and l.date >= $2::date and l.deleted_at is null
      and l.room_id is not distinct from new.room_before
      and not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`,
);
const DROP_ENTRY_TEACHERS = sql(
  'timetable.import.drop-entry-teachers',
  `update timetable_entry_teacher t set deleted_at = $4, version = t.version + 1
     from unnest($2::uuid[], $3::uuid[]) as old (entry_id, staff_id)
    where t.school_id = $1 and t.entry_id = old.entry_id and t.staff_id = old.staff_id and t.deleted_at is null`,
);
const DROP_LESSON_TEACHERS = sql(
  'timetable.import.drop-lesson-teachers',
  `update lesson_teacher t set deleted_at = $5, version = t.version + 1
     from unnest($3::uuid[], $4::uuid[]) as old (entry_id, staff_id), lesson l
    where t.school_id = $1 and l.school_id = $1 and l.id = t.lesson_id and l.entry_id = old.entry_id and l.date >= $2::date
      and t.staff_id = old.staff_id and not t.substitute and t.deleted_at is null
      and not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)`,
);
const ADD_TEACHERS_TO_LESSONS = sql(
  'timetable.import.add-teachers-to-lessons',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position)
   select $1::uuid, new_uuid(), l.id, new.staff_id, new.position
     from unnest($3::uuid[], $4::uuid[], $5::smallint[]) as new (entry_id, staff_id, position)
     join lesson l on l.school_id = $1 and l.entry_id = new.entry_id and l.date >= $2::date and l.deleted_at is null
    where not exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id)
   on conflict (school_id, lesson_id, staff_id)
   do update set deleted_at = null, position = excluded.position, version = lesson_teacher.version + 1`,
);
const ADD_LESSONS = sql(
  'timetable.import.add-lessons',
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at, room_id, entry_id)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::date[], $5::smallint[], $6::time[], $7::time[], $8::uuid[], $9::uuid[]) as new`,
);
const ADD_LESSON_TEACHERS = sql(
  'timetable.import.add-lesson-teachers',
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position)
   select $1::uuid, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) as new`,
);
const CANCEL_LESSONS = sql(
  'timetable.import.cancel-lessons',
  `update lesson set cancelled_at = $3, version = version + 1 where school_id = $1 and id = any($2::uuid[]) and cancelled_at is null`,
);

/** Sends rows as one array for each column, in portions. */
async function inPortions<Row>(
  tx: WriteTx,
  statement: Sql,
  rows: readonly Row[],
  columns: readonly ((row: Row) => unknown)[],
  first: readonly unknown[] = [],
): Promise<void> {
  for (let from = 0; from < rows.length; from += PORTION) {
    const part = rows.slice(from, from + PORTION);
    await tx.rows(statement, [...first, ...columns.map((column) => part.map(column))]);
  }
}

async function writeSchool(tx: WriteTx, work: ImportWork, source: string, from: string): Promise<void> {
  if (work.weekdays) await tx.rows(SET_WEEKDAYS, [work.weekdays]);
  if (work.newBells)
    await tx.insert(BellSchedule, [{ id: work.newBells.id, yearId: work.yearId, name: work.newBells.name }]);
  await tx.insert(
    BellSlot,
    [...(work.newBells?.slots ?? []), ...work.newSlots].map(({ number, startsAt, endsAt }) => {
      return { id: newId(), scheduleId: work.bellScheduleId, number, startsAt, endsAt };
    }),
  );
  await addSubjects(tx, work.subjects);
  await addRooms(tx, work.rooms);
  await addStaff(tx, work.staff);
  await assignDuties(
    tx,
    work.newTeachers.map((personId) => ({ personId, role: 'teacher' as const, from })),
  );
  await openClasses(tx, work.classes);
  await openSubgroups(tx, work.subgroups);
  await openTeachingGroups(tx, work.groups);
  await inPortions(
    tx,
    ADD_LINKS,
    work.links,
    [() => newId(), (link) => link.kind, (link) => link.sourceKey, (link) => link.objectId],
    [work.yearId, source],
  );
}

async function writeEntries(tx: WriteTx, work: ImportWork, source: string, now: Date): Promise<void> {
  await tx.insert(
    Timetable,
    work.newTimetables.map((timetable) => ({ ...timetable, yearId: work.yearId, source })),
  );
  await inPortions(tx, SET_TIMETABLES, work.changedTimetables, [
    (one) => one.id,
    (one) => one.validFrom,
    (one) => one.validTo,
    (one) => one.cycleWeeks,
  ]);
  await inPortions(tx, ADD_ENTRIES, work.newEntries, [
    (entry) => entry.id,
    (entry) => entry.timetableId,
    (entry) => entry.groupId,
    (entry) => entry.weekday,
    (entry) => entry.week,
    (entry) => entry.slot,
    (entry) => entry.roomId,
    (entry) => entry.sourceKey,
  ]);
  const teachers = [
    ...work.newEntries.flatMap(({ id, staffIds }) =>
      staffIds.map((staffId, at) => ({ id, staffId, position: at + 1 })),
    ),
    ...work.changedEntries.flatMap(({ id, staffAdded }) => staffAdded.map((added) => ({ id, ...added }))),
  ];
  await inPortions(tx, ADD_ENTRY_TEACHERS, teachers, [
    () => newId(),
    (teacher) => teacher.id,
    (teacher) => teacher.staffId,
    (teacher) => teacher.position,
  ]);
  if (work.removedEntries.length > 0) await tx.rows(DROP_ENTRIES, [work.removedEntries, now]);
}

/** Rooms and teachers of weekly periods that stay, and of their lessons to come that nobody changed by hand. */
async function changeEntries(tx: WriteTx, { changedEntries, since }: ImportWork, now: Date): Promise<void> {
  const rooms = changedEntries.filter(({ roomBefore, roomId }) => roomBefore !== roomId);
  if (rooms.length > 0) {
    const [ids, after] = [rooms.map(({ id }) => id), rooms.map(({ roomId }) => roomId)];
    await tx.rows(SET_ENTRY_ROOMS, [ids, after]);
    await tx.rows(SET_LESSON_ROOMS, [since, ids, rooms.map(({ roomBefore }) => roomBefore), after]);
  }
  const gone = changedEntries.flatMap(({ id, staffRemoved }) =>
    staffRemoved.map((staffId) => ({ id, staffId })),
  );
  if (gone.length > 0) {
    const [ids, staffIds] = [gone.map(({ id }) => id), gone.map(({ staffId }) => staffId)];
    await tx.rows(DROP_ENTRY_TEACHERS, [ids, staffIds, now]);
    await tx.rows(DROP_LESSON_TEACHERS, [since, ids, staffIds, now]);
  }
  const come = changedEntries.flatMap(({ id, staffAdded }) => staffAdded.map((added) => ({ id, ...added })));
  if (come.length > 0) {
    await tx.rows(ADD_TEACHERS_TO_LESSONS, [
      since,
      come.map(({ id }) => id),
      come.map(({ staffId }) => staffId),
      come.map(({ position }) => position),
    ]);
  }
}

async function changeBells(tx: WriteTx, { changedSlots, timetableIds, since }: ImportWork): Promise<void> {
  if (changedSlots.length === 0) return;
  const [starts, ends] = [
    changedSlots.map(({ after }) => after[0]),
    changedSlots.map(({ after }) => after[1]),
  ];
  await tx.rows(SET_SLOTS, [changedSlots.map(({ id }) => id), starts, ends]);
  const before = changedSlots.map((slot) => slot.before[0]);
  await tx.rows(SET_LESSON_TIMES, [
    timetableIds,
    since,
    changedSlots.map(({ number }) => number),
    before,
    starts,
    ends,
  ]);
}

async function writeLessons(tx: WriteTx, work: ImportWork, now: Date): Promise<void> {
  await inPortions<PlannedLesson>(tx, ADD_LESSONS, work.newLessons, [
    (lesson) => lesson.id,
    (lesson) => lesson.groupId,
    (lesson) => lesson.date,
    (lesson) => lesson.slot,
    (lesson) => lesson.startsAt,
    (lesson) => lesson.endsAt,
    (lesson) => lesson.roomId,
    (lesson) => lesson.entryId,
  ]);
  const teachers = work.newLessons.flatMap(({ id, staffIds }) =>
    staffIds.map((staffId, at) => ({ id, staffId, position: at + 1 })),
  );
  await inPortions(tx, ADD_LESSON_TEACHERS, teachers, [
    () => newId(),
    (teacher) => teacher.id,
    (teacher) => teacher.staffId,
    (teacher) => teacher.position,
  ]);
  for (let from = 0; from < work.cancelledLessons.length; from += PORTION) {
    await tx.rows(CANCEL_LESSONS, [work.cancelledLessons.slice(from, from + PORTION), now]);
  }
}

/** Writes the rows of a plan; the caller's transaction makes them all or none. */
export async function writeImport(
  tx: WriteTx,
  work: ImportWork,
  frame: { readonly source: string; readonly from: string; readonly now: Date },
): Promise<void> {
  await writeSchool(tx, work, frame.source, frame.from);
  await writeEntries(tx, work, frame.source, frame.now);
  await changeEntries(tx, work, frame.now);
  await changeBells(tx, work);
  await writeLessons(tx, work, frame.now);
}
