import type { Database } from '@zhurnal/platform';
import { keepFile, newId, sql } from '@zhurnal/platform';
import { always, ask, call, keyed } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { ARRANGER, START, TODAY } from '../world.js';
import type { School } from '../world.js';
import { freshStudent } from './fresh-people.js';
import { upload } from './upload.js';

const PART = `studentId name className standing isToldOnPaper can demand { kind isBeforeAccess needsPassport needsNames clause }
  givers { personId name relation hasSignIn }
  consents { id version kind personId name givenOn number document isPrinted areNamesCompared note takenBy takenAt withdrawnOn withdrawnBy file { name size path } }`;

const GIVE = sql(
  'test.access.consent.give',
  `insert into family_consent (school_id, id, student_id, person_id, kind, given_on, number, note, file_id, taken_by, taken_at)
   values ($1, $2, $3, $4, 'application', '${START}', $5, $5, $6, $7, now())
   on conflict do nothing`,
);
const STANDING = sql(
  'test.access.consent.standing',
  `select id from family_consent where school_id = $1 and student_id = $2 and kind = 'application' and withdrawn_on is null and deleted_at is null`,
);
const COUNT = sql(
  'test.access.consent.count',
  `select count(*)::int as n from family_consent where school_id = $1 and student_id = $2 and deleted_at is null and withdrawn_on is null`,
);

const standing = async (db: Database, { schoolId }: School, studentId: string): Promise<number> =>
  (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(COUNT, [studentId])))?.n ?? 0;

/** An application of a representative with a scan, whose text names its school; the one that stands, if one does. */
async function given(
  db: Database,
  { schoolId, sign, people }: School,
  studentId: string = people.student,
  guardianId: string = people.guardian,
): Promise<string> {
  return db.write(ARRANGER, schoolId, async (tx) => {
    const known = await tx.find<{ id: string }>(STANDING, [studentId]);
    if (known) return known.id;
    const id = newId();
    const file = await keepFile(tx, 'Заявление.txt', Buffer.from(`Заявление ${sign}`), people.office);
    if (!('id' in file)) throw new Error('the file was refused');
    await tx.rows(GIVE, [id, studentId, guardianId, sign, file.id, people.office]);
    return id;
  });
}

/** How what families give in writing is asked for and kept. */
export const CONSENT_ASKED: Readonly<Record<string, Operation>> = {
  studentConsents: {
    about: 'student',
    prepare: async (db, school) => {
      const id = await given(db, school);
      return ask(
        `query ($studentId: ID!, $schoolId: ID) { studentConsents(studentId: $studentId, schoolId: $schoolId) { ${PART} } }`,
        { studentId: school.people.student, schoolId: school.schoolId },
        id,
      );
    },
    others: [
      [
        'classTeacher',
        async (db, school) => {
          const id = await given(db, school);
          return ask(
            `query ($studentId: ID!) { studentConsents(studentId: $studentId) { ${PART} } }`,
            { studentId: school.people.student },
            id,
          );
        },
      ],
    ],
  },
  classConsents: {
    about: 'class',
    prepare: always(({ classId, people }) =>
      ask(
        `query ($classId: ID!) { classConsents(classId: $classId) { demand { kind clause } families { studentId standing isToldOnPaper looks barredIds } } }`,
        { classId },
        people.student,
      ),
    ),
  },
  recordConsent: {
    about: 'student',
    changes: true,
    prepare: async (db, school) => {
      const { studentId, guardianId: personId } = await freshStudent(db, school);
      return {
        ...ask(
          `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { ... on StudentConsents { ${PART} } ... on Refusal { code clause } } }`,
          keyed({ studentId, personId, kind: 'paper', givenOn: TODAY }),
        ),
        isProof: async (_, after) => (await standing(after, school, studentId)) === 1,
      };
    },
    others: [
      [
        'office',
        async (db, school) => {
          const { studentId, guardianId: personId } = await freshStudent(db, school);
          return ask(
            `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { ... on StudentConsents { ${PART} } ... on Refusal { code clause } } }`,
            keyed({ studentId, personId, kind: 'paper', givenOn: TODAY, fileId: newId() }),
            'NOT_FOUND',
          );
        },
      ],
    ],
  },
  withdrawConsent: {
    about: 'student',
    changes: true,
    prepare: async (db, school) => {
      const { studentId, guardianId } = await freshStudent(db, school);
      const id = await given(db, school, studentId, guardianId);
      return {
        ...ask(
          `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { ... on StudentConsents { ${PART} } ... on Refusal { code clause } } }`,
          keyed({ studentId, id, expectedVersion: 1, withdrawnOn: TODAY }),
        ),
        isProof: async (_, after) => (await standing(after, school, studentId)) === 0,
      };
    },
  },
  uploadConsent: {
    about: 'student',
    changes: true,
    prepare: upload(({ people }) => `/files/consents/${people.student}`, 'Согласие'),
  },
  readConsent: {
    about: 'student',
    prepare: async (db, school) => {
      const id = await given(db, school);
      return call(
        (audience) => ({
          method: 'GET',
          url: `/files/consents/${school.people.student}/${id}?app=${audience}`,
        }),
        ({ body }) => body.includes(`Заявление ${school.sign}`),
      );
    },
  },
};
