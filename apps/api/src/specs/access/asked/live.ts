import { sql } from '@zhurnal/platform';
import type { Database, SchoolId } from '@zhurnal/platform';
import { call } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

const LATEST = sql('test.live.latest', `select max(id::text) as id from live_change where school_id = $1`);

/** Tells the school something and answers under which id. */
async function tell(db: Database, schoolId: SchoolId): Promise<string> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    tx.announce({ topic: 'settings', keys: ['school'] });
    return Promise.resolve();
  });
  const row = await db.read(ARRANGER, schoolId, (tx) => tx.find<{ id: string }>(LATEST));
  return row?.id ?? '';
}

/** Asks for what was told since, some of what was told before included; the proof is the id of what was told last. */
const since =
  (keysOf: (school: School) => string): Prepare =>
  async (db, school) => {
    const id = await tell(db, school.schoolId);
    return call(
      () => ({ method: 'GET', url: `/events?keys=${keysOf(school)}&after=${id}` }),
      ({ body }) => body.includes(id),
    );
  };

/** How the operations of live are asked. */
export const LIVE_ASKED: Readonly<Record<string, Operation>> = {
  listen: {
    about: 'school',
    prepare: since(() => 'school'),
    // Every kind of key has a question of its own; the proof is told to the school all the same.
    others: [
      ['teacher', since((school) => `school,group:${school.groupId},lesson:${school.lessonId}`)],
      ['teacher', since((school) => `school,student:${school.people.student}`)],
      ['classTeacher', since((school) => `school,class:${school.classId},group:${school.groupId}`)],
      ['classTeacher', since((school) => `school,student:${school.people.student}`)],
      ['educator', since((school) => `school,student:${school.people.student}`)],
      ['director', since((school) => `school,group:${school.groupId},class:${school.classId}`)],
      ['director', since((school) => `school,lesson:${school.lessonId},student:${school.people.student}`)],
      ['director', since((school) => `school,person:${school.people.director}`)],
      ['guardian', since((school) => `school,group:${school.groupId},class:${school.classId}`)],
      ['guardian', since((school) => `school,student:${school.people.student}`)],
      ['student', since((school) => `school,group:${school.groupId},class:${school.classId}`)],
      ['student', since((school) => `school,student:${school.people.student}`)],
    ],
  },
};
