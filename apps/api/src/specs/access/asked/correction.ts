import { CorrectionChange, CorrectionRequest } from '@zhurnal/journal';
import { newId, sql } from '@zhurnal/platform';
import type { Database, PersonId } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { addFirstWork, addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { amendDay } from './amend-day.js';

/** The one day whose marks are locked and corrected by the register: no other request of the matrix is about it. */
const LOCKED_DAY = '2026-11-09';

const YEAR = sql(
  'test.access.corrections.year',
  `select y.id, (select coalesce(max(r.number), 0)::int + 1 from correction_request r where r.school_id = $1) as number
     from academic_year y where y.school_id = $1 order by y.starts_on desc limit 1`,
);

const REQUEST = `id number filedAt groupId classNames subjectName teacher reason state decidedBy decidedAt note mine mayDecide
  files { id } changes { kind lessonId date studentId studentName was { mark } becomes { mark } stands { mark } }`;
const ANSWER = `__typename ... on CorrectionKept { request { ${REQUEST} } } ... on Refusal { code clause }`;

/** A lesson of the locked day, which the substitute gave. */
function lockedLesson(db: Database, school: School): Promise<string> {
  const { schoolId, groupId, people, sign } = school;
  return db.write(ARRANGER, schoolId, async (tx) => {
    await amendDay(tx, school, {
      order: 'corrections',
      day: LOCKED_DAY,
      to: { markCorrection: 'register', markLock: { kind: 'days', days: 0, count: 'calendar' } },
      back: { markCorrection: 'direct', markLock: null },
    });
    const lessonId = await addLesson(tx, groupId, LOCKED_DAY, 2, [people.substitute]);
    await addFirstWork(tx, groupId, lessonId, sign);
    return lessonId;
  });
}

/** A request that the teacher has filed; its reason tells it apart. */
async function filed(
  db: Database,
  school: School,
): Promise<{ readonly id: string; readonly lessonId: string }> {
  const { schoolId, groupId, people, sign } = school;
  const lessonId = await lockedLesson(db, school);
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    const year = await tx.find<{ id: string; number: number }>(YEAR);
    const requestedBy: PersonId = people.teacher;
    await tx.insert(CorrectionRequest, [
      {
        id,
        yearId: year?.id ?? '',
        number: year?.number ?? 1,
        groupId,
        classNames: '5А',
        subjectName: 'Математика',
        requestedBy,
        filedAt: new Date(),
        reason: `Замена ${sign}`,
        state: 'filed',
        decidedBy: null,
        decidedAt: null,
        note: '',
      },
    ]);
    await tx.insert(CorrectionChange, [
      {
        id: newId(),
        requestId: id,
        position: 1,
        kind: 'mark',
        lessonId,
        date: LOCKED_DAY,
        workId: lessonId,
        studentId: people.student,
        ordinal: 1,
        homeworkId: null,
        rowVersion: 0,
        was: { value: null, comment: '' },
        becomes: { value: '5', comment: '' },
      },
    ]);
  });
  return { id, lessonId };
}

const file = ({ groupId, people }: School, lessonId: string, proof: string): Attempt =>
  ask(
    `mutation ($input: FileCorrectionInput!) { fileCorrection(input: $input) { ${ANSWER} } }`,
    keyed({
      id: newId(),
      groupId,
      reason: 'Пропущена отметка',
      changes: [
        {
          kind: 'MARK',
          lessonId,
          workId: lessonId,
          studentId: people.student,
          ordinal: 1,
          mark: 'FIVE',
          expectedVersion: 0,
        },
      ],
    }),
    proof,
  );

const askOfFiled =
  (request: (id: string, school: School) => Attempt): Prepare =>
  async (db, school) =>
    request((await filed(db, school)).id, school);

const decide = (id: string, admit: boolean): Attempt =>
  ask(
    `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) { ${ANSWER} } }`,
    keyed({ id, admit, note: 'Проверено' }),
    '"CorrectionKept"',
  );

/** How the register of corrections is asked. */
export const CORRECTION_ASKED: Readonly<Record<string, Operation>> = {
  correctionRequests: {
    about: 'corrections',
    prepare: askOfFiled((id, { sign }) =>
      ask(
        `query ($filter: CorrectionFilter!) { correctionRequests(first: 100, filter: $filter) {
          requests { ${REQUEST} } pageInfo { hasNextPage endCursor } } }`,
        { filter: { state: 'FILED' } },
        id,
        `Замена ${sign}`,
      ),
    ),
  },
  correctionRequest: {
    about: 'corrections',
    prepare: askOfFiled((id, { sign }) =>
      ask(`query ($id: ID!) { correctionRequest(id: $id) { ${REQUEST} } }`, { id }, id, `Замена ${sign}`),
    ),
  },
  openCorrections: {
    about: 'group',
    prepare: askOfFiled((id, { groupId }) =>
      ask(
        `query ($groupId: ID!) { openCorrections(groupId: $groupId) {
          requestId number kind lessonId workId studentId ordinal homeworkId } }`,
        { groupId },
        id,
      ),
    ),
  },
  fileCorrection: {
    about: 'lesson',
    changes: true,
    prepare: async (db, school) => file(school, await lockedLesson(db, school), '"CorrectionKept"'),
    others: [
      [
        'teacher',
        async (db, school) => {
          const { lessonId } = await filed(db, school);
          return file(school, lessonId, 'CORRECTION_WAITS');
        },
      ],
    ],
  },
  withdrawCorrection: {
    about: 'corrections',
    changes: true,
    prepare: askOfFiled((id) =>
      ask(
        `mutation ($input: WithdrawCorrectionInput!) { withdrawCorrection(input: $input) { ${ANSWER} } }`,
        keyed({ id }),
        '"CorrectionKept"',
      ),
    ),
  },
  decideCorrection: {
    about: 'corrections',
    changes: true,
    prepare: askOfFiled((id) => decide(id, true)),
    others: [['administrator', askOfFiled((id) => decide(id, false))]],
  },
};
