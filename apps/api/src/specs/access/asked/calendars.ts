import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask, call } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, THURSDAY } from '../world.js';
import type { School } from '../world.js';
import { freshSignIn } from './fresh-people.js';
import { freshLessonOfClass } from './fresh-school-days.js';
import { freshAddress, freshFamilyAddress } from './fresh-timetable.js';

type Input = Readonly<Record<string, unknown>>;

const CLOSE = sql(
  'test.timetable.close-address',
  `update calendar_address set deleted_at = now() where school_id = $1 and student_id = $2 and deleted_at is null`,
);
const CLOSE_OWN = sql(
  'test.timetable.close-own',
  `update calendar_address set deleted_at = now() where school_id = $1 and person_id = $2 and kind = 'own' and deleted_at is null`,
);
const calendar = (operation: 'openCalendar' | 'revokeCalendar', input: Input): Attempt => {
  const type = operation === 'openCalendar' ? 'OpenCalendarInput' : 'RevokeCalendarInput';
  return ask(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename
      ... on ${operation === 'openCalendar' ? 'CalendarOpened { kind path }' : 'CalendarRevoked { count }'} ... on Refusal { code } } }`,
    { input: { clientMutationId: newId(), ...input } },
    operation === 'openCalendar' ? 'CalendarOpened' : '"count":1',
  );
};

/** Both who may have addresses of the student's calendar have one. */
async function openBoth(db: Database, school: School): Promise<void> {
  const { schoolId, people } = school;
  const of = { kind: 'student', studentId: people.student } as const;
  await db.write(ARRANGER, schoolId, (tx) => tx.rows(CLOSE, [people.student]));
  await freshAddress(db, school, { personId: people.guardian, ...of });
  await freshAddress(db, school, { personId: people.student, ...of });
}

const CLOSE_CLASS = sql(
  'test.timetable.close-class',
  `update calendar_address set deleted_at = now() where school_id = $1 and class_id = $2 and deleted_at is null`,
);

/** The class has one address, made by its class teacher. */
async function openOfClass(db: Database, school: School): Promise<string> {
  const { schoolId, people, classId } = school;
  await db.write(ARRANGER, schoolId, (tx) => tx.rows(CLOSE_CLASS, [classId]));
  return freshAddress(db, school, { personId: people.classTeacher, kind: 'class', studentId: null, classId });
}

const readAt = (url: string, proof: string): Attempt =>
  call(
    () => ({ method: 'GET', url }),
    ({ body }) => body.includes('BEGIN:VCALENDAR') && body.includes(proof),
  );

/** How the operations of calendars are asked. */
export const CALENDARS_ASKED: Readonly<Record<string, Operation>> = {
  myCalendars: {
    about: 'family',
    prepare: always(({ people }) =>
      ask(
        '{ myCalendars { schoolId schoolName kind studentId childName openedAt homework } }',
        {},
        people.student,
      ),
    ),
  },
  openCalendar: {
    about: 'family',
    changes: true,
    prepare: always(({ schoolId, people }) =>
      calendar('openCalendar', { schoolId, kind: 'STUDENT', studentId: people.student, homework: true }),
    ),
  },
  revokeCalendar: {
    about: 'family',
    changes: true,
    prepare: async (db, school) => {
      const { schoolId, people } = school;
      await openBoth(db, school);
      return calendar('revokeCalendar', { schoolId, kind: 'STUDENT', studentId: people.student });
    },
  },
  classCalendars: {
    about: 'classes',
    prepare: always(({ classId }) => ask('{ classCalendars { classId className openedAt } }', {}, classId)),
  },
  openClassCalendar: {
    about: 'class',
    changes: true,
    prepare: always(({ classId }) =>
      ask(
        `mutation ($input: OpenClassCalendarInput!) { openClassCalendar(input: $input) { __typename
          ... on ClassCalendarOpened { classId path } ... on Refusal { code } } }`,
        { input: { clientMutationId: newId(), classId } },
        'ClassCalendarOpened',
      ),
    ),
  },
  revokeClassCalendar: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      await openOfClass(db, school);
      return ask(
        `mutation ($input: RevokeClassCalendarInput!) { revokeClassCalendar(input: $input) { __typename
          ... on CalendarRevoked { count } ... on Refusal { code } } }`,
        { input: { clientMutationId: newId(), classId: school.classId } },
        // The class has one address: who asks second finds it revoked already.
        'CalendarRevoked',
      );
    },
  },
  readCalendar: {
    about: 'account',
    prepare: async (db, school) => readAt(await freshFamilyAddress(db, school), school.todaysLessonId),
    others: [
      [
        'teacher',
        async (db, school) => {
          const { people, schoolId } = school;
          await freshSignIn(db, school, people.substitute);
          const own = { personId: people.substitute, kind: 'own', studentId: null } as const;
          await db.write(ARRANGER, schoolId, (tx) => tx.rows(CLOSE_OWN, [people.substitute]));
          return readAt(await freshAddress(db, school, own), school.lessonId);
        },
      ],
      [
        'classTeacher',
        async (db, school) => {
          // The class of the story has one address, which others revoke.
          const { classId, lessonId } = await freshLessonOfClass(db, school, THURSDAY);
          return readAt(await openOfClass(db, { ...school, classId }), lessonId);
        },
      ],
    ],
  },
};
