import { always, ask } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { START, TODAY } from '../world.js';
import { freshReport, freshStudent, movedStudent } from './fresh-people.js';
import { CARD, SIGN_IN, listed, sheet, withSignIn } from './people-asking.js';

export const PEOPLE_READS: Readonly<Record<string, Operation>> = {
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
          movements { id kind day toClassName orderNumber withdrawal { by } } contactsCheckedOn contactsCheckedBy } }`,
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
      const { studentId } = await movedStudent(db, school, true);
      const query = `query ($from: Date!, $to: Date!, $after: String) { movements(first: 100, after: $after, from: $from, to: $to) {
        totalCount mayWithdraw pageInfo { hasNextPage endCursor }
        nodes { cursor id familyName kind day fromClassName toClassName orderNumber movementId withdrawal { at by reason orderNumber orderDate } } } }`;
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
  contactReports: {
    about: 'school',
    prepare: async (db, school) => {
      const { reportId } = await freshReport(db, school);
      return ask(
        `{ contactReports { mayDecide reports { id version personId name isStudent className oldPhone phone oldEmail email reportedBy reportedAt } } }`,
        {},
        reportId,
      );
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
