import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { addDays, asDay } from '@zhurnal/rules';
import { openTeachingGroups } from '@zhurnal/schooling';
import {
  Lesson,
  LessonTeacher,
  SchoolDay,
  SchoolDayClass,
  Timetable,
  TimetableEntry,
} from '@zhurnal/timetable';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { freshClass, freshName } from './fresh-people.js';

let dayCount = 0;
/** A day of spring on which nothing else is arranged. */
export function freshDay(start = '2027-02-01'): string {
  const first = asDay(start);
  if (!first) throw new Error('no day');
  return addDays(first, (dayCount += 1));
}

let weekendCount = 0;
/** A Saturday or Sunday of the year, each once. */
export function freshWeekend(): string {
  const saturday = asDay('2027-01-16');
  if (!saturday) throw new Error('no day');
  weekendCount += 1;
  return addDays(saturday, Math.floor(weekendCount / 2) * 7 + (weekendCount % 2));
}

interface DayOff {
  readonly id: string;
  readonly date: string;
  readonly classId: string;
  readonly lessonId: string;
}

/** A class of its own with one lesson on a day, one that nobody else has unless it is given. */
export async function freshLessonOfClass(
  db: Database,
  school: School,
  date: string = freshDay(),
): Promise<{ readonly classId: string; readonly lessonId: string; readonly date: string }> {
  const { schoolId, yearId, subjectId, people, sign } = school;
  const classId = await freshClass(db, school);
  const lessonId = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    const name = `${freshName()} ${sign}`;
    const [groupId = ''] = await openTeachingGroups(tx, [{ yearId, subjectId, name, parts: [{ classId }] }]);
    const times = { startsAt: '08:30', endsAt: '09:15' };
    const place = { groupId, date, slot: 1, roomId: null, entryId: null, cancelledAt: null };
    await tx.insert(Lesson, [{ id: lessonId, ...place, ...times }]);
    const teacher = { staffId: people.otherTeacher, position: 1, substitute: false };
    await tx.insert(LessonTeacher, [{ id: newId(), lessonId, ...teacher }]);
  });
  return { classId, lessonId, date };
}

/** A day without lessons of one class; its lesson is out, or still to fall out. */
export async function freshDayOff(db: Database, school: School, isFallen: boolean): Promise<DayOff> {
  const { schoolId, yearId, people } = school;
  const { classId, lessonId, date } = await freshLessonOfClass(db, school);
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    const days = { fromDate: date, toDate: date, asWeekday: null, cause: 'weather' as const };
    await tx.insert(SchoolDay, [{ id, yearId, ...days, note: 'Мороз', madeBy: people.deputy }]);
    await tx.insert(SchoolDayClass, [{ id: newId(), dayId: id, classId }]);
    if (isFallen)
      await tx.update(
        Lesson,
        { id: lessonId, version: 1 },
        { cancelledAt: new Date(`${date}T06:00:00Z`), changeCause: 'weather', dayOffId: id },
      );
  });
  return { id, date, classId, lessonId };
}

/** Days of the year without lessons for the whole school: when there are none anyway. */
export async function freshDayOffOfAll(db: Database, { schoolId, yearId }: School): Promise<string> {
  const id = newId();
  const date = freshDay('2027-07-01');
  const days = { fromDate: date, toDate: date, asWeekday: null, cause: 'other' as const };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(SchoolDay, [{ id, yearId, ...days, note: '', madeBy: null }]),
  );
  return id;
}

/** A Saturday worked as a Monday, with the lesson that was made for it. */
export async function freshWorkday(db: Database, school: School): Promise<string> {
  const { schoolId, yearId } = school;
  const { entryId, groupId } = await freshMonday(db, school);
  const [id, date] = [newId(), freshWeekend()];
  await db.write(ARRANGER, schoolId, async (tx) => {
    const days = { fromDate: date, toDate: date, asWeekday: 1, cause: null };
    await tx.insert(SchoolDay, [{ id, yearId, ...days, note: '', madeBy: null }]);
    const times = { startsAt: '08:30', endsAt: '09:15' };
    const place = { groupId, date, slot: 1, roomId: null, entryId, cancelledAt: null };
    await tx.insert(Lesson, [{ id: newId(), ...place, ...times }]);
  });
  return id;
}

/** A class whose week has one lesson on Mondays, in a timetable of its own; answers another class of the year too. */
export async function freshMonday(
  db: Database,
  school: School,
): Promise<{
  readonly classId: string;
  readonly otherClassId: string;
  readonly groupId: string;
  readonly entryId: string;
}> {
  const { schoolId, yearId, subjectId, sign } = school;
  const [classId, otherClassId] = [await freshClass(db, school), await freshClass(db, school)];
  return db.write(ARRANGER, schoolId, async (tx) => {
    const name = `${freshName()} ${sign}`;
    const [groupId = ''] = await openTeachingGroups(tx, [{ yearId, subjectId, name, parts: [{ classId }] }]);
    const [timetableId, entryId] = [newId(), newId()];
    const days = { validFrom: '2027-01-11', validTo: '2027-05-26' };
    await tx.insert(Timetable, [
      { id: timetableId, yearId, name: freshName(), ...days, cycleWeeks: 1, source: 'manual' },
    ]);
    const place = { weekday: 1, week: 0, slot: 1, roomId: null, sourceKey: null };
    await tx.insert(TimetableEntry, [{ id: entryId, timetableId, groupId, ...place }]);
    return { classId, otherClassId, groupId, entryId };
  });
}
