import { AbsenceCertificate } from '@zhurnal/attendance';
import { newId } from '@zhurnal/platform';
import { always, ask, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';
import { PERSON } from './class-contacts.js';
import { NOTICE, askOfClass } from './fresh-notices.js';

const COUNTS = `held missed ill excused unexcused unknown late`;
const TOTALS = `totals { ${COUNTS} days daysIll daysExcused daysUnexcused daysUnknown }`;
const ENTRIES = `entries { students dates lessons slots subjects facts reasons notedBy reasonBy }`;
const STUDENTS = `students { ids familyNames givenNames patronymics since until }`;
const LETTERS = `letters { ill excused unexcused unknown late }`;

const setReasons = ({ classId }: School, studentId: string, certificate: boolean): Attempt =>
  ask(
    `mutation ($input: SetAbsenceReasonsInput!) { setAbsenceReasons(input: $input) {
      __typename ... on AbsenceReasonsSet { changed found } ... on Refusal { code clause } } }`,
    keyed({
      classId,
      cells: [{ studentId, from: MONDAY, to: MONDAY }],
      reason: 'EXCUSED',
      certificate,
    }),
    'AbsenceReasonsSet',
  );

/** How the life of a class is asked for: its day, absences, progress and reports. */
export const CLASS_LIFE_ASKED: Readonly<Record<string, Operation>> = {
  classesInCare: {
    about: 'classes',
    prepare: always(({ classId }) =>
      ask('{ classesInCare { id name isOwn waitingNotices can } }', {}, classId),
    ),
  },
  classToday: {
    about: 'class',
    prepare: askOfClass(({ classId, people }) =>
      ask(
        `query ($classId: ID!, $date: Date!) { classToday(classId: $classId, date: $date) {
          classId className date today studentCount can
          lessons { id groupId slot startsAt endsAt subject groupName teachers cancelled begun hasRoll }
          students { studentId familyName givenName patronymic presence since noted { slot subject fact reason }
            notices { ${NOTICE} } guardians { ${PERSON} relation } } } }`,
        { classId, date: MONDAY },
        people.student,
      ),
    ),
  },
  classAbsences: {
    about: 'class',
    prepare: always(({ classId, people }) =>
      ask(
        `query ($classId: ID!, $from: Date!, $to: Date!) { classAbsences(classId: $classId, from: $from, to: $to) {
          classId className today from to can days ${LETTERS} ${STUDENTS} ${TOTALS} ${ENTRIES}
          cells { students days full certified ${COUNTS} } } }`,
        { classId, from: MONDAY, to: THURSDAY },
        people.student,
      ),
    ),
  },
  classProgress: {
    about: 'class',
    prepare: always(({ classId, periodId, people }) =>
      ask(
        `query ($classId: ID!, $periodId: ID!) { classProgress(classId: $classId, periodId: $periodId) {
          classId className periodName from to ${STUDENTS} subjects { ids names shortNames }
          cells { students subjects averages counts due forecasts trends } gaps { students subjects } } }`,
        { classId, periodId },
        people.student,
      ),
    ),
  },
  classReports: {
    about: 'class',
    prepare: always(({ classId, people }) =>
      ask(
        `query ($classId: ID!, $from: Date!, $to: Date!) { classReports(classId: $classId, from: $from, to: $to) {
          classId className today from to classTeachers period { name from to } ${STUDENTS} signedIn ${TOTALS}
          subjects { students subjects averages forecasts } marks { cells dates values workTypes titles }
          remarks { students dates subjects kinds texts authors } nextDue
          prints { at by from to whom student studentCount } } }`,
        { classId, from: MONDAY, to: THURSDAY },
        people.student,
      ),
    ),
  },
  noteReportsPrinted: {
    about: 'class',
    changes: true,
    prepare: always(({ classId, people }) =>
      ask(
        `mutation ($input: NoteReportsPrintedInput!) { noteReportsPrinted(input: $input) {
          __typename ... on ReportsPrinted { studentCount at } ... on Refusal { code clause } } }`,
        keyed({ classId, from: MONDAY, to: THURSDAY, whom: 'ONE', studentId: people.student }),
        '"studentCount":1',
      ),
    ),
  },
  setAbsenceReasons: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      await freshLesson(db, school);
      return setReasons(school, school.people.student, true);
    },
    others: [
      [
        'classTeacher',
        async (db, school) => {
          const { schoolId, people } = school;
          const days = { fromDate: MONDAY, toDate: MONDAY, seenBy: people.classTeacher };
          await db.write(ARRANGER, schoolId, (tx) =>
            tx.insert(AbsenceCertificate, [{ id: newId(), studentId: people.classmate, ...days }]),
          );
          return setReasons(school, people.classmate, false);
        },
      ],
    ],
  },
  studentAbsences: {
    about: 'student',
    prepare: askOfClass(({ schoolId, people, sign }) =>
      ask(
        `query ($schoolId: ID!, $studentId: ID!, $from: Date!, $to: Date!) {
          studentAbsences(schoolId: $schoolId, studentId: $studentId, from: $from, to: $to) {
            today mayReport ${LETTERS} ${TOTALS} ${ENTRIES} notices { ${NOTICE} } days { dates full certified ${COUNTS} } } }`,
        { schoolId, studentId: people.student, from: MONDAY, to: THURSDAY },
        `Болеет ${sign}`,
      ),
    ),
  },
};
