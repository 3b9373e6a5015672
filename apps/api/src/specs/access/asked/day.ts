import { RollCall } from '@zhurnal/journal';
import { newId } from '@zhurnal/platform';
import { always, ask } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY } from '../world.js';

const LESSON = `id groupId groupName subjectName classNames date slot startsAt endsAt roomName cancelled moved writable
  givenAway substitute otherTeachers topic heldAt recordVersion homeworkCount rollTakenAt studentCount absentCount lateCount
  dueOn lights { held topic homework attendance }`;

const TAKE = `mutation ($input: TakeRollInput!) { takeRoll(input: $input) { __typename
  ... on RollTaken { lessonId takenAt takenBy version results { __typename } } ... on Refusal { code clause } } }`;

/** States the roll of a fresh lesson, with an absence. */
const takeFresh: Prepare = async (db, school) => {
  const { lessonId } = await freshLesson(db, school);
  const items = [{ studentId: school.people.classmate, fact: 'ABSENT', expectedVersion: 0 }];
  return ask(TAKE, { input: { clientMutationId: newId(), lessonId, items } }, 'RollTaken', 'AttendanceSaved');
};

/** Takes back what somebody stated of a fresh lesson. */
const takeBack: Prepare = async (db, school) => {
  const { lessonId } = await freshLesson(db, school);
  const takenBy = school.people.substitute;
  await db.write(ARRANGER, school.schoolId, (tx) =>
    tx.insert(RollCall, [{ id: lessonId, takenAt: new Date(`${MONDAY}T07:00:00Z`), takenBy }]),
  );
  const input = { clientMutationId: newId(), lessonId, taken: false, items: [] };
  return ask(TAKE, { input }, 'RollTaken', '"takenAt":null', '"version":2');
};

/** How the operations of day are asked. */
export const DAY_ASKED: Readonly<Record<string, Operation>> = {
  teacherDay: {
    about: 'ownLessons',
    prepare: always(({ lessonId, sign }) =>
      ask(
        `query ($date: Date!) { teacherDay(date: $date) { date today now debtsSince debtCount
          lessons { ${LESSON} } debts { ${LESSON} } } }`,
        { date: MONDAY },
        lessonId,
        `Дроби ${sign}`,
      ),
    ),
  },
  lessonRoll: {
    about: 'lesson',
    prepare: always(({ lessonId, people, sign }) =>
      ask(
        `query ($lessonId: ID!) { lessonRoll(lessonId: $lessonId) {
          lessonId groupId groupName subjectName classNames gradeLevel date today slot startsAt endsAt roomName cancelled
          letters { ill excused unexcused unknown late } teacherGivesReason takenAt takenBy version can
          works { id type title weight scale }
          students { id familyName givenName patronymic fact reason version notice { kind accepted reason }
            earlier { slot fact reason } marks { workId ordinal value comment version } } } }`,
        { lessonId },
        people.student,
        `Отлично ${sign}`,
      ),
    ),
  },
  takeRoll: { about: 'lesson', changes: true, prepare: takeFresh, others: [['teacher', takeBack]] },
};
