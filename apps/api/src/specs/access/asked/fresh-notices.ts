import { AbsenceNotice } from '@zhurnal/attendance';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type { Attempt, Prepare } from '../attempt.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';

/** All fields of a notice. */
export const NOTICE = `id studentId studentName from to slots kind text certificate status sentBy sentAt seenAt decidedBy decidedAt
  reason answer version overlaps`;

/** Makes a student one who may speak for oneself. */
export const OF_AGE = sql(
  'test.access.of-age',
  `update person set birth_date = '2000-01-01' where school_id = $1 and id = $2 and birth_date is distinct from '2000-01-01'`,
);

let last = THURSDAY as Day;
/** A day that no notice speaks of yet. */
export const freeDay = (): Day => (last = addDays(last, 1));

/** The guardian's notice about the student, and the student is of age. */
export async function freshNotice(
  db: Database,
  { schoolId, people, sign }: School,
  day: string,
): Promise<string> {
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(OF_AGE, [people.student]);
    await tx.insert(AbsenceNotice, [
      {
        id,
        studentId: people.student,
        fromDate: day,
        toDate: day,
        slots: null,
        kind: 'illness',
        text: `Болеет ${sign}`,
        certificate: false,
        status: 'sent',
        sentBy: people.guardian,
        sentAt: new Date(`${MONDAY}T05:00:00Z`),
        seenBy: null,
        seenAt: null,
        decidedBy: null,
        decidedAt: null,
        reason: null,
        answer: '',
      },
    ]);
  });
  return id;
}

/** A question about the class, with a notice for Monday to find. */
export const askOfClass =
  (request: (school: School) => Attempt): Prepare =>
  async (db, school) => {
    await freshNotice(db, school, MONDAY);
    return request(school);
  };
