import { Attendance } from '@zhurnal/attendance';
import { Homework, HomeworkFile, LessonRecord, Mark, Work } from '@zhurnal/journal';
import { keepFile, newId } from '@zhurnal/platform';
import type { PersonId, WriteTx } from '@zhurnal/platform';
import { addRooms } from '@zhurnal/schooling';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import { MONDAY, THURSDAY, TODAY, TUESDAY } from './world.js';
import type { School } from './world.js';

/** A lesson of a group on a day, given by the named people as substitutes. */
export async function addLesson(
  tx: WriteTx,
  groupId: string,
  date: string,
  slot: number,
  substitutes: readonly PersonId[],
  roomId: string | null = null,
): Promise<string> {
  const id = newId();
  const times = { startsAt: '08:30', endsAt: '09:15' };
  await tx.insert(Lesson, [{ id, groupId, date, slot, ...times, roomId, entryId: null, cancelledAt: null }]);
  await tx.insert(
    LessonTeacher,
    substitutes.map((staffId, at) => ({
      id: newId(),
      lessonId: id,
      staffId,
      position: at + 1,
      substitute: true,
    })),
  );
  return id;
}

type Lessons = Pick<School, 'lessonId' | 'otherLessonId' | 'todaysLessonId' | 'roomId'>;

/** Four lessons of the week: two over, today's, and one to come. */
export async function arrangeLessons(
  tx: WriteTx,
  sign: string,
  people: School['people'],
  groupId: string,
): Promise<Lessons> {
  const [roomId] = await addRooms(tx, [{ name: `Кабинет ${sign}` }]);
  if (!roomId) throw new Error('no room');
  const lessonId = await addLesson(tx, groupId, MONDAY, 1, [people.substitute]);
  const otherLessonId = await addLesson(tx, groupId, TUESDAY, 1, [people.otherSubstitute], roomId);
  const todaysLessonId = await addLesson(tx, groupId, TODAY, 1, [people.otherSubstitute]);
  await addLesson(tx, groupId, THURSDAY, 1, [people.otherSubstitute]);
  return { lessonId, otherLessonId, todaysLessonId, roomId };
}

/** What the lesson left: topic, two marks, an absence, homework with a file. */
export async function arrangeRecords(
  tx: WriteTx,
  sign: string,
  people: School['people'],
  groupId: string,
  lessonId: string,
): Promise<Pick<School, 'homeworkId' | 'fileId'>> {
  const date = MONDAY;
  const at = new Date(`${MONDAY}T07:00:00Z`);
  await tx.insert(LessonRecord, [
    { id: lessonId, topic: `Дроби ${sign}`, heldAt: at, heldBy: people.substitute },
  ]);
  await addFirstWork(tx, groupId, lessonId, sign);
  const mark = {
    workId: lessonId,
    lessonId,
    groupId,
    date,
    ordinal: 1,
    markedBy: people.substitute,
    markedAt: at,
  };
  await tx.insert(Mark, [
    { ...mark, id: newId(), studentId: people.student, value: '5', comment: `Отлично ${sign}` },
    { ...mark, id: newId(), studentId: people.classmate, value: '3', comment: `Хуже ${sign}` },
  ]);
  await addAbsence(tx, groupId, lessonId, people.student, people.substitute);
  const homeworkId = await addHomework(tx, groupId, lessonId, sign);
  const file = await keepFile(tx, 'задание.txt', Buffer.from(`Задачи ${sign}`), people.substitute);
  if (!('id' in file)) throw new Error('the file was refused');
  await hangFile(tx, homeworkId, file.id);
  return { homeworkId, fileId: file.id };
}

/** The first work of a lesson, whose id is the lesson's. */
export async function addFirstWork(
  tx: WriteTx,
  groupId: string,
  lessonId: string,
  sign: string,
): Promise<void> {
  await tx.insert(Work, [
    {
      id: lessonId,
      lessonId,
      groupId,
      date: MONDAY,
      position: 1,
      type: 'lesson_answer',
      title: `У доски ${sign}`,
      weight: '1',
      scale: 'five',
    },
  ]);
}

/** An absence without a reason yet: the fact is the teacher's, the reason somebody has to find out. */
export async function addAbsence(
  tx: WriteTx,
  groupId: string,
  lessonId: string,
  studentId: string,
  factBy: string,
): Promise<void> {
  await tx.insert(Attendance, [
    {
      id: newId(),
      lessonId,
      groupId,
      studentId,
      date: MONDAY,
      fact: 'absent',
      reason: null,
      factBy,
      reasonBy: null,
      notedAt: new Date(`${MONDAY}T07:00:00Z`),
    },
  ]);
}

/** Homework for Thursday. */
export async function addHomework(
  tx: WriteTx,
  groupId: string,
  lessonId: string,
  sign: string,
): Promise<string> {
  const id = newId();
  const text = `Учебник ${sign}, № 12`;
  const postedAt = new Date(`${MONDAY}T08:00:00Z`);
  await tx.insert(Homework, [
    { id, lessonId, groupId, text, dueOn: THURSDAY, minutes: 20, loadReason: '', postedAt },
  ]);
  return id;
}

/** Hangs a file on homework. */
export async function hangFile(tx: WriteTx, homeworkId: string, fileId: string): Promise<void> {
  await tx.insert(HomeworkFile, [{ id: newId(), homeworkId, fileId }]);
}
