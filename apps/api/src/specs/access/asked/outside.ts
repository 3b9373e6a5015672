import { readXlsx } from 'hucre/xlsx';
import { keepFile, newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask, call, keyed } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';
import { upload } from './upload.js';

const DOCUMENT = sql(
  'test.access.outside.document',
  `insert into outside_document (school_id, id, student_id, institution, kind, dated_on, has_seal, file_id, entered_by, entered_at)
   values ($1, $2, $3, $4, 'certificate', '2026-11-16', true, $5, $6, '2026-11-17T07:00:00Z')`,
);
// Of the quarter before: what is suggested for that of today stays as others have arranged it.
const MARKS = sql(
  'test.access.outside.marks',
  `insert into outside_mark (school_id, id, document_id, student_id, subject_id, from_day, to_day, marks, entered_by, entered_at)
   values ($1, $2, $3, $4, $5, '2026-09-07', '2026-09-11', '{5,4}', $6, '2026-11-17T07:00:00Z')`,
);

const MARKS_VIEW = `today isCounted clause can subjects { id } documents { id student institution scan marks { id } }`;
const OUTCOME = `__typename ... on OutsideMarks { documents { id institution } } ... on Refusal { code }`;

/** A certificate of a hospital that is named after the school, with its scan. */
async function freshDocument(
  db: Database,
  { schoolId, sign, people, subjectId }: School,
): Promise<{ readonly id: string; readonly markId: string }> {
  const [id, markId] = [newId(), newId()];
  await db.write(ARRANGER, schoolId, async (tx) => {
    const file = await keepFile(tx, 'Справка.txt', Buffer.from(`Справка ${sign}`), people.office);
    if (!('id' in file)) throw new Error('the file was refused');
    await tx.rows(DOCUMENT, [id, people.student, `Больница ${sign}`, file.id, people.office]);
    await tx.rows(MARKS, [markId, id, people.student, subjectId, people.office]);
  });
  return { id, markId };
}

/** How marks of other institutions, and what substitutes take over, are asked. */
export const OUTSIDE_ASKED: Readonly<Record<string, Operation>> = {
  outsideMarks: {
    about: 'student',
    prepare: async (db, school) => {
      await freshDocument(db, school);
      return ask(
        `query ($studentId: ID!, $schoolId: ID) { outsideMarks(studentId: $studentId, schoolId: $schoolId) { ${MARKS_VIEW} } }`,
        { studentId: school.people.student, schoolId: school.schoolId },
        `Больница ${school.sign}`,
      );
    },
  },
  outsideMarkRegister: {
    about: 'class',
    prepare: async (db, school) => {
      await freshDocument(db, school);
      return ask(
        `query ($classId: ID!) { outsideMarkRegister(classId: $classId) { className year can students { id name } documents { id institution } } }`,
        { classId: school.classId },
        `Больница ${school.sign}`,
      );
    },
  },
  recordOutsideMarks: {
    about: 'student',
    changes: true,
    prepare: always(({ people, subjectId, sign }) => {
      const id = newId();
      const mark = { id: newId(), subjectId, from: '2026-09-07', to: '2026-09-11', values: ['5'] };
      return ask(
        `mutation ($input: RecordOutsideMarksInput!) { recordOutsideMarks(input: $input) { ${OUTCOME} } }`,
        keyed({
          ...{ id, studentId: people.student, institution: `Санаторий ${sign}`, kind: 'CERTIFICATE' },
          ...{ datedOn: '2026-11-16', hasSeal: true, marks: [mark], expectedVersion: 0 },
        }),
        id,
      );
    }),
  },
  removeOutsideMark: {
    about: 'student',
    changes: true,
    prepare: async (db, school) => {
      const { markId } = await freshDocument(db, school);
      const studentId = school.people.student;
      return ask(
        `mutation ($input: RemoveOutsideMarkInput!) { removeOutsideMark(input: $input) { ${OUTCOME} } }`,
        keyed({ studentId, id: markId, reason: 'Ошибка', expectedVersion: 1 }),
        '"OutsideMarks"',
      );
    },
  },
  uploadOutsideScan: {
    about: 'student',
    changes: true,
    prepare: upload(({ people }) => `/files/outside/${people.student}`, 'Справка'),
  },
  readOutsideScan: {
    about: 'student',
    prepare: async (db, school) => {
      const { id } = await freshDocument(db, school);
      return call(
        (audience) => ({
          method: 'GET',
          url: `/files/outside/${school.people.student}/${id}?app=${audience}`,
        }),
        ({ body }) => body.includes(`Справка ${school.sign}`),
      );
    },
  },
  substitutionRegister: {
    about: 'school',
    prepare: always(({ lessonId }) =>
      ask(
        `query ($from: Date!, $to: Date!) { substitutionRegister(from: $from, to: $to) {
          rows { id lessonId day slot group classes subject absent { id name } substitute { id name } reason note topic isHeld }
          totals { id name month part reason hours } } }`,
        { from: MONDAY, to: THURSDAY },
        lessonId,
      ),
    ),
  },
  saveSubstitutionRegister: {
    about: 'school',
    prepare: always(({ sign }) =>
      call(
        (audience) => ({
          method: 'GET',
          url: `/substitutions/register.xlsx?from=${MONDAY}&to=${THURSDAY}&app=${audience}`,
        }),
        async ({ bytes }) => {
          const { sheets } = await readXlsx(bytes);
          return (sheets[0]?.rows ?? []).some((row) => row.some((cell) => String(cell).includes(sign)));
        },
      ),
    ),
  },
  handoverCard: {
    about: 'lesson',
    prepare: always(({ lessonId }) =>
      ask(
        `query ($lessonId: ID!) { handoverCard(lessonId: $lessonId) { lessonId group subject teachers substitutes topics { text }
          nextTopic { topic } homework { text } unrecorded { id } unmarked { id } students { name } until graceDays } }`,
        { lessonId },
        lessonId,
      ),
    ),
  },
};
