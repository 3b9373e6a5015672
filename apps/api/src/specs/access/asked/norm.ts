import { newId } from '@zhurnal/platform';
import { readXlsx } from 'hucre/xlsx';
import { always, ask, call, keyed } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';
import {
  FULL_WEEK,
  HEAVY_DAY,
  PLANNED_DAY,
  freshAssessment,
  freshYear,
  fullDay,
  heavyHomework,
} from './fresh-norms.js';

const GROUP = `groupId groupName subjectName weeklyHours norm`;
const BASIS = `basis { exists clauses words choice }`;
const LOAD = `className limit students over most`;
const FINDING = `code isHint className params { name value }`;
const ANSWER = `__typename ... on AssessmentsKept { count } ... on Refusal { code }`;
const KEPT = '"__typename":"AssessmentsKept"';

const wishOf = ({ subjectId, classId, sign }: School) => ({
  ...{ subjectId, gradeLevel: 5, classId, date: PLANNED_DAY, lessons: 1, title: `Дроби ${sign}` },
});

/** How the operations are asked. Norms of marks, load of homework, the schedule of assessments. */
export const NORM_ASKED: Readonly<Record<string, Operation>> = {
  markNorms: {
    about: 'group',
    prepare: always(({ groupId, periodId, people }) =>
      ask(
        `query ($groupId: ID!, $periodId: ID!) { markNorms(groupId: $groupId, periodId: $periodId) { ${GROUP} periodName from to normWritten ${BASIS}
          students { ids familyNames givenNames patronymics marks written lessons excused norms missing missingWritten } } }`,
        { groupId, periodId },
        people.student,
      ),
    ),
  },
  schoolNorms: {
    about: 'school',
    prepare: always(({ groupId, periodId }) =>
      ask(
        `query ($periodId: ID!) { schoolNorms(periodId: $periodId) { periodName from to ${BASIS}
          groups { ${GROUP} subjectId classIds classNames students withoutMarks withOneMark reached missing } } }`,
        { periodId },
        groupId,
      ),
    ),
  },
  homeworkLoad: {
    about: 'lesson',
    prepare: always(({ lessonId, homeworkId, sign }) =>
      ask(
        `query ($lessonId: ID!, $homeworkId: ID) { homeworkLoad(lessonId: $lessonId, homeworkId: $homeworkId, minutes: 20) {
          dueOn source classes { ${LOAD} } } }`,
        { lessonId, homeworkId },
        sign,
      ),
    ),
  },
  homeworkOverloads: {
    about: 'school',
    prepare: async (db, school) => {
      await heavyHomework(db, school);
      return ask(
        `query ($from: Date!, $to: Date!) { homeworkOverloads(from: $from, to: $to) { source
          days { ${LOAD} dueOn homework { lessonId groupId subjectName minutes reason } } } }`,
        { from: HEAVY_DAY, to: HEAVY_DAY },
        school.lessonId,
      );
    },
  },
  assessmentSchedule: {
    about: 'school',
    prepare: async (db, school) =>
      ask(
        `query ($day: Date!) { assessmentSchedule(day: $day) { yearId from to today publishedAt unscheduledCount
          share { value source words } gapDays { value source words } perDay { value source words }
          unscheduled { id groupId date subjectName groupName title }
          assessments { id subjectId subjectName gradeLevel classId classNames date lessons kind level title status isInJournal version
            findings { ${FINDING} } } } }`,
        { day: MONDAY },
        await freshAssessment(db, school),
      ),
  },
  saveAssessmentSchedule: {
    about: 'school',
    prepare: async (db, school) => {
      await freshAssessment(db, school, 'published');
      return call(
        (audience) => ({ method: 'GET', url: `/assessments/schedule.xlsx?day=${MONDAY}&app=${audience}` }),
        async ({ bytes }) => {
          const { sheets } = await readXlsx(bytes);
          return (sheets[0]?.rows ?? []).some((row) => row.includes(`Дроби ${school.sign}`));
        },
      );
    },
  },
  assessmentDays: {
    about: 'school',
    prepare: always((school) =>
      ask(
        `query ($wish: AssessmentWish!) { assessmentDays(wish: $wish) { findings { ${FINDING} } days { date hints { ${FINDING} } } } }`,
        { wish: { id: newId(), ...wishOf(school) } },
        school.sign,
      ),
    ),
  },
  putAssessment: {
    about: 'school',
    changes: true,
    prepare: (_, school) =>
      Promise.resolve(
        ask(
          `mutation ($input: PutAssessmentInput!) { putAssessment(input: $input) { ${ANSWER} } }`,
          keyed({ id: newId(), ...wishOf(school), kind: 'CHECK_WORK', level: 'FEDERAL', expectedVersion: 0 }),
          KEPT,
        ),
      ),
    others: [
      [
        'deputy',
        async (db, school) =>
          ask(
            `mutation ($input: PutAssessmentInput!) { putAssessment(input: $input) { ${ANSWER} } }`,
            keyed({
              ...{ id: await freshAssessment(db, school), ...wishOf(school) },
              ...{ kind: 'CONTROL_WORK', level: 'REGIONAL', expectedVersion: 1 },
            }),
            KEPT,
          ),
      ],
    ],
  },
  removeAssessment: {
    about: 'school',
    changes: true,
    prepare: async (db, school) =>
      ask(
        `mutation ($input: RemoveAssessmentInput!) { removeAssessment(input: $input) { ${ANSWER} } }`,
        keyed({ id: await freshAssessment(db, school), expectedVersion: 1 }),
        KEPT,
      ),
  },
  publishAssessments: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const yearId = await freshYear(db, school);
      const asked = ask(
        `mutation ($input: PublishAssessmentsInput!) { publishAssessments(input: $input) { ${ANSWER} } }`,
        keyed({ yearId }),
        KEPT,
      );
      return { ...asked, isProof: ({ body }) => /"count":[1-9]/.test(body) };
    },
  },
  studentAssessments: {
    about: 'student',
    prepare: async (db, school) => {
      const id = await freshAssessment(db, school, 'published');
      return ask(
        `query ($schoolId: ID!, $studentId: ID!, $from: Date!, $to: Date!) {
          studentAssessments(schoolId: $schoolId, studentId: $studentId, from: $from, to: $to) { id date subjectName title kind level } }`,
        { schoolId: school.schoolId, studentId: school.people.student, from: THURSDAY, to: PLANNED_DAY },
        id,
      );
    },
  },
  timetableChecks: {
    about: 'school',
    prepare: async (db, school) => {
      await fullDay(db, school);
      return ask(
        `query ($date: Date!) { timetableChecks(date: $date) { date classCount findings { classId className code source params { name value } } } }`,
        { date: FULL_WEEK.day },
        school.classId,
      );
    },
  },
};
