import { newId } from '@zhurnal/platform';
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
import {
  ADD_ADOPTED_TEACHERS,
  ADD_ENTRIES,
  ADD_ENTRY_TEACHERS,
  ADD_LESSONS,
  ADD_LESSON_TEACHERS,
  ADD_LINKS,
  ADD_TEACHERS_TO_LESSONS,
  ADOPT_LESSONS,
  CANCEL_LESSONS,
  DROP_ADOPTED_TEACHERS,
  DROP_ENTRIES,
  DROP_ENTRY_TEACHERS,
  DROP_LESSON_TEACHERS,
  SET_ENTRY_ROOMS,
  SET_LESSON_ROOMS,
  SET_LESSON_TIMES,
  SET_SLOTS,
  SET_TIMETABLES,
  SET_WEEKDAYS,
} from './write-import.sql.js';

/** Rows of one statement: few enough for the time limit of a statement, many enough to be quick. */
const PORTION = 2000;

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

/** Lessons that keep the changes of a person, at their new weekly periods and with the teachers of these. */
async function adoptLessons(tx: WriteTx, { adoptedLessons }: ImportWork, now: Date): Promise<void> {
  if (adoptedLessons.length === 0) return;
  await inPortions(tx, ADOPT_LESSONS, adoptedLessons, [
    (lesson) => lesson.id,
    (lesson) => lesson.entryId,
    (lesson) => lesson.slot,
    (lesson) => lesson.startsAt,
    (lesson) => lesson.endsAt,
    (lesson) => lesson.roomId,
  ]);
  const teachers = adoptedLessons.flatMap(({ id, staffIds }) =>
    staffIds.map((staffId, at) => ({ id, staffId, position: at + 1 })),
  );
  await tx.rows(DROP_ADOPTED_TEACHERS, [
    adoptedLessons.map(({ id }) => id),
    teachers.map(({ id }) => id),
    teachers.map(({ staffId }) => staffId),
    now,
  ]);
  await inPortions(tx, ADD_ADOPTED_TEACHERS, teachers, [
    () => newId(),
    (teacher) => teacher.id,
    (teacher) => teacher.staffId,
    (teacher) => teacher.position,
  ]);
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
  await adoptLessons(tx, work, frame.now);
}
