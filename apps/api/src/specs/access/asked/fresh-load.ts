import { CurriculumHours, TeachingLoad } from '@zhurnal/plans';
import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { addSubjects, openTeachingGroups } from '@zhurnal/schooling';
import { ARRANGER, START } from '../world.js';
import type { Person, School } from '../world.js';

const CHANGED_AT = new Date(`${START}T09:00:00Z`);

/** A subject that no line of the curriculum names. */
export async function freshSubject(db: Database, { schoolId, sign }: School): Promise<string> {
  const [subjectId] = await db.write(ARRANGER, schoolId, (tx) =>
    addSubjects(tx, [{ name: `Предмет ${newId()} ${sign}` }]),
  );
  if (!subjectId) throw new Error('no subject');
  return subjectId;
}

/** A subject with a line of the curriculum, of which nobody else asks. */
export async function freshLine(
  db: Database,
  school: School,
  place: { readonly gradeLevel: number | null; readonly classId: string | null },
): Promise<string> {
  const subjectId = await freshSubject(db, school);
  const { schoolId, yearId } = school;
  const hours = { weekly: '3', yearly: 102, changedAt: CHANGED_AT };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(CurriculumHours, [{ id: newId(), yearId, subjectId, ...place, subgroupId: null, ...hours }]),
  );
  return subjectId;
}

/** A group of the other class with those who are given it, of which nobody else asks. */
export async function freshLoad(
  db: Database,
  { schoolId, yearId, subjectId, otherClassId, people, sign }: School,
  teachers: readonly Person[],
): Promise<string> {
  return db.write(ARRANGER, schoolId, async (tx) => {
    const [groupId] = await openTeachingGroups(tx, [
      { yearId, subjectId, name: `5Б ${newId()} ${sign}`, parts: [{ classId: otherClassId }] },
    ]);
    if (!groupId) throw new Error('no group');
    const given = { yearId, groupId, weekly: '2', changedAt: CHANGED_AT };
    if (teachers.length > 0)
      await tx.insert(
        TeachingLoad,
        teachers.map((name) => ({ id: newId(), ...given, staffId: people[name] })),
      );
    return groupId;
  });
}
