import { sql } from '@zhurnal/platform';
import type { Database, Sql } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { ORDER, freshDraft, freshOldDraft, freshTurn, freshTurnInUse, freshYear } from './fresh-year-turn.js';
import type { FreshTurn } from './fresh-year-turn.js';

const STATE = sql(
  'test.access.turn.state',
  `select exists (select from year_turn where school_id = $1 and from_year_id = $2 and state = $3) as "isSo"`,
);
const DECIDED = sql(
  'test.access.turn.decided',
  `select exists (select from year_turn_student where school_id = $1 and student_id = $2 and decision = $3) as "isSo"`,
);
const LEFT_OUT = sql(
  'test.access.turn.left-out',
  `select exists (select from year_turn_student where school_id = $1 and student_id = $2 and deleted_at is not null) as "isSo"`,
);
const DROPPED = sql(
  'test.access.turn.dropped',
  `select exists (select from year_turn_class where school_id = $1 and id = $2 and deleted_at is not null) as "isSo"`,
);

const PAGE = `__typename ... on YearTurnPage { fromYearId state students { name } } ... on Refusal { code }`;

/** Was the change made? */
const proved = (
  request: Attempt,
  { schoolId }: School,
  statement: Sql,
  values: readonly string[],
): Attempt => ({
  ...request,
  isProof: async (_, db) =>
    (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ isSo: boolean }>(statement, values)))?.isSo === true,
});

const change = (verb: string, input: Readonly<Record<string, unknown>>, ...texts: string[]): Attempt =>
  ask(
    `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { answer: ${verb}(input: $input) { ${PAGE} } }`,
    keyed(input),
    ...texts,
  );

type Reach = (db: Database, school: School) => Promise<FreshTurn>;

/** A verb that leads a turn from one state to another. */
const leads =
  (verb: string, reach: Reach, to: string, more: object = {}): Prepare =>
  async (db, school) => {
    const { yearId, turnId, expectedVersion } = await reach(db, school);
    return proved(change(verb, { turnId, expectedVersion, ...more }), school, STATE, [yearId, to]);
  };

/** A class that is not wanted, and one that gets a teacher. */
const decideClasses: Prepare = async (db, school) => {
  const { turnId, expectedVersion, targets } = await freshDraft(db, school);
  const [lower = '', upper = ''] = [targets.get(7), targets.get(8)];
  const classes = [
    { id: lower, name: '7Ю', gradeLevel: 7, isDropped: true },
    { id: upper, name: '8Ю', gradeLevel: 8, teacherId: school.people.teacher },
  ];
  const request = change('decideYearTurn', { turnId, expectedVersion, classes });
  return proved(request, school, DROPPED, [lower]);
};

/** How the operations of the turn of the year are asked. */
export const YEAR_TURN_ASKED: Readonly<Record<string, Operation>> = {
  yearTurn: {
    about: 'school',
    prepare: async (db, school) => {
      const { yearId, familyName, subjectName } = await freshDraft(db, school);
      const text = `query ($fromYearId: ID) { yearTurn(fromYearId: $fromYearId) {
        state students { name failed } findings { kind } makes { kind count } teachers { name } can } }`;
      return ask(text, { fromYearId: yearId }, familyName, subjectName);
    },
    others: [
      [
        'deputy',
        async (db, school) => {
          const { yearId, familyName } = await freshTurn(db, school);
          const text = `query ($fromYearId: ID) { yearTurn(fromYearId: $fromYearId) { state students { name } makes { kind count } } }`;
          return ask(text, { fromYearId: yearId }, familyName, 'movement');
        },
      ],
    ],
  },
  beginYearTurn: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { yearId: fromYearId } = await freshYear(db, school);
      return proved(change('beginYearTurn', { fromYearId }), school, STATE, [fromYearId, 'draft']);
    },
    // A draft is made anew.
    others: [
      [
        'deputy',
        async (db, school) => {
          const { yearId: fromYearId, leaverId } = await freshOldDraft(db, school);
          return proved(change('beginYearTurn', { fromYearId }), school, LEFT_OUT, [leaverId]);
        },
      ],
    ],
  },
  decideYearTurn: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { turnId, expectedVersion, studentId } = await freshDraft(db, school);
      const students = [{ studentId, decision: 'DEPARTED' }];
      const request = change('decideYearTurn', { turnId, expectedVersion, students });
      return proved(request, school, DECIDED, [studentId, 'departed']);
    },
    others: [['deputy', decideClasses]],
  },
  applyYearTurn: {
    about: 'school',
    changes: true,
    prepare: leads('applyYearTurn', freshDraft, 'applied', ORDER),
  },
  undoYearTurn: {
    about: 'school',
    changes: true,
    prepare: leads('undoYearTurn', freshTurn, 'undone'),
    // Somebody has worked with what it made.
    others: [
      [
        'deputy',
        async (db, school) => {
          const { turnId, expectedVersion } = await freshTurnInUse(db, school);
          return change('undoYearTurn', { turnId, expectedVersion }, 'TURN_IN_USE');
        },
      ],
    ],
  },
  confirmYearTurn: {
    about: 'school',
    changes: true,
    prepare: leads('confirmYearTurn', freshTurn, 'confirmed'),
  },
};
