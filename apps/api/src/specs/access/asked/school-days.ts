import { newId } from '@zhurnal/platform';
import { ask } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import {
  freshDayOff,
  freshDayOffOfAll,
  freshLessonOfClass,
  freshWeekend,
  freshWorkday,
} from './fresh-school-days.js';

const EFFECT = `lessonsOut lessonsIn lessonsKept lessons { date slot label effect }`;
const DAYS = `id version fromDate toDate asWeekday cause note classIds lessonsOut`;

type Input = Readonly<Record<string, unknown>>;

const change = (
  operation: 'keepSchoolDay' | 'removeSchoolDay',
  input: Input,
  ...proofs: readonly string[]
): Attempt => {
  const type = operation === 'keepSchoolDay' ? 'KeepSchoolDayInput' : 'RemoveSchoolDayInput';
  return ask(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename
      ... on SchoolDaysKept { effect { ${EFFECT} } days { ${DAYS} } } ... on Refusal { code } } }`,
    { input: { clientMutationId: newId(), ...input } },
    'SchoolDaysKept',
    ...proofs,
  );
};
const preview = (wish: Input, ...proofs: readonly string[]): Attempt =>
  ask(
    `query ($change: SchoolDayChange!) { schoolDayEffect(change: $change) { __typename
      ... on SchoolDayEffect { ${EFFECT} } ... on Refusal { code } } }`,
    { change: wish },
    'SchoolDayEffect',
    ...proofs,
  );

const offOn = (date: string, classId: string): Input => ({
  fromDate: date,
  toDate: date,
  cause: 'WEATHER',
  note: 'Мороз',
  classIds: [classId],
});

/** How the operations of the days of the school calendar are asked. */
export const SCHOOL_DAYS_ASKED: Readonly<Record<string, Operation>> = {
  schoolDays: {
    about: 'school',
    prepare: async (db, school) => ask(`{ schoolDays { ${DAYS} } }`, {}, await freshDayOffOfAll(db, school)),
  },
  schoolDayEffect: {
    about: 'school',
    prepare: async (db, school) => {
      const { date, classId } = await freshLessonOfClass(db, school);
      return preview({ wanted: offOn(date, classId) }, '"lessonsOut":1');
    },
    others: [
      [
        'deputy',
        async (db, school) =>
          preview({ removedId: (await freshDayOff(db, school, true)).id }, '"lessonsIn":1'),
      ],
    ],
  },
  keepSchoolDay: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { date, classId } = await freshLessonOfClass(db, school);
      const id = newId();
      return change('keepSchoolDay', { id, ...offOn(date, classId) }, id, '"lessonsOut":1');
    },
    others: [
      [
        'deputy',
        () => {
          const [id, date] = [newId(), freshWeekend()];
          const input = { id, fromDate: date, toDate: date, asWeekday: 1, note: '' };
          return Promise.resolve(change('keepSchoolDay', input, id));
        },
      ],
    ],
  },
  removeSchoolDay: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { id } = await freshDayOff(db, school, true);
      return change('removeSchoolDay', { id, expectedVersion: 1 }, '"lessonsIn":1');
    },
    others: [
      [
        'deputy',
        async (db, school) => {
          const id = await freshWorkday(db, school);
          return change('removeSchoolDay', { id, expectedVersion: 1 });
        },
      ],
      [
        'administrator',
        async (db, school) => {
          // Beside it, one whose lesson was made after the day was put off.
          await freshDayOff(db, school, false);
          const { id } = await freshDayOff(db, school, true);
          return change('removeSchoolDay', { id, expectedVersion: 1 });
        },
      ],
    ],
  },
};
