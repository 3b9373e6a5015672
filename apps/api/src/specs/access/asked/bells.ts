import { newId, sql } from '@zhurnal/platform';
import { hangBells } from '@zhurnal/schooling';
import { always, ask } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { freshName } from './fresh-people.js';
import { freshBellDay, freshBells, freshTaughtClass } from './fresh-timetable.js';

const BELLS = `bells { schedules { id name version slots { number startsAt endsAt } } classes { classId name gradeLevel scheduleId }
  days { id version fromDate toDate scheduleId shiftId gradeFrom gradeTo note } }`;
const BELLS_ANSWER = `__typename ... on BellsKept { ${BELLS} lessonsChanged lessonsUnrung } ... on Refusal { code }`;

/** A day on which nothing else is arranged. */
const MAY = '2027-05-19';

type Input = Readonly<Record<string, unknown>>;

const bellsChange = (operation: string, input: Input, ...proofs: readonly string[]): Attempt => {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  return ask(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { ${BELLS_ANSWER} } }`,
    { input: { clientMutationId: newId(), ...input } },
    ...proofs,
  );
};

const FOUND = sql(
  'test.timetable.found',
  `select id from bell_schedule where school_id = $1 and id = $2 union select id from bell_day where school_id = $1 and id = $2`,
);
const USUAL = sql(
  'test.timetable.usual',
  `select b.id from bell_schedule b where b.school_id = $1 order by b.created_at limit 1`,
);

/** What is made lies in the school of who makes it: it is allowed here when it lies here. */
const here = (request: Attempt, { schoolId }: School, id: string): Attempt => ({
  ...request,
  isProof: async (_, db) => (await db.read(ARRANGER, schoolId, (tx) => tx.rows(FOUND, [id]))).length === 1,
});

const newBells = (id: string, name: string): Input => ({
  id,
  expectedVersion: null,
  name,
  slots: [
    { number: 1, startsAt: '08:00', endsAt: '08:40' },
    { number: 3, startsAt: '09:50', endsAt: '10:30' },
  ],
});

const bellDay = (id: string, scheduleId: string, date: string, more: Input = {}): Input => ({
  id,
  expectedVersion: null,
  fromDate: date,
  toDate: date,
  scheduleId,
  shiftId: null,
  gradeFrom: null,
  gradeTo: null,
  note: 'Педсовет',
  ...more,
});

/** How the operations of bells are asked. */
export const BELLS_ASKED: Readonly<Record<string, Operation>> = {
  bells: {
    about: 'school',
    prepare: async (db, school) => {
      const id = await freshBellDay(db, school, '2027-05-20');
      return ask(`{ ${BELLS} }`, {}, id);
    },
  },
  keepBells: {
    about: 'school',
    changes: true,
    prepare: always((school) => {
      const id = newId();
      return here(bellsChange('keepBells', newBells(id, freshName())), school, id);
    }),
    others: [
      [
        'deputy',
        async (db, school) => {
          const id = await freshBells(db, school);
          const input = { ...newBells(id, freshName()), expectedVersion: 1 };
          return bellsChange('keepBells', input, 'BellsKept', id);
        },
      ],
      [
        'administrator',
        async (db, school) => {
          const name = `${freshName()} ${school.sign}`;
          const { schoolId, yearId } = school;
          await db.write(ARRANGER, schoolId, (tx) => hangBells(tx, yearId, { name, slots: [] }));
          return bellsChange('keepBells', newBells(newId(), name), 'NAME_TAKEN');
        },
      ],
    ],
  },
  followBells: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const scheduleId = await freshBells(db, school);
      const classId = await freshTaughtClass(db, school);
      return bellsChange('followBells', { classIds: [classId], scheduleId }, 'BellsKept', scheduleId);
    },
  },
  keepBellDay: {
    about: 'school',
    changes: true,
    // Everybody's own school has bells of its own: those of school A are known nowhere else.
    prepare: async (db, school) => {
      const [scheduleId, shiftId, id] = [await freshBells(db, school), await freshBells(db, school), newId()];
      return bellsChange('keepBellDay', bellDay(id, scheduleId, '2027-05-21', { shiftId }), 'BellsKept', id);
    },
    others: [
      [
        'deputy',
        async (db, school) => {
          const id = await freshBellDay(db, school, MAY);
          const { groupId, schoolId } = school;
          await db.write(ARRANGER, schoolId, async (tx) => {
            await addLesson(tx, groupId, MAY, 1, []);
            await addLesson(tx, groupId, MAY, 3, []);
          });
          const usual = await db.read(ARRANGER, school.schoolId, (tx) => tx.find<{ id: string }>(USUAL));
          const scheduleId = await freshBells(db, school);
          const shiftId = usual?.id ?? null;
          const input = bellDay(id, scheduleId, MAY, { shiftId, expectedVersion: 1 });
          return bellsChange('keepBellDay', input, 'BellsKept', '"lessonsChanged":1');
        },
      ],
    ],
  },
  removeBellDay: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshBellDay(db, school, '2027-05-24');
      return bellsChange('removeBellDay', { id, expectedVersion: 1 }, 'BellsKept');
    },
  },
  removeBells: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshBells(db, school);
      return bellsChange('removeBells', { id, expectedVersion: 1 }, 'BellsKept');
    },
  },
};
