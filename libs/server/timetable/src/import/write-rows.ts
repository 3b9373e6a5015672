import { newId } from '@zhurnal/platform';
import type { Sql, WriteTx } from '@zhurnal/platform';
import type { ImportWork, PlannedEntry, PlannedLesson } from './import-plan.js';
import {
  ADD_ADOPTED_TEACHERS,
  ADD_ENTRIES,
  ADD_ENTRY_TEACHERS,
  ADD_LESSONS,
  ADD_LESSON_TEACHERS,
  ADOPT_LESSONS,
  DROP_ADOPTED_TEACHERS,
} from './write-import.sql.js';

/** Rows of one statement: few enough for the time limit of a statement, many enough to be quick. */
export const PORTION = 2000;

/** Sends rows as one array for each column, in portions. */
export async function inPortions<Row>(
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

/** New weekly periods with their teachers. */
export async function addEntries(tx: WriteTx, newEntries: readonly PlannedEntry[]): Promise<void> {
  await inPortions(tx, ADD_ENTRIES, newEntries, [
    (entry) => entry.id,
    (entry) => entry.timetableId,
    (entry) => entry.groupId,
    (entry) => entry.weekday,
    (entry) => entry.week,
    (entry) => entry.slot,
    (entry) => entry.roomId,
    (entry) => entry.sourceKey,
    (entry) => entry.validFrom ?? null,
    (entry) => entry.validTo ?? null,
  ]);
  await addEntryTeachers(
    tx,
    newEntries.flatMap(({ id, staffIds }) =>
      staffIds.map((staffId, at) => ({ id, staffId, position: at + 1 })),
    ),
  );
}

/** Teachers of weekly periods; who was taken away before comes back. */
export const addEntryTeachers = (
  tx: WriteTx,
  teachers: readonly { readonly id: string; readonly staffId: string; readonly position: number }[],
): Promise<void> =>
  inPortions(tx, ADD_ENTRY_TEACHERS, teachers, [
    () => newId(),
    (teacher) => teacher.id,
    (teacher) => teacher.staffId,
    (teacher) => teacher.position,
  ]);

/** New dated lessons with their teachers. */
export async function addLessons(tx: WriteTx, newLessons: readonly PlannedLesson[]): Promise<void> {
  await inPortions<PlannedLesson>(tx, ADD_LESSONS, newLessons, [
    (lesson) => lesson.id,
    (lesson) => lesson.groupId,
    (lesson) => lesson.date,
    (lesson) => lesson.slot,
    (lesson) => lesson.startsAt,
    (lesson) => lesson.endsAt,
    (lesson) => lesson.roomId,
    (lesson) => lesson.entryId,
  ]);
  const teachers = newLessons.flatMap(({ id, staffIds }) =>
    staffIds.map((staffId, at) => ({ id, staffId, position: at + 1 })),
  );
  await inPortions(tx, ADD_LESSON_TEACHERS, teachers, [
    () => newId(),
    (teacher) => teacher.id,
    (teacher) => teacher.staffId,
    (teacher) => teacher.position,
  ]);
}

/** Lessons that keep the changes of a person, at their new weekly periods and with the teachers of these. */
export async function adoptLessons(
  tx: WriteTx,
  { adoptedLessons }: Pick<ImportWork, 'adoptedLessons'>,
  now: Date,
): Promise<void> {
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
