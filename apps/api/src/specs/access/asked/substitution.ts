import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { addDays, asDay } from '@zhurnal/rules';
import { Lesson, LessonTeacher, StaffAbsence } from '@zhurnal/timetable';
import { always, ask } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER, MONDAY, THURSDAY, TUESDAY } from '../world.js';
import type { School } from '../world.js';

const LESSON = `id version date slot startsAt endsAt groupId group classes subject room roomId state
  teachers { id name isAway isReplaced } substitutes { id name replacesId isAway joinedWith until }
  plannedDate plannedSlot plannedStartsAt isRoomChanged plannedRoom isCancelled cause note isRecorded`;
const ABSENCE = `id personId name fromDate toDate slots kind note version`;
const CHANGE = `__typename ... on LessonsChanged { lessons { ${LESSON} } }
  ... on LessonQuestions { questions { key code lessonId name other } } ... on LessonsStale { current { id } } ... on Refusal { code params { name value } }`;

/** A Monday on which nothing else is arranged. */
const FREE_MONDAY = '2026-12-07';

let days = 0;
/** A day of its own for every request, so that none stands in the way of another. */
function anotherDay(): string {
  const start = asDay('2027-01-11');
  if (!start) throw new Error('no day');
  return addDays(start, (days += 1));
}

interface Fresh {
  readonly lessonId: string;
  readonly date: string;
}

/** A lesson on a day of its own, with its teacher and perhaps a substitute, as nobody touched it yet. */
async function freshLesson(
  db: Database,
  { schoolId, groupId, people }: School,
  isSubstituted = false,
  date = anotherDay(),
): Promise<Fresh> {
  return db.write(ARRANGER, schoolId, async (tx) => {
    const lessonId = await addLesson(tx, groupId, date, 1, []);
    const row = { lessonId, position: 1 };
    await tx.insert(LessonTeacher, [{ ...row, id: newId(), staffId: people.teacher, substitute: false }]);
    if (isSubstituted) {
      const substitute = { staffId: people.substitute, replaces: people.teacher, writesUntil: date };
      await tx.insert(LessonTeacher, [{ ...row, ...substitute, id: newId(), substitute: true }]);
    }
    return { lessonId, date };
  });
}

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

type Input = (school: School, fresh: Fresh) => Readonly<Record<string, unknown>>;

/** A change of a lesson that was made for it. */
const change =
  (
    operation: string,
    input: Input,
    { isSubstituted = false, proof = 'LessonsChanged' }: { isSubstituted?: boolean; proof?: string } = {},
  ): Prepare =>
  async (db, school) => {
    const fresh = await freshLesson(db, school, isSubstituted);
    const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
    return ask(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${CHANGE} } }`,
      { input: { clientMutationId: newId(), ...input(school, fresh) } },
      proof,
    );
  };

const seen = ({ lessonId }: Fresh) => ({ lessonId, expectedVersion: 1 });
const assigned: Input = ({ people }, fresh) => ({
  items: [{ ...seen(fresh), substituteId: people.otherTeacher }],
});
const movedTo =
  (dateOf: (fresh: Fresh) => string): Input =>
  ({ roomId }, fresh) => ({
    ...seen(fresh),
    date: dateOf(fresh),
    slot: 2,
    roomId,
    cause: 'EVENT',
    note: 'Олимпиада',
    confirmed: [`DAY_OFF:${fresh.lessonId}:${dateOf(fresh)}`],
  });

/** A lesson that stands in the way of another one: by its class, its teacher and its room. */
const besideAnother =
  (operation: 'assignSubstitute' | 'moveLesson'): Prepare =>
  async (db, school) => {
    const { people, roomId } = school;
    const other = await freshLesson(db, school);
    const isMove = operation === 'moveLesson';
    const { lessonId } = await freshLesson(db, school, false, isMove ? anotherDay() : other.date);
    await db.write(ARRANGER, school.schoolId, async (tx) => {
      await tx.update(Lesson, { id: other.lessonId, version: 1 }, { roomId });
      const row = { id: newId(), lessonId: other.lessonId, position: 1, substitute: true };
      await tx.insert(LessonTeacher, [
        { ...row, staffId: people.otherTeacher, replaces: people.classTeacher },
      ]);
    });
    const seen = { lessonId, expectedVersion: 1 };
    const input = isMove
      ? { ...seen, date: other.date, slot: 1, roomId, cause: 'OTHER' }
      : { items: [{ ...seen, substituteId: people.otherTeacher }] };
    const type = isMove ? 'MoveLessonInput' : 'AssignSubstituteInput';
    return ask(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${CHANGE} } }`,
      { input: { clientMutationId: newId(), ...input } },
      ...(isMove ? ['CLASS_BUSY', 'TEACHER_BUSY', 'ROOM_BUSY'] : ['SUBSTITUTE_BUSY']),
    );
  };

/** A lesson that was cancelled, or moved, goes back. */
const restore =
  (isCancelled: boolean): Prepare =>
  async (db, school) => {
    const { lessonId, date } = await freshLesson(db, school);
    const { plannedDate, ...place } = {
      plannedDate: anotherDay(),
      plannedSlot: 1,
      plannedStartsAt: '08:30',
      plannedEndsAt: '09:15',
    };
    const changes = isCancelled
      ? { cancelledAt: new Date(`${date}T06:00:00Z`), changeCause: 'weather' }
      : { plannedDate, ...place, changeCause: 'event' };
    await db.write(ARRANGER, school.schoolId, (tx) =>
      tx.update(Lesson, { id: lessonId, version: 1 }, changes),
    );
    const confirmed = [`DAY_OFF:${lessonId}:${plannedDate}`];
    const input = { clientMutationId: newId(), lessonId, expectedVersion: 2, confirmed };
    return ask(
      `mutation ($input: RestoreLessonInput!) { restoreLesson(input: $input) { ${CHANGE} } }`,
      { input },
      'LessonsChanged',
    );
  };

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
  lessonPlaces: {
    about: 'school',
    prepare: always(({ lessonId, roomId }) =>
      ask(
        `query ($lessonId: ID!, $date: Date!) { lessonPlaces(lessonId: $lessonId, date: $date) {
          isSchoolDay slots { slot startsAt endsAt classBusy teacherBusy } rooms { id name busySlots } } }`,
        { lessonId, date: TUESDAY },
        roomId,
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
  cancelLesson: {
    about: 'school',
    changes: true,
    prepare: change('cancelLesson', (_, fresh) => ({
      items: [seen(fresh)],
      cause: 'TEACHER_ILL',
      note: 'Домашнее задание в дневнике',
    })),
  },
  restoreLesson: {
    about: 'school',
    changes: true,
    prepare: restore(true),
    others: [['deputy', restore(false)]],
  },
  moveLesson: {
    about: 'school',
    changes: true,
    prepare: change(
      'moveLesson',
      movedTo(({ date }) => date),
    ),
    others: [
      [
        'deputy',
        change(
          'moveLesson',
          movedTo(() => FREE_MONDAY),
          { isSubstituted: true },
        ),
      ],
      ['administrator', besideAnother('moveLesson')],
    ],
  },
  changeRoom: {
    about: 'school',
    changes: true,
    prepare: change('changeRoom', ({ roomId }, fresh) => ({ ...seen(fresh), roomId })),
  },
};
