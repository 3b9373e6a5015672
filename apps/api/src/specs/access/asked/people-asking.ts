import { Attendance } from '@zhurnal/attendance';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { readXlsx } from 'hucre/xlsx';
import { always, ask, call } from '../attempt.js';
import type { About, Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER, MONDAY } from '../world.js';
import type { Person, School } from '../world.js';
import { NO_ORDER, freshSignIn, freshStudent } from './fresh-people.js';

export const SIGN_IN = `signIn { state login lastSeenAt }`;
export const CARD = `id familyName givenName patronymic version birthDate sex phone email can ${SIGN_IN}`;
const ANSWER = `__typename ... on PeopleKept { ids findings { code personId name detail } }
  ... on PeopleQuestion { questions { code personId name detail } } ... on Refusal { code }`;
export const SIGN_IN_ANSWER = `__typename ... on SignInCard { personId state acts { act at by note } sessions { id } } ... on Refusal { code }`;
export const SHEETS = `__typename ... on SignInSheets { sheets { personId login password } } ... on Refusal { code }`;
const KEPT = '"__typename":"PeopleKept"';

type Input = Readonly<Record<string, unknown>>;

/** The first parts of a list in which the person is found by name. */
export const listed = (
  field: string,
  node: string,
  search: string,
  proof: (school: School) => string,
): Operation => ({
  about: 'school',
  prepare: async (db, school) => {
    await freshStudent(db, school);
    return ask(
      `{ ${field}(first: 5, search: "${search}") { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${node} } } } }`,
      {},
      proof(school),
    );
  },
});

/** A change with an input of its own; other forms reach other statements. */
export function change(
  name: string,
  about: About,
  inputOf: (db: Database, school: School) => Promise<Input>,
  others: readonly (readonly [Person, (db: Database, school: School) => Promise<Input>, string])[] = [],
  answer = ANSWER,
  proof = KEPT,
): Operation {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const prepareWith =
    (input: (db: Database, school: School) => Promise<Input>, expected: string): Prepare =>
    async (db, school) =>
      ask(
        `mutation ($input: ${INPUT_TYPES[name] ?? type}!) { ${name}(input: $input) { ${answer} } }`,
        { input: { clientMutationId: newId(), ...(await input(db, school)) } },
        expected,
      );
  return {
    about,
    changes: true,
    prepare: prepareWith(inputOf, proof),
    others: others.map(([person, input, expected]) => [person, prepareWith(input, expected)]),
  };
}

/** Verbs of sign-ins share their inputs. */
const INPUT_TYPES: Readonly<Record<string, string>> = {
  resetPasswords: 'SignInSheetsInput',
  blockSignIn: 'SignInChangeInput',
  restoreSignIn: 'SignInChangeInput',
  endSessionsOf: 'SignInChangeInput',
  confirmIdentity: 'SignInChangeInput',
};

const FOUND = sql(
  'test.people.found',
  `select x.id from person x where x.school_id = $1 and x.id = any($2::uuid[])
   union select c.id from school_class c where c.school_id = $1 and c.id = any($2::uuid[])`,
);

/** A creation lies in the school of who makes it: it is allowed here when it lies here. */
export function creation(name: string, input: () => Input, school: School): Attempt {
  const request = ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${ANSWER} } }`,
    { input: { clientMutationId: newId(), ...input() } },
  );
  return {
    ...request,
    isProof: async (answer, db) => {
      const { data } = answer.json<{ data: Record<string, { ids?: string[] }> }>();
      const ids = data[name]?.ids ?? [];
      return (await db.read(ARRANGER, school.schoolId, (tx) => tx.rows(FOUND, [ids]))).length === 1;
    },
  };
}

export const sheet = (file: string, proof: (school: School) => string): Operation => ({
  about: 'school',
  prepare: always((school) =>
    call(
      (audience) => ({ method: 'GET', url: `/people/${file}?app=${audience}` }),
      async ({ bytes }) => {
        const { sheets } = await readXlsx(bytes);
        return (sheets[0]?.rows ?? []).some((row) => row.includes(proof(school)));
      },
    ),
  ),
});

export const moved = { order: NO_ORDER, place: '', confirm: false };

/** Somebody of a family with a sign-in that is open. */
export async function withSignIn(db: Database, school: School): Promise<string> {
  const { guardianId } = await freshStudent(db, school);
  await freshSignIn(db, school, guardianId);
  return guardianId;
}

export const signInChange = (name: string): Operation =>
  change(
    name,
    'person',
    async (db, school) => ({ personId: await withSignIn(db, school), note: '' }),
    [],
    SIGN_IN_ANSWER,
    '"__typename":"SignInCard"',
  );

/** A student with a record of the journal after the day of a departure. */
export async function recordedStudent(db: Database, school: School): Promise<string> {
  const { studentId } = await freshStudent(db, school);
  const { schoolId, lessonId, groupId } = school;
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(Attendance, [
      {
        id: newId(),
        lessonId,
        groupId,
        studentId,
        date: MONDAY,
        fact: 'absent',
        reason: null,
        factBy: null,
        reasonBy: null,
        notedAt: new Date(`${MONDAY}T09:00:00Z`),
      },
    ]),
  );
  return studentId;
}
