import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { StaffAbsence } from '@zhurnal/timetable';
import { always, ask } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';
import { LESSON, anotherDay, besideAnother, change, seen } from './fresh-lessons.js';
import type { Input } from './fresh-lessons.js';

const ABSENCE = `id personId name fromDate toDate slots kind note version`;
async function freshAbsence(
  db: Database,
  { schoolId, people, sign }: School,
  day: string,
): Promise<{ readonly id: string; readonly personId: string }> {
  const [id, personId] = [newId(), people.substitute];
  const days = { fromDate: day, toDate: day, slots: null };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(StaffAbsence, [
      { id, personId, ...days, kind: 'illness', note: `Больничный ${sign}`, reportedBy: people.deputy },
    ]),
  );
  return { id, personId };
}

const assigned: Input = ({ people }, fresh) => ({
  items: [{ ...seen(fresh), substituteId: people.otherTeacher }],
});
const absenceOf = (school: School, day: string): Readonly<Record<string, unknown>> => ({
  clientMutationId: newId(),
  id: newId(),
  personId: school.people.otherSubstitute,
  fromDate: day,
  toDate: day,
  slots: [1, 2],
  kind: 'TRAINING',
  note: 'Курсы',
});

/** How the operations of substitution are asked. */
export const SUBSTITUTION_ASKED: Readonly<Record<string, Operation>> = {
  lessonsToCover: {
    about: 'school',
    prepare: async (db, school) => {
      const { id } = await freshAbsence(db, school, MONDAY);
      return ask(
        `query ($from: Date!, $to: Date!) { lessonsToCover(from: $from, to: $to) {
          today teachers { id name } absences { ${ABSENCE} } lessons { ${LESSON} } } }`,
        { from: MONDAY, to: MONDAY },
        id,
        school.lessonId,
      );
    },
  },
  changedLessons: {
    about: 'school',
    prepare: always(({ lessonId }) =>
      ask(
        `query ($from: Date!, $to: Date!) { changedLessons(from: $from, to: $to) { ${LESSON} } }`,
        { from: MONDAY, to: THURSDAY },
        lessonId,
      ),
    ),
    others: [
      [
        'substitute',
        always(({ lessonId }) =>
          ask(
            `query ($from: Date!, $to: Date!) { changedLessons(from: $from, to: $to, mine: true) { ${LESSON} } }`,
            { from: MONDAY, to: THURSDAY },
            lessonId,
          ),
        ),
      ],
      [
        'deputy',
        always(({ classId, lessonId }) =>
          ask(
            `query ($from: Date!, $to: Date!, $classId: ID) { changedLessons(from: $from, to: $to, classId: $classId) { ${LESSON} } }`,
            { from: MONDAY, to: THURSDAY, classId },
            lessonId,
          ),
        ),
      ],
    ],
  },
  rankSubstitutes: {
    about: 'school',
    prepare: always(({ otherLessonId, people }) =>
      ask(
        `query ($lessonIds: [ID!]!) { rankSubstitutes(lessonIds: $lessonIds, first: 30) {
          lessonId choiceId candidates { id name points busyWith reasons { reason points count } } } }`,
        { lessonIds: [otherLessonId] },
        people.otherTeacher,
      ),
    ),
  },
  reportStaffAbsence: {
    about: 'school',
    changes: true,
    prepare: always((school) =>
      ask(
        `mutation ($input: ReportStaffAbsenceInput!) { reportStaffAbsence(input: $input) { __typename
          ... on StaffAbsenceKept { absence { ${ABSENCE} } } ... on Refusal { code } } }`,
        { input: absenceOf(school, anotherDay()) },
        'StaffAbsenceKept',
      ),
    ),
  },
  editStaffAbsence: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const day = anotherDay();
      const { id, personId } = await freshAbsence(db, school, day);
      const input = { ...absenceOf(school, day), id, personId, expectedVersion: 1 };
      return ask(
        `mutation ($input: EditStaffAbsenceInput!) { editStaffAbsence(input: $input) { __typename
          ... on StaffAbsenceKept { absence { ${ABSENCE} } } ... on Refusal { code } } }`,
        { input },
        'StaffAbsenceKept',
      );
    },
  },
  removeStaffAbsence: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { id } = await freshAbsence(db, school, anotherDay());
      return ask(
        `mutation ($input: RemoveStaffAbsenceInput!) { removeStaffAbsence(input: $input) { __typename
          ... on StaffAbsenceKept { absence { id } } ... on Refusal { code } } }`,
        { input: { clientMutationId: newId(), id, expectedVersion: 1 } },
        'StaffAbsenceKept',
      );
    },
  },
  assignSubstitute: {
    about: 'school',
    changes: true,
    prepare: change('assignSubstitute', assigned),
    others: [
      ['deputy', change('assignSubstitute', assigned, { isSubstituted: true })],
      ['administrator', besideAnother('assignSubstitute')],
    ],
  },
  removeSubstitute: {
    about: 'school',
    changes: true,
    prepare: change(
      'removeSubstitute',
      ({ people }, fresh) => ({ ...seen(fresh), substituteId: people.substitute }),
      { isSubstituted: true },
    ),
  },
};
