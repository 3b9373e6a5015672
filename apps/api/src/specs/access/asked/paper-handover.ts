import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask, keyed } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { ARRANGER, FOLLOWED_SINCE, START, TODAY } from '../world.js';
import type { School } from '../world.js';
import { freshStudent } from './fresh-people.js';

const SEEN = `classId className today studentCount nextDue clause recipients { studentId personId name relation hasAsked }
  terms { from to owed lines { studentId name printedAt handed { id version handedOn to by note } } }`;
const ANSWER = `__typename ... on PaperHandovers { ${SEEN} } ... on Refusal { code clause params { name value } }`;

/** The last day of a fortnight of the year. */
const TERM_END = '2026-11-09';

/** Families that declined get print-outs every fortnight, as long as the school follows its regulation. */
const RHYTHM = sql(
  'test.access.handover.rhythm',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, reason, order_number, decided_by)
   select $1, $2, r.id, '${FOLLOWED_SINCE}', 'paperEvery', '{"kind":"every","days":14}', 'Распечатки', 'paper', $3::uuid
     from regulation r
    where r.school_id = $1 and r.valid_from = '${FOLLOWED_SINCE}'
      and not exists (select from regulation_amendment a where a.school_id = $1 and a.order_number = 'paper')`,
);
const WISH = sql(
  'test.access.handover.wish',
  `insert into family_consent (school_id, id, student_id, person_id, kind, given_on, taken_by, taken_at)
   values ($1, $2, $3, $4, 'paper', '${START}', $5, now())`,
);
const HANDED = sql(
  'test.access.handover.handed',
  `insert into paper_handover (school_id, id, student_id, class_id, from_day, to_day, handed_on, to_words, handed_by)
   values ($1, $2, $3, $4, '2026-10-27', '${TERM_END}', '${TERM_END}', $5, $6)`,
);
const STANDING = sql(
  'test.access.handover.standing',
  `select count(*)::int as n from paper_handover where school_id = $1 and student_id = $2 and deleted_at is null`,
);

/** A student of the class whose mother asked for paper. */
async function declined(db: Database, school: School): Promise<{ studentId: string; guardianId: string }> {
  const { studentId, guardianId } = await freshStudent(db, school);
  await db.write(ARRANGER, school.schoolId, async (tx) => {
    await tx.rows(RHYTHM, [newId(), school.people.director]);
    await tx.rows(WISH, [newId(), studentId, guardianId, school.people.office]);
  });
  return { studentId, guardianId };
}

/** A print-out that was handed over; the words name its school. */
async function handed(db: Database, school: School): Promise<{ id: string; studentId: string }> {
  const { studentId } = await declined(db, school);
  const { schoolId, classId, sign, people } = school;
  const id = newId();
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.rows(HANDED, [id, studentId, classId, `Бабушке ${sign}`, people.classTeacher]),
  );
  return { id, studentId };
}

const standing = async (db: Database, { schoolId }: School, studentId: string): Promise<number> =>
  (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(STANDING, [studentId])))?.n ?? 0;

/** How print-outs for families without the electronic form are asked for and handed over. */
export const PAPER_HANDOVER_ASKED: Readonly<Record<string, Operation>> = {
  paperHandovers: {
    about: 'class',
    prepare: async (db, school) => {
      const { id } = await handed(db, school);
      return ask(
        `query ($classId: ID!) { paperHandovers(classId: $classId) { ${SEEN} } }`,
        { classId: school.classId },
        id,
        `Бабушке ${school.sign}`,
      );
    },
    others: [
      [
        'deputy',
        always(({ classId }) =>
          ask(
            `query ($classId: ID!) { paperHandovers(classId: $classId) { ${SEEN} } }`,
            { classId },
            classId,
          ),
        ),
      ],
    ],
  },
  recordHandover: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      const { studentId, guardianId: toPersonId } = await declined(db, school);
      const students = [{ studentId, toPersonId, toWords: '' }];
      return {
        ...ask(
          `mutation ($input: RecordHandoverInput!) { recordHandover(input: $input) { ${ANSWER} } }`,
          keyed({ classId: school.classId, termEnd: TERM_END, handedOn: TODAY, students, note: '' }),
        ),
        isProof: async (_, after) => (await standing(after, school, studentId)) === 1,
      };
    },
  },
  takeBackHandover: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      const { id, studentId } = await handed(db, school);
      return {
        ...ask(
          `mutation ($input: TakeBackHandoverInput!) { takeBackHandover(input: $input) { ${ANSWER} } }`,
          keyed({ classId: school.classId, id, expectedVersion: 1, reason: 'По ошибке' }),
        ),
        isProof: async (_, after) => (await standing(after, school, studentId)) === 0,
      };
    },
  },
};
