import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ReportRun, ReportSheet } from '@zhurnal/reports';
import type { Attempt, Prepare } from '../attempt.js';
import { ARRANGER, MONDAY, TODAY } from '../world.js';
import type { School } from '../world.js';

export type Place = { readonly classId: string } | { readonly teacherId: string };

/** A report that the director has made. */
export async function freshRun(
  db: Database,
  { schoolId, people, sign }: School,
  place: Place,
): Promise<string> {
  const id = newId();
  const table = { key: 'students', title: sign, columns: [], rows: [], totals: [] };
  const sheet = { title: 'Отчёт', head: [], tables: [table], notes: [], signatures: [], isLandscape: true };
  const of = { classId: null, studentId: null, teacherId: null, periodId: null };
  const ask = { ...of, fromDay: MONDAY, toDay: TODAY, ...place };
  const sha256 = createHash('sha256').update(sign).digest('hex');
  const made = { regulation: 'federal 00000000', language: 'ru', sha256, rowCount: 0, againOf: null };
  await db.write(ARRANGER, schoolId, async (tx) => {
    const by = { runBy: people.director, runAt: new Date(`${TODAY}T08:00:00Z`) };
    await tx.insert(ReportRun, [{ id, code: 'class_attendance', ...ask, ...made, ...by }]);
    await tx.insert(ReportSheet, [{ id, payload: deflateRawSync(JSON.stringify(sheet)) }]);
  });
  return id;
}

/** The teacher asks about the own groups, everybody else about the class. */
export const byAsker = ({ people }: School, ofTeacher: Attempt, ofClass: Attempt): Attempt => ({
  send: (api, asker) => (asker.personId === people.teacher ? ofTeacher : ofClass).send(api, asker),
  isProof: ofClass.isProof,
});

/** A run is read, saved or signed by its class or its teacher, after what else is done to it. */
export const reading =
  (
    request: (id: string, place: Place, school: School) => Attempt,
    begin: (db: Database, school: School, id: string) => Promise<void> = () => Promise.resolve(),
  ): Prepare =>
  async (db, school) => {
    const of = async (place: Place): Promise<Attempt> => {
      const id = await freshRun(db, school, place);
      await begin(db, school, id);
      return request(id, place, school);
    };
    const ofTeacher = await of({ teacherId: school.people.teacher });
    return byAsker(school, ofTeacher, await of({ classId: school.classId }));
  };
