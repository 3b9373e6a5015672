import { newId } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { ask, keyed } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY } from '../world.js';
import { NOTICE, OF_AGE, askOfClass, freeDay, freshNotice } from './fresh-notices.js';

const NOTICE_ANSWER = `__typename ... on NoticeKept { explained notice { ${NOTICE} } }
  ... on NoticeStale { current { ${NOTICE} } } ... on Refusal { code clause }`;

/** A step of the family with a fresh notice, of the version it claims to have seen. */
const stepOfFamily =
  (name: string, input: (day: Day) => object, expectedVersion: number, proof: string): Prepare =>
  async (db, school) => {
    const day = freeDay();
    const id = await freshNotice(db, school, day);
    const { schoolId, people } = school;
    return ask(
      `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${NOTICE_ANSWER} } }`,
      keyed({ schoolId, studentId: people.student, id, expectedVersion, ...input(day) }),
      proof,
    );
  };
const sameDay = (day: Day): object => ({ from: day, to: day, kind: 'FAMILY', slots: [1] });

/** A decision on a notice for Monday, when the student was absent and nobody has said why. */
const decide =
  (input: object, expectedVersion: number, ...proof: string[]): Prepare =>
  async (db, school) => {
    await freshLesson(db, school);
    const id = await freshNotice(db, school, MONDAY);
    return ask(
      `mutation ($input: DecideAbsenceNoticeInput!) { decideAbsenceNotice(input: $input) { ${NOTICE_ANSWER} } }`,
      keyed({ classId: school.classId, id, expectedVersion, ...input }),
      ...proof,
    );
  };

/** How a family tells of an absence, and how the class teacher answers. */
export const ABSENCE_NOTICES_ASKED: Readonly<Record<string, Operation>> = {
  classNotices: {
    about: 'class',
    prepare: askOfClass(({ classId, sign }) =>
      ask(
        `query ($classId: ID!) { classNotices(classId: $classId) { ${NOTICE} } }`,
        { classId },
        `Болеет ${sign}`,
      ),
    ),
  },
  seeAbsenceNotices: {
    about: 'class',
    changes: true,
    prepare: async (db, school) =>
      ask(
        `mutation ($input: SeeAbsenceNoticesInput!) { seeAbsenceNotices(input: $input) {
          ... on NoticesSeen { count } ... on Refusal { code clause } } }`,
        keyed({ classId: school.classId, ids: [await freshNotice(db, school, freeDay())] }),
        '"count":1',
      ),
  },
  decideAbsenceNotice: {
    about: 'class',
    changes: true,
    prepare: decide({ accepted: true }, 1, 'NoticeKept', '"status":"ACCEPTED"'),
    others: [['classTeacher', decide({ accepted: false, answer: 'Нужна справка' }, 7, 'NoticeStale')]],
  },
  absenceNoticeHistory: {
    about: 'student',
    prepare: async (db, school) =>
      ask(
        `query ($schoolId: ID!, $studentId: ID!, $noticeId: ID!) {
          absenceNoticeHistory(schoolId: $schoolId, studentId: $studentId, noticeId: $noticeId) {
            at who role what field old new reason requestId } }`,
        {
          schoolId: school.schoolId,
          studentId: school.people.student,
          noticeId: await freshNotice(db, school, freeDay()),
        },
        '"new":"sent"',
      ),
  },
  reportAbsence: {
    about: 'student',
    changes: true,
    prepare: async (db, school) => {
      const { schoolId, people } = school;
      await db.write(ARRANGER, schoolId, (tx) => tx.rows(OF_AGE, [people.student]));
      const day = freeDay();
      const notices = [{ id: newId(), studentId: people.student }];
      return ask(
        `mutation ($input: ReportAbsenceInput!) { reportAbsence(input: $input) { clientMutationId results { ${NOTICE_ANSWER} } } }`,
        keyed({ schoolId, notices, from: day, to: day, kind: 'ILLNESS' }),
        'NoticeKept',
      );
    },
  },
  editAbsenceNotice: {
    about: 'student',
    changes: true,
    prepare: stepOfFamily('editAbsenceNotice', sameDay, 1, 'NoticeKept'),
    others: [['guardian', stepOfFamily('editAbsenceNotice', sameDay, 7, 'NoticeStale')]],
  },
  withdrawAbsenceNotice: {
    about: 'student',
    changes: true,
    prepare: stepOfFamily('withdrawAbsenceNotice', () => ({}), 1, 'NoticeKept'),
  },
};
