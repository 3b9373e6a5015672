import { Assessment, Homework } from '@zhurnal/journal';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { AcademicYear } from '@zhurnal/schooling';
import { TimetableEntry } from '@zhurnal/timetable';
import { ARRANGER, MONDAY } from '../world.js';
import type { School } from '../world.js';

/** A day with more homework than a class may have, and a week with more lessons. */
export const HEAVY_DAY = '2026-12-10';
export const FULL_WEEK = { from: '2027-05-03', day: '2027-05-05', to: '2027-05-09' };
/** A day on which no class of the world has a lesson. */
export const PLANNED_DAY = '2026-12-15';

const TIMETABLE = sql('test.norms.timetable-of', `select id from timetable where school_id = $1 limit 1`);

/** An assessment of 5А as nobody has seen it yet. */
export async function freshAssessment(
  db: Database,
  { schoolId, yearId, subjectId, classId, people, sign }: School,
  status: 'proposed' | 'published' = 'proposed',
): Promise<string> {
  const id = newId();
  const isPublished = status === 'published';
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(Assessment, [
      {
        ...{
          id,
          yearId,
          subjectId,
          gradeLevel: 5,
          classId,
          date: PLANNED_DAY,
          lessons: 1,
          kind: 'control_work' as const,
        },
        ...{ level: 'school' as const, title: `Дроби ${sign}`, status, plannedBy: people.deputy },
        publishedAt: isPublished ? new Date(`${MONDAY}T09:00:00Z`) : null,
        publishedBy: isPublished ? people.deputy : null,
      },
    ]),
  );
  return id;
}

/** A year long ago with one proposal: publishing it leaves the others as they are. */
export async function freshYear(
  db: Database,
  { schoolId, subjectId, people, sign }: School,
): Promise<string> {
  const [yearId, name] = [newId(), newId().slice(-12)];
  await db.write(ARRANGER, schoolId, async (tx) => {
    const closed = { archivedAt: null, archivedBy: null };
    await tx.insert(AcademicYear, [
      { id: yearId, name, startsOn: '1996-09-01', endsOn: '1997-05-31', ...closed },
    ]);
    await tx.insert(Assessment, [
      {
        ...{ id: newId(), yearId, subjectId, gradeLevel: 5, classId: null, date: '1996-10-01', lessons: 1 },
        ...{ kind: 'control_work' as const, level: 'school' as const, title: `Дроби ${sign}` },
        ...{ status: 'proposed' as const, plannedBy: people.deputy, publishedAt: null, publishedBy: null },
      },
    ]);
  });
  return yearId;
}

/** Homework for five hours. */
export async function heavyHomework(
  db: Database,
  { schoolId, groupId, lessonId, sign }: School,
): Promise<void> {
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(Homework, [
      {
        ...{ id: newId(), lessonId, groupId, text: `Много ${sign}`, dueOn: HEAVY_DAY, minutes: 300 },
        ...{ loadReason: '', postedAt: new Date(`${MONDAY}T09:00:00Z`) },
      },
    ]),
  );
}

/** Eight lessons on a Friday of May. */
export async function fullDay(db: Database, { schoolId, groupId }: School): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    const timetable = await tx.find<{ id: string }>(TIMETABLE, []);
    if (!timetable) throw new Error('the school has no timetable');
    const { from: validFrom, to: validTo } = FULL_WEEK;
    await tx.insert(
      TimetableEntry,
      Array.from({ length: 8 }, (_, at) => ({
        ...{ id: newId(), timetableId: timetable.id, groupId, weekday: 5, week: 0, slot: at + 1 },
        ...{ roomId: null, sourceKey: null, validFrom, validTo },
      })),
    );
  });
}
