import { newId, sql } from '@zhurnal/platform';
import { Timetable } from '@zhurnal/timetable';
import { ask } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER } from '../world.js';
import { freshClass, freshName } from './fresh-people.js';
import { freshDay, freshMonday } from './fresh-school-days.js';

type Input = Readonly<Record<string, unknown>>;

/** Days after the last lessons of the year, on which no timetable is in force. */
const SUMMER = '2027-06-01';

const begin = (input: Input, proof: string): Attempt =>
  ask(
    `mutation ($input: BeginTimetableInput!) { beginTimetable(input: $input) { __typename
      ... on TimetableBegun { timetable { id name from to cycleWeeks } } ... on Refusal { code } } }`,
    { input: { clientMutationId: newId(), ...input } },
    proof,
  );
const timetableOn = (day: string, name: string): Input => ({
  id: newId(),
  name,
  from: day,
  to: day,
  weekdays: [1, 2, 3, 4, 5],
});
const formGroup = (input: Input, ...proofs: readonly string[]): Attempt =>
  ask(
    `mutation ($input: FormGroupInput!) { formGroup(input: $input) { __typename
      ... on GroupFormed { groupId } ... on Refusal { code } } }`,
    { input: { clientMutationId: newId(), id: newId(), ...input } },
    'GroupFormed',
    ...proofs,
  );

const BEGUN = sql('test.begin.begun', `select id from timetable where school_id = $1 and id = $2`);
const SUBJECT = sql('test.begin.subject', `select name from subject where school_id = $1 and id = $2`);

/** How a timetable by hand is begun. */
export const TIMETABLE_BEGIN_ASKED: Readonly<Record<string, Operation>> = {
  beginTimetable: {
    about: 'school',
    changes: true,
    // What is begun lies in the school of who begins it: it is allowed here when it lies here.
    prepare: (_, { schoolId }) => {
      const input = timetableOn(freshDay(SUMMER), freshName());
      const isProof: Attempt['isProof'] = async (_body, db) =>
        (await db.read(ARRANGER, schoolId, (tx) => tx.rows(BEGUN, [input['id']]))).length === 1;
      return Promise.resolve({ ...begin(input, 'TimetableBegun'), isProof });
    },
    others: [
      ['deputy', () => Promise.resolve(begin(timetableOn('2027-05-10', freshName()), 'TIMETABLE_EXISTS'))],
      [
        'administrator',
        async (db, { schoolId, yearId }) => {
          const name = freshName();
          const day = freshDay(SUMMER);
          const days = { validFrom: day, validTo: day, cycleWeeks: 1, source: 'manual' };
          await db.write(ARRANGER, schoolId, (tx) =>
            tx.insert(Timetable, [{ id: newId(), yearId, name, ...days }]),
          );
          return begin(timetableOn(freshDay(SUMMER), name), 'NAME_TAKEN');
        },
      ],
    ],
  },
  formGroup: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => formGroup({ classId: await freshClass(db, school), subject: freshName() }),
    others: [
      [
        'deputy',
        async (db, school) => {
          const { classId, groupId } = await freshMonday(db, school);
          const { schoolId, subjectId } = school;
          const found = await db.read(ARRANGER, schoolId, (tx) =>
            tx.find<{ name: string }>(SUBJECT, [subjectId]),
          );
          return formGroup({ classId, subject: found?.name ?? '' }, groupId);
        },
      ],
    ],
  },
  copyClassWeek: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { classId: fromClassId, otherClassId: toClassId } = await freshMonday(db, school);
      return ask(
        `mutation ($input: CopyClassWeekInput!) { copyClassWeek(input: $input) { __typename
          ... on ClassWeekCopied { periods leftOut lessonsMade } ... on Refusal { code } } }`,
        { input: { clientMutationId: newId(), fromClassId, toClassId, from: '2027-04-05' } },
        'ClassWeekCopied',
      );
    },
  },
};
