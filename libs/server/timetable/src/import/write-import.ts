import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
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
import type { ImportWork } from './import-plan.js';
import { PORTION, addEntries, addEntryTeachers, addLessons, adoptLessons, inPortions } from './write-rows.js';
import {
  ADD_LINKS,
  ADD_TEACHERS_TO_LESSONS,
  CANCEL_LESSONS,
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
  await addEntries(tx, work.newEntries);
  await addEntryTeachers(
    tx,
    work.changedEntries.flatMap(({ id, staffAdded }) => staffAdded.map((added) => ({ id, ...added }))),
  );
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
  await addLessons(tx, work.newLessons);
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
  await adoptLessons(tx, work, frame.now);
}
