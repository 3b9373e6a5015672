import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { hangBells } from '@zhurnal/schooling';
import { always, ask, call } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER, MONDAY, TODAY } from '../world.js';
import type { School } from '../world.js';
import { addLesson } from '../lessons.js';
import { freshName, freshSignIn } from './fresh-people.js';
import {
  freshAddress,
  freshBellDay,
  freshBells,
  freshFamilyAddress,
  freshPeriod,
  freshTaughtClass,
  freshPlace,
} from './fresh-timetable.js';

const EFFECT = `lessonsMade lessonsChanged lessonsRemoved stays { date slot isRecorded } questions { key code name other days firstDate }`;
const EDIT = `mutation ($input: EditTimetableInput!) { editTimetable(input: $input) { __typename
  ... on TimetableEdited { entryId effect { ${EFFECT} } } ... on TimetableQuestions { questions { key code } } ... on Refusal { code } } }`;
const BELLS = `bells { schedules { id name version slots { number startsAt endsAt } } classes { classId name gradeLevel scheduleId }
  days { id version fromDate toDate scheduleId shiftId gradeFrom gradeTo note } }`;
const BELLS_ANSWER = `__typename ... on BellsKept { ${BELLS} lessonsChanged lessonsUnrung } ... on Refusal { code }`;

/** A day on which nothing else is arranged. */
const MAY = '2027-05-19';

type Input = Readonly<Record<string, unknown>>;

const bellsChange = (operation: string, input: Input, ...proofs: readonly string[]): Attempt => {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  return ask(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { ${BELLS_ANSWER} } }`,
    { input: { clientMutationId: newId(), ...input } },
    ...proofs,
  );
};

/** A change for one day only, at which nothing else stands. */
const wantedOn = (
  { subgroupGroupIds: [groupId], roomId, people }: School,
  { date, weekday, slot }: { readonly date: string; readonly weekday: number; readonly slot: number },
): Input => ({
  from: date,
  until: date,
  wanted: { groupId, weekday, week: 0, slot, roomId, teacherIds: [people.otherTeacher] },
});

const effectOf = (change: Input, ...proofs: readonly string[]): Attempt =>
  ask(
    `query ($change: TimetableChangeInput!) { timetableEffect(change: $change) { __typename
      ... on TimetableEffect { ${EFFECT} } ... on Refusal { code } } }`,
    { change },
    ...proofs,
  );

/** A period that goes to another number of its day, with its lesson; or, taken out, loses it. */
const edit =
  (isRemoved: boolean): Prepare =>
  async (db, school) => {
    const period = await freshPeriod(db, school);
    const { wanted, from } = wantedOn(school, { ...period, slot: period.slot - 3 });
    const input = { clientMutationId: newId(), entryId: period.entryId, expectedVersion: 1, from };
    return ask(EDIT, { input: { ...input, ...(isRemoved ? {} : { wanted }) } }, 'TimetableEdited');
  };

const FOUND = sql(
  'test.timetable.found',
  `select id from bell_schedule where school_id = $1 and id = $2 union select id from bell_day where school_id = $1 and id = $2`,
);
const CLOSE = sql(
  'test.timetable.close-address',
  `update calendar_address set deleted_at = now() where school_id = $1 and student_id = $2 and deleted_at is null`,
);
const CLOSE_OWN = sql(
  'test.timetable.close-own',
  `update calendar_address set deleted_at = now() where school_id = $1 and person_id = $2 and kind = 'own' and deleted_at is null`,
);
const USUAL = sql(
  'test.timetable.usual',
  `select b.id from bell_schedule b where b.school_id = $1 order by b.created_at limit 1`,
);

/** What is made lies in the school of who makes it: it is allowed here when it lies here. */
const here = (request: Attempt, { schoolId }: School, id: string): Attempt => ({
  ...request,
  isProof: async (_, db) => (await db.read(ARRANGER, schoolId, (tx) => tx.rows(FOUND, [id]))).length === 1,
});

const newBells = (id: string, name: string): Input => ({
  id,
  expectedVersion: null,
  name,
  slots: [
    { number: 1, startsAt: '08:00', endsAt: '08:40' },
    { number: 3, startsAt: '09:50', endsAt: '10:30' },
  ],
});

const bellDay = (id: string, scheduleId: string, date: string, more: Input = {}): Input => ({
  id,
  expectedVersion: null,
  fromDate: date,
  toDate: date,
  scheduleId,
  shiftId: null,
  gradeFrom: null,
  gradeTo: null,
  note: 'Педсовет',
  ...more,
});

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

const readAt = (url: string, proof: string): Attempt =>
  call(
    () => ({ method: 'GET', url }),
    ({ body }) => body.includes('BEGIN:VCALENDAR') && body.includes(proof),
  );

/** How the operations of the weekly timetable, the bells and the calendars are asked. */
export const TIMETABLE_EDIT_ASKED: Readonly<Record<string, Operation>> = {
  timetableObjects: {
    about: 'school',
    prepare: always(({ roomId }) =>
      ask(
        `{ timetableObjects { weekdays classes { id name } teachers { id name } rooms { id name }
          groups { id name subject classIds teacherIds weekly } } }`,
        {},
        roomId,
      ),
    ),
  },
  standingTimetable: {
    about: 'school',
    prepare: always(({ classId, groupId }) =>
      ask(
        `query ($date: Date!, $classId: ID) { standingTimetable(date: $date, classId: $classId) {
          timetables { id name from to cycleWeeks }
          periods { id version timetableId groupId group classIds subject weekday week slot roomId room teacherIds teachers from to } } }`,
        { date: TODAY, classId },
        groupId,
      ),
    ),
  },
  bells: {
    about: 'school',
    prepare: async (db, school) => {
      const id = await freshBellDay(db, school, '2027-05-20');
      return ask(`{ ${BELLS} }`, {}, id);
    },
  },
  freePlaces: {
    about: 'school',
    prepare: always(({ roomId }) =>
      ask(
        `query ($date: Date!, $slot: Int!) { freePlaces(date: $date, slot: $slot) {
          startsAt endsAt rooms { id name } teachers { id name } } }`,
        { date: MONDAY, slot: 1 },
        roomId,
      ),
    ),
  },
  timetableEffect: {
    about: 'school',
    prepare: always((school) =>
      effectOf({ entryId: null, ...wantedOn(school, freshPlace()) }, 'TimetableEffect'),
    ),
    others: [
      [
        'deputy',
        async (db, school) => {
          const place = freshPlace();
          const {
            subgroupGroupIds: [groupId],
            schoolId,
            roomId,
            people,
          } = school;
          await db.write(ARRANGER, schoolId, (tx) =>
            addLesson(tx, groupId, place.date, place.slot, [people.otherTeacher], roomId),
          );
          const change = wantedOn(school, { ...place, slot: 1 });
          return effectOf({ entryId: null, ...change }, 'GROUP_TWICE', 'TEACHER_BUSY', 'ROOM_BUSY');
        },
      ],
    ],
  },
  editTimetable: {
    about: 'school',
    changes: true,
    prepare: edit(false),
    others: [['deputy', edit(true)]],
  },
  keepBells: {
    about: 'school',
    changes: true,
    prepare: always((school) => {
      const id = newId();
      return here(bellsChange('keepBells', newBells(id, freshName())), school, id);
    }),
    others: [
      [
        'deputy',
        async (db, school) => {
          const id = await freshBells(db, school);
          const input = { ...newBells(id, freshName()), expectedVersion: 1 };
          return bellsChange('keepBells', input, 'BellsKept', id);
        },
      ],
      [
        'administrator',
        async (db, school) => {
          const name = `${freshName()} ${school.sign}`;
          const { schoolId, yearId } = school;
          await db.write(ARRANGER, schoolId, (tx) => hangBells(tx, yearId, { name, slots: [] }));
          return bellsChange('keepBells', newBells(newId(), name), 'NAME_TAKEN');
        },
      ],
    ],
  },
  followBells: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const scheduleId = await freshBells(db, school);
      const classId = await freshTaughtClass(db, school);
      return bellsChange('followBells', { classIds: [classId], scheduleId }, 'BellsKept', scheduleId);
    },
  },
  keepBellDay: {
    about: 'school',
    changes: true,
    // Everybody's own school has bells of its own: those of school A are known nowhere else.
    prepare: async (db, school) => {
      const [scheduleId, shiftId, id] = [await freshBells(db, school), await freshBells(db, school), newId()];
      return bellsChange('keepBellDay', bellDay(id, scheduleId, '2027-05-21', { shiftId }), 'BellsKept', id);
    },
    others: [
      [
        'deputy',
        async (db, school) => {
          const id = await freshBellDay(db, school, MAY);
          const { groupId, schoolId } = school;
          await db.write(ARRANGER, schoolId, async (tx) => {
            await addLesson(tx, groupId, MAY, 1, []);
            await addLesson(tx, groupId, MAY, 3, []);
          });
          const usual = await db.read(ARRANGER, school.schoolId, (tx) => tx.find<{ id: string }>(USUAL));
          const scheduleId = await freshBells(db, school);
          const shiftId = usual?.id ?? null;
          const input = bellDay(id, scheduleId, MAY, { shiftId, expectedVersion: 1 });
          return bellsChange('keepBellDay', input, 'BellsKept', '"lessonsChanged":1');
        },
      ],
    ],
  },
  removeBellDay: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshBellDay(db, school, '2027-05-24');
      return bellsChange('removeBellDay', { id, expectedVersion: 1 }, 'BellsKept');
    },
  },
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
  readCalendar: {
    about: 'account',
    prepare: async (db, school) => readAt(await freshFamilyAddress(db, school), school.lessonId),
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
    ],
  },
};
