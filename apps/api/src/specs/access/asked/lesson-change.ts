import { newId } from '@zhurnal/platform';
import { Lesson } from '@zhurnal/timetable';
import { always, ask } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { ARRANGER, TUESDAY } from '../world.js';
import { CHANGE, anotherDay, besideAnother, change, freshLesson, seen } from './fresh-lessons.js';
import type { Fresh, Input } from './fresh-lessons.js';

/** A Monday on which nothing else is arranged. */
const FREE_MONDAY = '2026-12-07';

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

/** How changes of single lessons are asked. */
export const LESSON_CHANGE_ASKED: Readonly<Record<string, Operation>> = {
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
