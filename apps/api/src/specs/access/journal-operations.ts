import { Database, newId } from '@zhurnal/platform';
import { always, ask, keyed, twice } from './attempt.js';
import type { Attempt, Operation, Prepare } from './attempt.js';
import { explainedLateness } from './asked/late-entry.js';
import { followAgain, followedPlan } from './asked/fresh-plans.js';
import { addAbsence, addFirstWork, addHomework, addLesson, hangFile } from './lessons.js';
import { ARRANGER, MONDAY, THURSDAY } from './world.js';
import type { Person, School } from './world.js';

export interface Fresh {
  readonly lessonId: string;
  readonly homeworkId: string;
}

/** A lesson of Monday like the one of the world, as nobody touched it yet: with work, absence, homework and its file. */
export async function freshLesson(db: Database, school: School): Promise<Fresh> {
  const { schoolId, groupId, fileId, people, sign } = school;
  return db.write(ARRANGER, schoolId, async (tx) => {
    const lessonId = await addLesson(tx, groupId, MONDAY, 2, [people.substitute]);
    await addFirstWork(tx, groupId, lessonId, sign);
    await addAbsence(tx, groupId, lessonId, people.student, people.substitute);
    const homeworkId = await addHomework(tx, groupId, lessonId, sign);
    await hangFile(tx, homeworkId, fileId);
    return { lessonId, homeworkId };
  });
}

type Input = (school: School, fresh: Fresh) => Readonly<Record<string, unknown>>;

/** Another form of a change, by whom, and what must be in the answer. */
interface OtherForm {
  readonly by: Person;
  readonly input: Input;
  readonly proof: string;
  readonly isRepeated?: true;
}

/** A change of a fresh lesson; the proof is the type of a stored answer. */
function changeOfLesson(
  query: string,
  input: Input,
  proof: string,
  others: readonly OtherForm[] = [],
): Operation {
  const prepareWith =
    (form: Omit<OtherForm, 'by'>): Prepare =>
    async (db, school) => {
      const fresh = await freshLesson(db, school);
      const request = ask(
        query,
        { input: { clientMutationId: newId(), ...form.input(school, fresh) } },
        form.proof,
      );
      return form.isRepeated ? twice(request) : request;
    };
  return {
    about: 'lesson',
    changes: true,
    prepare: prepareWith({ input, proof }),
    others: others.map((form) => [form.by, prepareWith(form)]),
  };
}

const LESSON = `id groupId date slot startsAt endsAt roomName cancelled nextLessonDates can
  teachers { id name substitute } record { topic heldAt heldBy version }
  works { id position type title weight scale version markCount }
  homework { id text dueOn minutes postedAt version files { id name size mediaType } }`;
const LESSON_ANSWER = `__typename ... on LessonRecorded { lesson { ${LESSON} } } ... on StaleVersion { current { id } by at }
  ... on Refusal { code clause }`;
const HISTORY = `at who role what ordinal field old new reason requestId`;

const askHistory = (lessonId: string, proof: string): Attempt =>
  ask(`query ($lessonId: ID!) { lessonHistory(lessonId: $lessonId) { ${HISTORY} } }`, { lessonId }, proof);

const HOMEWORK = { text: 'Учебник, № 15', dueOn: THURSDAY, minutes: 15, fileIds: [] };

const markAt = (
  { groupId, people }: School,
  lessonId: string,
  seen: { readonly comment?: string; readonly expectedVersion?: number } = {},
): Readonly<Record<string, unknown>> => ({
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
      ...seen,
    },
  ],
});

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
    prepare: always(({ lessonId, sign }) => askHistory(lessonId, `Дроби ${sign}`)),
    // Of a lesson at which nothing has been entered yet.
    others: [['teacher', always(({ todaysLessonId }) => askHistory(todaysLessonId, '"lessonHistory":[]'))]],
  },

  setMarks: changeOfLesson(
    `mutation ($input: SetMarksInput!) { setMarks(input: $input) { clientMutationId results { __typename
      ... on MarkSaved { index version } ... on MarkConflict { index version }
      ... on MarkLocked { index refusal { code } } ... on MarkInvalid { index refusal { code } } } } }`,
    (school, { lessonId }) => markAt(school, lessonId),
    'MarkSaved',
    [
      // At a lesson whose work nobody has described.
      { by: 'teacher', input: (school) => markAt(school, school.todaysLessonId), proof: 'MarkSaved' },
      // Over a mark that stands, and over one that nobody has seen so.
      {
        by: 'teacher',
        input: (school) =>
          markAt(school, school.lessonId, { comment: `Хуже ${school.sign}`, expectedVersion: 1 }),
        proof: 'MarkSaved',
      },
      {
        by: 'teacher',
        input: (school) => markAt(school, school.lessonId, { expectedVersion: 7 }),
        proof: 'MarkConflict',
      },
    ],
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
  recordLesson: withTopicOfPlan(
    changeOfLesson(
      `mutation ($input: RecordLessonInput!) { recordLesson(input: $input) { ${LESSON_ANSWER} } }`,
      (_, { lessonId }) => ({ lessonId, topic: 'Десятичные дроби', held: true, expectedVersion: 0 }),
      'LessonRecorded',
      [
        {
          by: 'substitute',
          input: ({ lessonId }) => ({ lessonId, topic: 'Дроби', held: true, expectedVersion: 0 }),
          proof: 'StaleVersion',
        },
        {
          by: 'teacher',
          input: (_, { lessonId }) => ({ lessonId, topic: 'Дроби', held: true, expectedVersion: 0 }),
          proof: 'LessonRecorded',
          isRepeated: true,
        },
      ],
    ),
  ),
  explainLateness: {
    about: 'lesson',
    changes: true,
    prepare: (db, school) => explainedLateness(db, school, LESSON_ANSWER),
    // Of a lesson that has said so already.
    others: [['teacher', (db, school) => explainedLateness(db, school, LESSON_ANSWER, 'Не было сети')]],
  },
  setHomework: changeOfLesson(
    `mutation ($input: SetHomeworkInput!) { setHomework(input: $input) { ${LESSON_ANSWER} } }`,
    (_, { lessonId }) => ({ ...HOMEWORK, id: newId(), lessonId, expectedVersion: 0 }),
    'LessonRecorded',
    [
      {
        // A file may be hung there by whoever uploaded it.
        by: 'substitute',
        input: ({ fileId }, { lessonId }) => ({
          ...HOMEWORK,
          id: newId(),
          lessonId,
          fileIds: [fileId],
          expectedVersion: 0,
        }),
        proof: 'LessonRecorded',
      },
      {
        // And is taken off.
        by: 'teacher',
        input: (_, { lessonId, homeworkId }) => ({
          ...HOMEWORK,
          id: homeworkId,
          lessonId,
          expectedVersion: 1,
        }),
        proof: 'LessonRecorded',
      },
    ],
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
    // A work that has marks stays.
    [
      {
        by: 'substitute',
        input: ({ lessonId }) => ({ id: lessonId, lessonId, expectedVersion: 1 }),
        proof: 'CONFLICT',
      },
    ],
  ),
};

/** The same with a topic of the plan that the group follows. */
function withTopicOfPlan(operation: Operation): Operation {
  const form: Prepare = async (db, school) => {
    const plan = await followedPlan(db, school);
    const { lessonId } = await freshLesson(db, school);
    const change = {
      lessonId,
      topic: 'Тема плана',
      held: false,
      planItemId: plan.itemId,
      expectedVersion: 0,
    };
    const request = ask(
      `mutation ($input: RecordLessonInput!) { recordLesson(input: $input) { ${LESSON_ANSWER} } }`,
      keyed(change),
      'LessonRecorded',
    );
    return {
      ...request,
      send: async (api, asker) => {
        await followAgain(api.get(Database), school, plan);
        return request.send(api, asker);
      },
    };
  };
  return { ...operation, others: [...(operation.others ?? []), ['teacher', form]] };
}
