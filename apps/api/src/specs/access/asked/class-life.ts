import { AbsenceCertificate, AbsenceNotice } from '@zhurnal/attendance';
import { Database, newId, sql } from '@zhurnal/platform';

import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { always, ask } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';

const NOTICE = `id studentId studentName from to slots kind text certificate status sentBy sentAt seenAt decidedBy decidedAt
  reason answer version overlaps`;
const NOTICE_ANSWER = `__typename ... on NoticeKept { explained notice { ${NOTICE} } }
  ... on NoticeStale { current { ${NOTICE} } } ... on Refusal { code clause }`;
const COUNTS = `held missed ill excused unexcused unknown late`;
const TOTALS = `totals { ${COUNTS} days daysIll daysExcused daysUnexcused daysUnknown }`;
const ENTRIES = `entries { students dates lessons slots subjects facts reasons notedBy reasonBy }`;
const STUDENTS = `students { ids familyNames givenNames patronymics since until }`;
const LETTERS = `letters { ill excused unexcused unknown late }`;
const PERSON = `id familyName givenName patronymic phone email version reported { phone email at } hasAccount lastVisit`;

const OF_AGE = sql(
  'test.access.of-age',
  `update person set birth_date = '2000-01-01' where school_id = $1 and id = $2 and birth_date is distinct from '2000-01-01'`,
);

const VERSION = sql(
  'test.access.version-of-person',
  `select version from person where school_id = $1 and id = $2`,
);

const FOLLOW = sql('test.access.follow', `update school set profile = $2 where school_id = $1`);

const keyed = (input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  input: { clientMutationId: newId(), ...input },
});

let last = THURSDAY as Day;
/** A day that no notice speaks of yet. */
const freeDay = (): Day => (last = addDays(last, 1));

/** The class teacher corrects the phone of the guardian. */
async function askCorrection(
  db: Database,
  { schoolId, classId, people }: School,
  proof: string,
): Promise<Attempt> {
  const found = await db.read(ARRANGER, schoolId, (tx) =>
    tx.find<{ version: number }>(VERSION, [people.guardian]),
  );
  const phone = '+7 900 000-00-00';
  return ask(
    `mutation ($input: CorrectContactsInput!) { correctContacts(input: $input) {
      ... on ContactsCorrected { personId isReported } ... on Refusal { code clause } } }`,
    keyed({ classId, personId: people.guardian, expectedVersion: found?.version, phone }),
    proof,
  );
}

/** The guardian's notice about the student, and the student is of age. */
async function freshNotice(db: Database, { schoolId, people, sign }: School, day: string): Promise<string> {
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(OF_AGE, [people.student]);
    await tx.insert(AbsenceNotice, [
      {
        id,
        studentId: people.student,
        fromDate: day,
        toDate: day,
        slots: null,
        kind: 'illness',
        text: `Болеет ${sign}`,
        certificate: false,
        status: 'sent',
        sentBy: people.guardian,
        sentAt: new Date(`${MONDAY}T05:00:00Z`),
        seenBy: null,
        seenAt: null,
        decidedBy: null,
        decidedAt: null,
        reason: null,
        answer: '',
      },
    ]);
  });
  return id;
}

/** A question about the class, with a notice for Monday to find. */
const askOfClass =
  (request: (school: School) => Attempt): Prepare =>
  async (db, school) => {
    await freshNotice(db, school, MONDAY);
    return request(school);
  };

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

/** How the operations of class life are asked. */
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
  classContacts: {
    about: 'class',
    prepare: always(({ classId, people }) =>
      ask(
        `query ($classId: ID!) { classContacts(classId: $classId) { classId className today isReported can
          students { ${PERSON} birthDate checkedOn checkedBy guardians { ${PERSON} relation } } } }`,
        { classId },
        people.guardian,
      ),
    ),
  },
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
  confirmContacts: {
    about: 'class',
    changes: true,
    prepare: always(({ classId, people }) =>
      ask(
        `mutation ($input: ConfirmContactsInput!) { confirmContacts(input: $input) {
          ... on ContactsConfirmed { count checkedOn } ... on Refusal { code clause } } }`,
        keyed({ classId, studentIds: [people.student] }),
        '"count":1',
      ),
    ),
  },

  correctContacts: {
    about: 'class',
    changes: true,
    prepare: (db, school) => askCorrection(db, school, '"isReported":false'),
    others: [
      [
        'classTeacher',
        async (db, school) => {
          const attempt = await askCorrection(db, school, '"isReported":true');
          return {
            ...attempt,
            // Where the regulation leaves corrections to the administrator, it is a report.
            send: async (api, asker) => {
              const follow = (profile: string) =>
                api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW, [profile]));
              await follow('federal-five-days');
              try {
                return await attempt.send(api, asker);
              } finally {
                await follow('federal');
              }
            },
          };
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
