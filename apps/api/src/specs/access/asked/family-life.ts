import { OwnTask } from '@zhurnal/diary';
import { HomeworkDone, Remark } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { addHomework, addLesson } from '../lessons.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';

const REMARK = `id lessonId studentId date student kind text by mine at version`;
const REMARK_ANSWER = `__typename ... on RemarkStored { remark { ${REMARK} } } ... on RemarkStale { current { ${REMARK} } }
  ... on Refusal { code clause }`;
const TASK_ANSWER = `__typename ... on OwnTaskStored { id version } ... on OwnTaskStale { currentVersion } ... on Refusal { code }`;
const FILES = `files { homework ids names sizes mediaTypes }`;

/** A lesson of Monday with the substitute's remark on the student. */
async function freshRemark(db: Database, school: School): Promise<{ id: string; lessonId: string }> {
  const { schoolId, groupId, people, sign } = school;
  return db.write(ARRANGER, schoolId, async (tx) => {
    const [id, lessonId] = [newId(), await addLesson(tx, groupId, MONDAY, 4, [people.substitute])];
    const writtenAt = new Date(`${MONDAY}T07:00:00Z`);
    const words = {
      kind: 'praise' as const,
      text: `Помогает ${sign}`,
      writtenBy: people.substitute,
      writtenAt,
    };
    await tx.insert(Remark, [{ id, lessonId, groupId, studentId: people.student, date: MONDAY, ...words }]);
    return { id, lessonId };
  });
}

async function freshTask(db: Database, { schoolId, people, sign }: School): Promise<string> {
  const id = newId();
  const task = {
    id,
    studentId: people.student,
    dueOn: THURSDAY,
    subject: '',
    text: `Атлас ${sign}`,
    doneAt: null,
  };
  await db.write(ARRANGER, schoolId, (tx) => tx.insert(OwnTask, [task]));
  return id;
}

const askGroupRemarks = ({ groupId }: School): Attempt =>
  ask(
    `query ($groupId: ID!, $from: Date!, $to: Date!) { groupRemarks(groupId: $groupId, from: $from, to: $to) { ${REMARK} } }`,
    { groupId, from: MONDAY, to: THURSDAY },
    // A substitute of another lesson may ask, and finds none of this one's.
    '"groupRemarks":',
  );

const askPutRemark = (lessonId: string, studentId: string): Attempt =>
  ask(
    `mutation ($input: PutRemarkInput!) { putRemark(input: $input) { ${REMARK_ANSWER} } }`,
    keyed({ id: newId(), lessonId, studentId, kind: 'PRAISE', text: 'Молодец', expectedVersion: 0 }),
    'RemarkStored',
  );

const tick =
  (done: boolean): Prepare =>
  async (db, school) => {
    const { schoolId, people, groupId, lessonId, sign } = school;
    const homeworkId = await db.write(ARRANGER, schoolId, async (tx) => {
      const id = await addHomework(tx, groupId, lessonId, sign);
      const ticked = { homeworkId: id, studentId: people.student, doneAt: new Date(), minutes: null };
      if (!done) await tx.insert(HomeworkDone, [{ id: newId(), ...ticked }]);
      return id;
    });
    return ask(
      `mutation ($input: SetHomeworkDoneInput!) { setHomeworkDone(input: $input) {
        __typename ... on HomeworkTicked { homeworkId doneAt } ... on Refusal { code } } }`,
      keyed({ schoolId, studentId: people.student, homeworkId, done, minutes: done ? 15 : null }),
      'HomeworkTicked',
    );
  };

const putTask = ({ schoolId, people }: School, id: string, expectedVersion: number, proof: string): Attempt =>
  ask(
    `mutation ($input: PutOwnTaskInput!) { putOwnTask(input: $input) { ${TASK_ANSWER} } }`,
    keyed({
      schoolId,
      studentId: people.student,
      id,
      dueOn: THURSDAY,
      text: 'Принести атлас',
      expectedVersion,
    }),
    proof,
  );

/** How the operations of family life are asked. */
export const FAMILY_LIFE_ASKED: Readonly<Record<string, Operation>> = {
  groupRemarks: {
    about: 'group',
    prepare: async (db, school) => {
      await freshRemark(db, school);
      return askGroupRemarks(school);
    },
  },
  putRemark: {
    about: 'lesson',
    changes: true,
    prepare: async (db, school) => {
      const { lessonId } = await freshRemark(db, school);
      return askPutRemark(lessonId, school.people.student);
    },
  },
  removeRemark: {
    about: 'lesson',
    changes: true,
    prepare: async (db, school) => {
      const remark = await freshRemark(db, school);
      return ask(
        `mutation ($input: RemoveRemarkInput!) { removeRemark(input: $input) { ${REMARK_ANSWER} } }`,
        keyed({ ...remark, expectedVersion: 1 }),
        'RemarkStored',
      );
    },
  },
  studentMarks: {
    about: 'student',
    prepare: (_, { schoolId, people, sign }) =>
      Promise.resolve(
        ask(
          `query ($schoolId: ID!, $studentId: ID!) { studentMarks(schoolId: $schoolId, studentId: $studentId) {
            today periodId averageKind periods { id name startsOn endsOn } limits { five four three }
            subjects { ids names averages forecasts lessonsPast lessonsLeft positions distributions }
            marks { subjects ids dates values workTypes titles weights topics comments at } workTypes { names weights } } }`,
          { schoolId, studentId: people.student },
          `Отлично ${sign}`,
        ),
      ),
  },
  studentHomework: {
    about: 'student',
    prepare: (_, { schoolId, people, sign }) =>
      Promise.resolve(
        ask(
          `query ($schoolId: ID!, $studentId: ID!, $from: Date!, $to: Date!) {
            studentHomework(schoolId: $schoolId, studentId: $studentId, from: $from, to: $to) { today canTick
              homework { ids subjects texts dueOn givenOn minutes postedAt late doneAt spent ${FILES} }
              nothingSet { dueOn givenOn subjects } ownTasks { ids dueOn subjects texts doneAt versions } } }`,
          { schoolId, studentId: people.student, from: MONDAY, to: THURSDAY },
          `Учебник ${sign}`,
        ),
      ),
  },
  setHomeworkDone: {
    about: 'student',
    changes: true,
    prepare: tick(true),
    others: [['student', tick(false)]],
  },
  putOwnTask: {
    about: 'student',
    changes: true,
    prepare: (_, school) => Promise.resolve(putTask(school, newId(), 0, 'OwnTaskStored')),
    // From a device that saw an older version.
    others: [
      ['student', async (db, school) => putTask(school, await freshTask(db, school), 7, 'OwnTaskStale')],
    ],
  },
  removeOwnTask: {
    about: 'student',
    changes: true,
    prepare: async (db, school) => {
      const { schoolId, people } = school;
      const id = await freshTask(db, school);
      return ask(
        `mutation ($input: RemoveOwnTaskInput!) { removeOwnTask(input: $input) { ${TASK_ANSWER} } }`,
        keyed({ schoolId, studentId: people.student, id, expectedVersion: 1 }),
        'OwnTaskStored',
      );
    },
  },
  seeNews: {
    about: 'student',
    changes: true,
    prepare: (_, { schoolId, people }) =>
      Promise.resolve(
        ask(
          `mutation ($input: SeeNewsInput!) { seeNews(input: $input) { __typename ... on NewsSeen { count } ... on Refusal { code } } }`,
          keyed({ schoolId, studentIds: [people.student], until: `${MONDAY}T09:00:00Z`, read: true }),
          '"count":1',
        ),
      ),
  },
};
