import { Database } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import type { TestAnswer } from '@zhurnal/testing';
import { always, call } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

/** Tells the school something and answers under which id. */
async function tell(db: Database, schoolId: SchoolId): Promise<string> {
  let told = '';
  await db.write(
    ARRANGER,
    schoolId,
    async (tx) => {
      tx.announce({ topic: 'settings', keys: ['school'] });
      return Promise.resolve();
    },
    { told: (id) => (told = id) },
  );
  return told;
}

/** How far a clock may run ahead before what it says is not believed, less a little, ms. */
const AHEAD = 18_000;

/** The id as a clock that runs ahead would have made it: of what was told long before nothing is looked at again. */
function madeAhead(id: string): string {
  const at = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + AHEAD;
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}${id.slice(13)}`;
}

/**
 * Asks for what was told since, some of what was told before included; the proof is the id of what was told last. That is
 * told with the question: after hundreds of other changes the page would be asked anew as a whole.
 */
const since = (keysOf: (school: School) => string): Prepare =>
  always((school) => {
    const lastOf = new WeakMap<TestAnswer, string>();
    return {
      send: async (api, asker) => {
        const id = await tell(api.get(Database), school.schoolId);
        const url = `/events?keys=${keysOf(school)}&after=${madeAhead(id)}`;
        const answer = await call(
          () => ({ method: 'GET', url }),
          () => true,
        ).send(api, asker);
        lastOf.set(answer, id);
        return answer;
      },
      isProof: (answer) => answer.body.includes(lastOf.get(answer) ?? 'nothing'),
    };
  });

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
