import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask } from './attempt.js';
import type { Operation } from './attempt.js';
import { ARRANGER, MONDAY, THURSDAY, addAbsence, addFirstWork, addHomework, addLesson } from './world.js';
import type { School } from './world.js';

const key = (): { clientMutationId: string } => ({ clientMutationId: newId() });

/** A lesson of Monday like the one of the world, as nobody touched it yet: with work, absence and homework. */
async function freshLesson(db: Database, school: School): Promise<{ lessonId: string; homeworkId: string }> {
  const { schoolId, groupId, people, sign } = school;
  return db.write(ARRANGER, schoolId, async (tx) => {
    const lessonId = await addLesson(tx, groupId, MONDAY, 2, [people.substitute]);
    await addFirstWork(tx, groupId, lessonId, sign);
    await addAbsence(tx, groupId, lessonId, people.student, people.substitute);
    return { lessonId, homeworkId: await addHomework(tx, groupId, lessonId, sign) };
  });
}

/** A change of a fresh lesson. */
function changeOfLesson(
  query: string,
  input: (school: School, fresh: { lessonId: string; homeworkId: string }) => Readonly<Record<string, unknown>>,
  proof: string,
): Operation {
  return {
    about: 'lesson',
    changes: true,
    prepare: async (db, school) => {
      const fresh = await freshLesson(db, school);
      return ask(query, { input: { ...key(), ...input(school, fresh) } }, proof);
    },
  };
}

const LESSON = `id groupId date slot startsAt endsAt roomName cancelled nextLessonDates can
  teachers { id name substitute } record { topic heldAt heldBy version }
  works { id position type title weight scale version markCount }
  homework { id text dueOn minutes postedAt version files { id name size mediaType } }`;
const LESSON_ANSWER = `__typename ... on LessonRecorded { lesson { ${LESSON} } } ... on StaleVersion { current { id } by at }
  ... on Refusal { code clause }`;
const HISTORY = `at who role what ordinal field old new reason requestId`;

/** Journals, lessons, marks, attendance. */
export const JOURNAL_OPERATIONS: Readonly<Record<string, Operation>> = {
  journalGroups: {
    about: 'journals',
    prepare: always(({ groupId }) =>
      ask(
        `{ journalGroups(first: 100) { edges { node {
          id name subjectId subjectName classIds classNames gradeLevel scale teacherNames weeklyLessons can } } } }`,
        {},
        groupId,
      ),
    ),
  },
  journalPage: {
    about: 'group',
    prepare: always(({ groupId, people, sign }) =>
      ask(
        `query ($groupId: ID!, $from: Date!, $to: Date!) { journalPage(groupId: $groupId, from: $from, to: $to) {
          group { id name can } today revision canWrite can averageKind periods { id name }
          students { ids familyNames givenNames patronymics memberFrom memberTo }
          lessons { ids dates slots held cancelled topics homeworkCounts teachers mine recordVersions }
          works { ids lessons positions types titles weights scales versions }
          marks { works students ordinals values versions comments }
          absences { lessons students facts reasons versions } } }`,
        { groupId, from: MONDAY, to: THURSDAY },
        groupId,
        people.student,
        `Отлично ${sign}`,
      ),
    ),
  },
  lesson: {
    about: 'lesson',
    prepare: always(({ lessonId, sign }) =>
      ask(`query ($id: ID!) { lesson(id: $id) { ${LESSON} } }`, { id: lessonId }, lessonId, `Дроби ${sign}`),
    ),
  },
  cellHistory: {
    about: 'lesson',
    prepare: always(({ lessonId, people, sign }) =>
      ask(
        `query ($lessonId: ID!, $studentId: ID!) { cellHistory(lessonId: $lessonId, studentId: $studentId) { ${HISTORY} } }`,
        { lessonId, studentId: people.student },
        `Отлично ${sign}`,
      ),
    ),
  },
  lessonHistory: {
    about: 'lesson',
    prepare: always(({ lessonId, sign }) =>
      ask(`query ($lessonId: ID!) { lessonHistory(lessonId: $lessonId) { ${HISTORY} } }`, { lessonId }, `Дроби ${sign}`),
    ),
  },

  setMarks: changeOfLesson(
    `mutation ($input: SetMarksInput!) { setMarks(input: $input) { clientMutationId results { __typename
      ... on MarkSaved { index version } ... on MarkConflict { index version }
      ... on MarkLocked { index refusal { code } } ... on MarkInvalid { index refusal { code } } } } }`,
    ({ groupId, people }, { lessonId }) => ({
      groupId,
      items: [
        {
          lessonId,
          workId: lessonId,
          studentId: people.classmate,
          ordinal: 1,
          value: 'FOUR',
          comment: '',
          expectedVersion: 0,
        },
      ],
    }),
    'MarkSaved',
  ),
  setAttendance: changeOfLesson(
    `mutation ($input: SetAttendanceInput!) { setAttendance(input: $input) { clientMutationId results { __typename
      ... on AttendanceSaved { index version } ... on AttendanceConflict { index version }
      ... on AttendanceLocked { index refusal { code } } ... on AttendanceInvalid { index refusal { code } } } } }`,
    ({ groupId, people }, { lessonId }) => ({
      groupId,
      items: [{ lessonId, studentId: people.student, fact: 'ABSENT', reason: 'ILL', expectedVersion: 1 }],
    }),
    'AttendanceSaved',
  ),
  recordLesson: changeOfLesson(
    `mutation ($input: RecordLessonInput!) { recordLesson(input: $input) { ${LESSON_ANSWER} } }`,
    (_, { lessonId }) => ({ lessonId, topic: 'Десятичные дроби', held: true, expectedVersion: 0 }),
    'LessonRecorded',
  ),
  setHomework: changeOfLesson(
    `mutation ($input: SetHomeworkInput!) { setHomework(input: $input) { ${LESSON_ANSWER} } }`,
    (_, { lessonId }) => ({
      id: newId(),
      lessonId,
      text: 'Учебник, № 15',
      dueOn: THURSDAY,
      minutes: 15,
      fileIds: [],
      expectedVersion: 0,
    }),
    'LessonRecorded',
  ),
  removeHomework: changeOfLesson(
    `mutation ($input: RemoveHomeworkInput!) { removeHomework(input: $input) { ${LESSON_ANSWER} } }`,
    (_, { lessonId, homeworkId }) => ({ id: homeworkId, lessonId, expectedVersion: 1 }),
    'LessonRecorded',
  ),
  putWork: changeOfLesson(
    `mutation ($input: PutWorkInput!) { putWork(input: $input) { ${LESSON_ANSWER} } }`,
    (_, { lessonId }) => ({
      id: newId(),
      lessonId,
      type: 'lesson_answer',
      title: 'Устный счёт',
      weight: '1',
      scale: 'FIVE',
      expectedVersion: 0,
    }),
    'LessonRecorded',
  ),
  removeWork: changeOfLesson(
    `mutation ($input: RemoveWorkInput!) { removeWork(input: $input) { ${LESSON_ANSWER} } }`,
    (_, { lessonId }) => ({ id: lessonId, lessonId, expectedVersion: 1 }),
    'LessonRecorded',
  ),
};
