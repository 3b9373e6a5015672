import { createHash, randomBytes } from 'node:crypto';
import { CalendarAddress } from '@zhurnal/diary';
import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { addDays, asDay, weekdayOf } from '@zhurnal/rules';
import { hangBells, openTeachingGroups } from '@zhurnal/schooling';
import {
  BellDay,
  LessonTeacher,
  Lesson,
  Timetable,
  TimetableEntry,
  TimetableEntryTeacher,
} from '@zhurnal/timetable';
import { ARRANGER, THURSDAY, TODAY } from '../world.js';
import type { School } from '../world.js';
import { freshClass, freshName, freshSignIn, freshStudent } from './fresh-people.js';

/** School days of December on which nothing else is arranged, and late numbers of the day. */
const FIRST_MONDAY = '2026-12-14';
const NUMBERS = [5, 6, 7];

let places = 0;

/** A day and number at which nobody has put anything yet. */
export function freshPlace(): { readonly date: string; readonly weekday: number; readonly slot: number } {
  const at = places;
  places += 1;
  const monday = asDay(FIRST_MONDAY);
  if (!monday) throw new Error('no day');
  const week = Math.floor(at / 5) % 2;
  const date = addDays(monday, week * 7 + (at % 5));
  return { date, weekday: weekdayOf(date), slot: NUMBERS[Math.floor(at / 10) % NUMBERS.length] ?? 5 };
}

/** A weekly period of mathematics that holds on one day, with its lesson. */
export async function freshPeriod(
  db: Database,
  { schoolId, yearId, subgroupGroupIds: [groupId], people }: School,
): Promise<{
  readonly entryId: string;
  readonly date: string;
  readonly weekday: number;
  readonly slot: number;
}> {
  const place = freshPlace();
  const { date, weekday, slot } = place;
  return db.write(ARRANGER, schoolId, async (tx) => {
    const [timetableId, entryId, lessonId] = [newId(), newId(), newId()];
    await tx.insert(Timetable, [
      {
        id: timetableId,
        yearId,
        name: freshName(),
        validFrom: date,
        validTo: date,
        cycleWeeks: 1,
        source: 'manual',
      },
    ]);
    await tx.insert(TimetableEntry, [
      { id: entryId, timetableId, groupId, weekday, week: 0, slot, roomId: null, sourceKey: null },
    ]);
    const teacher = { staffId: people.otherTeacher, position: 1 };
    await tx.insert(TimetableEntryTeacher, [{ id: newId(), entryId, ...teacher }]);
    const times = { startsAt: '13:00', endsAt: '13:45' };
    await tx.insert(Lesson, [
      { id: lessonId, groupId, date, slot, ...times, roomId: null, entryId, cancelledAt: null },
    ]);
    await tx.insert(LessonTeacher, [{ id: newId(), lessonId, ...teacher, substitute: false }]);
    return { entryId, ...place };
  });
}

/** A class with lessons of its own, so that bells have somebody to ring for. */
export async function freshTaughtClass(db: Database, school: School): Promise<string> {
  const { schoolId, yearId, subjectId, sign } = school;
  const classId = await freshClass(db, school);
  const group = { yearId, subjectId, name: `${freshName()} ${sign}`, parts: [{ classId }] };
  await db.write(ARRANGER, schoolId, (tx) => openTeachingGroups(tx, [group]));
  return classId;
}

/** Bells that nobody follows. */
export async function freshBells(db: Database, { schoolId, yearId, sign }: School): Promise<string> {
  const slots = [
    { number: 1, startsAt: '09:00', endsAt: '09:40' },
    { number: 2, startsAt: '09:50', endsAt: '10:30' },
  ];
  return db.write(ARRANGER, schoolId, (tx) =>
    hangBells(tx, yearId, { name: `${freshName()} ${sign}`, slots }),
  );
}

/** A day with these bells, for a shift that has no classes. */
export async function freshBellDay(db: Database, school: School, date: string): Promise<string> {
  const [scheduleId, shiftId] = [await freshBells(db, school), await freshBells(db, school)];
  const id = newId();
  const days = { fromDate: date, toDate: date };
  await db.write(ARRANGER, school.schoolId, (tx) =>
    tx.insert(BellDay, [
      { id, yearId: school.yearId, ...days, scheduleId, shiftId, gradeFrom: null, gradeTo: null, note: '' },
    ]),
  );
  return id;
}

/** An address of a calendar, as its owner was told it. */
export async function freshAddress(
  db: Database,
  { schoolId }: School,
  of: Pick<CalendarAddress, 'personId' | 'kind' | 'studentId'> & Partial<Pick<CalendarAddress, 'classId'>>,
): Promise<string> {
  const secret = randomBytes(32);
  const secretHash = createHash('sha256').update(secret).digest();
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(CalendarAddress, [{ id: newId(), classId: null, ...of, homework: true, secretHash }]),
  );
  const school = Buffer.from(schoolId.replaceAll('-', ''), 'hex');
  return `/calendars/${Buffer.concat([school, secret]).toString('base64url')}.ics`;
}

/** The address that a parent of a student has who is in 5А for two days: others are full of what was asked before. */
export async function freshFamilyAddress(db: Database, school: School): Promise<string> {
  const { studentId, guardianId } = await freshStudent(db, school, { stay: { from: TODAY, to: THURSDAY } });
  await freshSignIn(db, school, guardianId);
  return freshAddress(db, school, { personId: guardianId, kind: 'student', studentId });
}
