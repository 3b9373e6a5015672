import { newId } from '@zhurnal/platform';
import { always, ask } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER, MONDAY, TODAY } from '../world.js';
import type { School } from '../world.js';
import { addLesson } from '../lessons.js';
import { freshPeriod, freshPlace } from './fresh-timetable.js';

const EFFECT = `lessonsMade lessonsChanged lessonsRemoved stays { date slot isRecorded } questions { key code name other days firstDate }`;
const EDIT = `mutation ($input: EditTimetableInput!) { editTimetable(input: $input) { __typename
  ... on TimetableEdited { entryId effect { ${EFFECT} } } ... on TimetableQuestions { questions { key code } } ... on Refusal { code } } }`;
type Input = Readonly<Record<string, unknown>>;

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

/** How the operations of the weekly timetable are asked. */
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
};
