import { Attendance } from '@zhurnal/attendance';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { readXlsx } from 'hucre/xlsx';
import { always, ask, call } from '../attempt.js';
import type { About, Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER, MONDAY, START, THURSDAY, TODAY } from '../world.js';
import type { Person, School } from '../world.js';
import {
  NO_ORDER,
  bellsOf,
  freshClass,
  freshName,
  freshSignIn,
  freshStaff,
  freshStudent,
  freshSubgroup,
  personInput,
  versionOf,
} from './fresh-people.js';

const SIGN_IN = `signIn { state login lastSeenAt }`;
const CARD = `id familyName givenName patronymic version birthDate sex phone email can ${SIGN_IN}`;
const ANSWER = `__typename ... on PeopleKept { ids findings { code personId name detail } }
  ... on PeopleQuestion { questions { code personId name detail } } ... on Refusal { code }`;
const SIGN_IN_ANSWER = `__typename ... on SignInCard { personId state acts { act at by note } sessions { id } } ... on Refusal { code }`;
const SHEETS = `__typename ... on SignInSheets { sheets { personId login password } } ... on Refusal { code }`;
const KEPT = '"__typename":"PeopleKept"';

type Input = Readonly<Record<string, unknown>>;

/** The first parts of a list in which the person is found by name. */
const listed = (
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
function change(
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
function creation(name: string, input: () => Input, school: School): Attempt {
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

const sheet = (file: string, proof: (school: School) => string): Operation => ({
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

const moved = { order: NO_ORDER, place: '', confirm: false };

/** Somebody of a family with a sign-in that is open. */
async function withSignIn(db: Database, school: School): Promise<string> {
  const { guardianId } = await freshStudent(db, school);
  await freshSignIn(db, school, guardianId);
  return guardianId;
}

const signInChange = (name: string): Operation =>
  change(
    name,
    'person',
    async (db, school) => ({ personId: await withSignIn(db, school), note: '' }),
    [],
    SIGN_IN_ANSWER,
    '"__typename":"SignInCard"',
  );

/** A student with a record of the journal after the day of a departure. */
async function recordedStudent(db: Database, school: School): Promise<string> {
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

const READS: Readonly<Record<string, Operation>> = {
  students: listed(
    'students',
    `id familyName birthDate fileNumber state classId className since until guardianCount ${SIGN_IN}`,
    'student',
    ({ people }) => people.student,
  ),
  guardians: listed(
    'guardians',
    `id familyName phone email children { id version studentId name className kind from to } ${SIGN_IN}`,
    'guardian',
    ({ people }) => people.guardian,
  ),
  staffMembers: listed(
    'staffMembers',
    `id familyName position state hiredOn dismissedOn roles classNames ${SIGN_IN}`,
    'teacher',
    ({ people }) => people.teacher,
  ),
  classList: {
    about: 'school',
    prepare: always(({ classId }) =>
      ask(
        '{ classList(first: 100) { totalCount edges { node { id name studentCount classTeachers educators bellScheduleName divisionCount } } } }',
        {},
        classId,
      ),
    ),
  },
  studentCard: {
    about: 'student',
    prepare: async (db, school) => {
      const { studentId, guardianId } = await freshStudent(db, school);
      return ask(
        `query ($id: ID!) { studentCard(id: $id) { ${CARD} fileNumber state stays { classId className from to }
          subgroups { subgroupId name division from to } guardians { id version guardianId name kind from to ${SIGN_IN} }
          movements { id kind day toClassName orderNumber } } }`,
        { id: studentId },
        guardianId,
      );
    },
  },
  guardianCard: {
    about: 'person',
    prepare: always(({ people }) =>
      ask(
        `query ($id: ID!) { guardianCard(id: $id) { ${CARD} isStaff children { id studentId name className kind from to } } }`,
        { id: people.guardian },
        people.student,
      ),
    ),
  },
  staffCard: {
    about: 'person',
    prepare: always(({ people }) =>
      ask(
        `query ($id: ID!) { staffCard(id: $id) { ${CARD} position state hiredOn dismissedOn isGuardian
          duties { id version role classId className from to } orders { id kind day cause orderNumber } } }`,
        { id: people.teacher },
        '"teacher"',
      ),
    ),
  },
  classCard: {
    about: 'class',
    prepare: always(({ classId, people }) =>
      ask(
        `query ($id: ID!) { classCard(id: $id) { id version name gradeLevel letter yearName yearFrom yearTo bellScheduleId bells { id name } day can
          students { id familyName since until ${SIGN_IN} } divisions { name subgroups { id version name memberIds } findings { code studentId subgroupId } }
          duties { id version role personId name from to } } }`,
        { id: classId },
        people.student,
        people.classTeacher,
      ),
    ),
  },
  movements: {
    about: 'school',
    prepare: async (db, school) => {
      const { studentId } = await freshStudent(db, school);
      const query = `query ($from: Date!, $to: Date!, $after: String) { movements(first: 100, after: $after, from: $from, to: $to) {
        totalCount pageInfo { hasNextPage endCursor } nodes { cursor id familyName kind day fromClassName toClassName orderNumber } } }`;
      // The last page of the list has the newest student: by day, then as they came.
      const first = ask(query, { from: START, to: TODAY, after: null }, 'nodes');
      return {
        send: async (api, asker) => {
          let answer = await first.send(api, asker);
          for (;;) {
            const { data } = answer.json<{
              data?: { movements?: { pageInfo: { hasNextPage: boolean; endCursor: string } } } | null;
            }>();
            const page = data?.movements?.pageInfo;
            if (!page?.hasNextPage || answer.body.includes(studentId)) return answer;
            answer = await ask(query, { from: START, to: TODAY, after: page.endCursor }).send(api, asker);
          }
        },
        isProof: ({ body }) => body.includes(studentId),
      };
    },
  },
  movementTotals: {
    about: 'school',
    prepare: always(({ classId }) =>
      ask(
        `{ movementTotals(from: "${START}", to: "${TODAY}") { classes { classId className began arrived cameFromClass wentToClass left ended } school { ended } } }`,
        {},
        classId,
      ),
    ),
  },
  lessonsLeft: {
    about: 'person',
    prepare: always(({ people }) =>
      ask(
        'query ($id: ID!) { lessonsLeft(personId: $id, first: 10) { totalCount groups { groupId count } lessons { id date } } }',
        { id: people.teacher },
        '"totalCount":0',
      ),
    ),
  },
  signInCard: {
    about: 'person',
    prepare: async (db, school) => {
      const personId = await withSignIn(db, school);
      return ask(
        `query ($id: ID!) { signInCard(personId: $id) { personId state login isShared identityCheckedAt can acts { act } sessions { id audience } } }`,
        { id: personId },
        personId,
        '"audience":"family"',
      );
    },
  },
  saveStudentList: sheet('students.xlsx', ({ sign }) => `student ${sign}`),
  saveStaffList: sheet('staff.xlsx', ({ sign }) => `teacher ${sign}`),
};

const FAMILIES: Readonly<Record<string, Operation>> = {
  admitStudent: change('admitStudent', 'class', async (_, { classId }) => {
    return { ...moved, person: personInput(), fileNumber: null, classId, from: MONDAY };
  }),
  returnStudent: change('returnStudent', 'student', async (db, school) => {
    const { people, schoolId } = school;
    const { studentId } = await freshStudent(db, school);
    await db.write(ARRANGER, schoolId, (tx) => tx.rows(END_STAY, [studentId]));
    return { ...moved, studentId, classId: school.classId, from: TODAY, place: people.student.slice(0, 3) };
  }),
  transferStudents: change('transferStudents', 'student', async (db, school) => {
    const { studentId } = await freshStudent(db, school, { isDivided: true });
    return { ...moved, studentIds: [studentId], classId: school.otherClassId, from: TODAY };
  }),
  departStudent: change(
    'departStudent',
    'student',
    async (db, school) => {
      const { studentId, guardianId } = await freshStudent(db, school);
      await freshSignIn(db, school, guardianId);
      return { ...moved, studentId, on: MONDAY, cause: 'other_school' };
    },
    [
      [
        'office',
        async (db, school) => ({
          ...moved,
          studentId: await recordedStudent(db, school),
          on: '2026-11-13',
          cause: 'other_school',
        }),
        'RECORDS_AFTER',
      ],
    ],
  ),
  changeStudent: change('changeStudent', 'student', async (db, school) => {
    const { studentId } = await freshStudent(db, school);
    const expectedVersion = await versionOf(db, school, studentId);
    return { studentId, expectedVersion, person: personInput(), fileNumber: 'А-1' };
  }),
  addGuardian: change('addGuardian', 'student', async (db, school) => {
    const { studentId } = await freshStudent(db, school);
    return { studentId, person: personInput(), kind: 'father', from: START, confirm: false };
  }),
  changeGuardian: change('changeGuardian', 'person', async (db, school) => {
    const { guardianId } = await freshStudent(db, school);
    const expectedVersion = await versionOf(db, school, guardianId);
    return { guardianId, expectedVersion, person: personInput() };
  }),
  linkGuardian: change(
    'linkGuardian',
    'student',
    async (db, school) => {
      const { studentId } = await freshStudent(db, school);
      const { guardianId } = await freshStudent(db, school);
      return { guardianId, studentId, kind: 'other', from: START };
    },
    [
      [
        'office',
        async (db, school) => {
          const { guardianId, studentId } = await freshStudent(db, school);
          return { guardianId, studentId, kind: 'other', from: TODAY };
        },
        'ALREADY_LINKED',
      ],
    ],
  ),
  unlinkGuardian: change('unlinkGuardian', 'student', async (db, school) => {
    const { studentId, linkId } = await freshStudent(db, school);
    return { studentId, id: linkId, expectedVersion: 1, to: TODAY };
  }),
};

const END_STAY = sql(
  'test.people.end-stay',
  `update enrollment set valid_to = '2026-10-01' where school_id = $1 and student_id = $2`,
);

const CLASSES: Readonly<Record<string, Operation>> = {
  openClass: {
    about: 'school',
    changes: true,
    prepare: async (_, school) =>
      creation(
        'openClass',
        () => ({ name: `Класс ${freshName()}`, gradeLevel: 5, letter: '', bellScheduleId: null }),
        school,
      ),
  },
  changeClass: change('changeClass', 'class', async (db, school) => {
    const [classId, bellScheduleId] = [await freshClass(db, school), await bellsOf(db, school)];
    const name = `5 ${freshName()}`;
    return { classId, expectedVersion: 1, name, gradeLevel: 5, letter: 'А', bellScheduleId };
  }),
  putSubgroup: change('putSubgroup', 'class', async (_, { classId }) => {
    return { classId, id: newId(), expectedVersion: 0, division: freshName(), name: '1' };
  }),
  removeSubgroup: change('removeSubgroup', 'class', async (db, school) => {
    return { classId: school.classId, id: await freshSubgroup(db, school), expectedVersion: 1 };
  }),
  moveToSubgroup: change('moveToSubgroup', 'class', async (db, school) => {
    const { studentId, division, subgroupIds } = await freshStudent(db, school, { isDivided: true });
    const { classId } = school;
    return { classId, division, subgroupId: subgroupIds[1], studentIds: [studentId], from: TODAY };
  }),
};

const STAFF: Readonly<Record<string, Operation>> = {
  hireStaffMember: {
    about: 'school',
    changes: true,
    prepare: async (_, school) =>
      creation(
        'hireStaffMember',
        () => ({
          personId: null,
          person: personInput(),
          position: 'учитель',
          hiredOn: TODAY,
          order: NO_ORDER,
        }),
        school,
      ),
  },
  changeStaffMember: change('changeStaffMember', 'person', async (db, school) => {
    const { personId } = await freshStaff(db, school);
    const expectedVersion = await versionOf(db, school, personId);
    return { personId, expectedVersion, person: personInput(), position: 'завуч' };
  }),
  dismissStaffMember: change('dismissStaffMember', 'person', async (db, school) => {
    const { personId } = await freshStaff(db, school);
    await freshSignIn(db, school, personId);
    return { personId, on: TODAY, cause: 'по собственному желанию', order: NO_ORDER };
  }),
  assignDuty: change(
    'assignDuty',
    'person',
    async (db, school) => {
      const { personId } = await freshStaff(db, school);
      return { personId, role: 'class_teacher', classId: school.otherClassId, from: THURSDAY };
    },
    [
      [
        'administrator',
        async (db, school) => {
          const { personId } = await freshStaff(db, school);
          return { personId, role: 'teacher', classId: null, from: TODAY };
        },
        'DUTY_HELD',
      ],
    ],
  ),
  endDuty: change('endDuty', 'person', async (db, school) => {
    const { personId, dutyId } = await freshStaff(db, school, 'administrator');
    return { personId, id: dutyId, expectedVersion: 1, to: TODAY };
  }),
};

const SIGN_INS: Readonly<Record<string, Operation>> = {
  openSignIns: change(
    'openSignIns',
    'person',
    async (db, school) => {
      const { guardianId } = await freshStudent(db, school);
      return { personIds: [guardianId], login: null };
    },
    [],
    SHEETS,
    '"password":"',
  ),
  resetPasswords: change(
    'resetPasswords',
    'person',
    async (db, school) => ({ personIds: [await withSignIn(db, school)] }),
    [],
    SHEETS,
    '"password":"',
  ),
  blockSignIn: signInChange('blockSignIn'),
  restoreSignIn: change(
    'restoreSignIn',
    'person',
    async (db, school) => {
      const personId = await withSignIn(db, school);
      await db.directory(
        { name: 'test.people.end', text: `update membership set ended_at = now() where person_id = $1` },
        [personId],
      );
      return { personId, note: '' };
    },
    [],
    SIGN_IN_ANSWER,
    '"state":"active"',
  ),
  endSessionsOf: signInChange('endSessionsOf'),
  confirmIdentity: signInChange('confirmIdentity'),
};

/** How the operations of the lists of people are asked. */
export const PEOPLE_ASKED: Readonly<Record<string, Operation>> = {
  ...READS,
  ...FAMILIES,
  ...CLASSES,
  ...STAFF,
  ...SIGN_INS,
};
