import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { addDays, asDay } from '@zhurnal/rules';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import { ask } from '../attempt.js';
import type { Prepare } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

export const LESSON = `id version date slot startsAt endsAt groupId group classes subject room roomId state
  teachers { id name isAway isReplaced } substitutes { id name replacesId isAway joinedWith until }
  plannedDate plannedSlot plannedStartsAt isRoomChanged plannedRoom isCancelled cause note isRecorded`;
export const CHANGE = `__typename ... on LessonsChanged { lessons { ${LESSON} } }
  ... on LessonQuestions { questions { key code lessonId name other } } ... on LessonsStale { current { id } } ... on Refusal { code params { name value } }`;

let days = 0;
/** A day of its own for every request, so that none stands in the way of another. */
export function anotherDay(): string {
  const start = asDay('2027-01-11');
  if (!start) throw new Error('no day');
  return addDays(start, (days += 1));
}

export interface Fresh {
  readonly lessonId: string;
  readonly date: string;
}

/** A lesson on a day of its own, with its teacher and perhaps a substitute, as nobody touched it yet. */
export async function freshLesson(
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

export type Input = (school: School, fresh: Fresh) => Readonly<Record<string, unknown>>;

/** A change of a lesson that was made for it. */
export const change =
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

export const seen = ({ lessonId }: Fresh) => ({ lessonId, expectedVersion: 1 });
/** A lesson that stands in the way of another one: by its class, its teacher and its room. */
export const besideAnother =
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
