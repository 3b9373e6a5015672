import { randomUUID } from 'node:crypto';
import { TODAY } from '../arrange.js';
import type { GroupName, StudentName } from '../arrange.js';
import { changeLesson, markItem, readLesson, setAttendance, setMarks } from '../ask-journal.js';
import { outcomeOf, standing } from './play.js';
import type { Outcome, Stage } from './play.js';

/** Who writes into the journals of the play. */
export type Teacher = 'maths' | 'primary' | 'substitute' | 'english';

/** A mark for Wednesday's lesson of a group. */
export async function mark(
  stage: Stage,
  student: StudentName,
  value = 'FIVE',
  more: object = {},
  group: GroupName = 'maths',
  teacher: Teacher = 'maths',
): Promise<Outcome> {
  const { api, school } = stage;
  const stood = await standing(stage, school.lesson(group, TODAY), 'MARK');
  const items = [markItem(school, group, TODAY, student, value, more)];
  const [result] = await setMarks(api, await stage.as(teacher), school.groups[group], items);
  return outcomeOf(result?.refusal, stood);
}

/** An absence from Wednesday's mathematics. */
export async function absence(stage: Stage, student: StudentName): Promise<Outcome> {
  const { api, school } = stage;
  const lessonId = school.lesson('maths', TODAY);
  const stood = await standing(stage, lessonId, 'ATTENDANCE');
  const item = {
    lessonId,
    studentId: school.students[student],
    fact: 'ABSENT',
    reason: null,
    expectedVersion: 0,
  };
  const [result] = await setAttendance(api, await stage.as('maths'), school.groups.maths, [item]);
  return outcomeOf(result?.refusal, stood);
}

/** Topic and "held" of a lesson. */
export async function record(
  stage: Stage,
  group: GroupName,
  day: string,
  teacher: Teacher,
  more: object = {},
): Promise<Outcome> {
  const { api, school } = stage;
  const lessonId = school.lesson(group, day);
  const session = await stage.as(teacher);
  const stood = await standing(stage, lessonId, 'RECORD');
  const { version } = (await readLesson(api, session, lessonId)).record;
  const input = { lessonId, topic: 'Дроби', held: true, expectedVersion: version, ...more };
  return outcomeOf(await changeLesson(api, session, 'recordLesson', input), stood);
}

/** Homework given in Wednesday's lesson of a group. */
export async function homework(stage: Stage, group: GroupName): Promise<Outcome> {
  const { api, school } = stage;
  const lessonId = school.lesson(group, TODAY);
  const stood = await standing(stage, lessonId, 'HOMEWORK');
  const input = { id: randomUUID(), lessonId, text: '№ 5', expectedVersion: 0 };
  return outcomeOf(await changeLesson(api, await stage.as('maths'), 'setHomework', input), stood);
}

/** A control work in Wednesday's music. */
export async function controlWork(stage: Stage): Promise<Outcome> {
  const { api, school } = stage;
  const lessonId = school.lesson('music', TODAY);
  const work = {
    id: lessonId,
    lessonId,
    type: 'control_work',
    weight: '3',
    scale: 'FIVE',
    expectedVersion: 0,
  };
  const answer = await changeLesson(api, await stage.as('maths'), 'putWork', work);
  return outcomeOf(answer, { isLate: false, clause: null });
}
