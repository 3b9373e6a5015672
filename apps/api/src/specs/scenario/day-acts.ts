import { randomUUID } from 'node:crypto';
import { TODAY, TOMORROW } from '../arrange.js';
import type { GroupName, StudentName } from '../arrange.js';
import { changeLesson, markItem, readLesson, setAttendance, setMarks } from '../ask-journal.js';
import { outcomeOf, standing } from './play.js';
import type { Act, Outcome, Stage } from './play.js';

type Teacher = 'maths' | 'primary' | 'substitute' | 'english';

async function mark(
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

async function absence(stage: Stage, student: StudentName): Promise<Outcome> {
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

async function record(
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

async function homework(stage: Stage, group: GroupName): Promise<Outcome> {
  const { api, school } = stage;
  const lessonId = school.lesson(group, TODAY);
  const stood = await standing(stage, lessonId, 'HOMEWORK');
  const input = { id: randomUUID(), lessonId, text: '№ 5', expectedVersion: 0 };
  return outcomeOf(await changeLesson(api, await stage.as('maths'), 'setHomework', input), stood);
}

async function controlWork(stage: Stage): Promise<Outcome> {
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

/** A school day, and what comes late for it. */
export const DAY_ACTS: readonly Act[] = [
  { at: '2026-11-18T09:30:00', what: 'a mark in the lesson', play: (stage) => mark(stage, 'ageev') },
  {
    at: '2026-11-18T10:30:00',
    what: 'topic and "held" after the lesson',
    play: (stage) => record(stage, 'maths', TODAY, 'maths'),
  },
  {
    at: '2026-11-18T10:35:00',
    what: 'a mark in grade 1',
    play: (stage) => mark(stage, 'malyshev', 'FIVE', {}, 'primary', 'primary'),
  },
  { at: '2026-11-18T13:20:00', what: 'a control work is announced', play: controlWork },
  {
    at: '2026-11-18T18:15:59',
    what: 'homework in the last second of the fifth hour after all lessons',
    play: (stage) => homework(stage, 'maths'),
  },
  {
    at: '2026-11-18T18:16:00',
    what: 'homework after the fifth hour',
    play: (stage) => homework(stage, 'music'),
  },
  {
    at: '2026-11-18T23:59:59',
    what: 'an absence in the last second of the day',
    play: (stage) => absence(stage, 'zhukov'),
  },
  { at: '2026-11-19T00:00:00', what: 'a mark at midnight', play: (stage) => mark(stage, 'ezhikov') },
  {
    at: '2026-11-19T00:00:00',
    what: 'topic and "held" at midnight',
    play: (stage) => record(stage, 'music', TODAY, 'maths'),
  },
  {
    at: '2026-11-19T00:00:01',
    what: 'the same, with the reason why it is late',
    play: (stage) => record(stage, 'music', TODAY, 'maths', { lateReason: 'Не было связи' }),
  },
  {
    at: '2026-11-19T08:00:00',
    what: 'a mark is changed on the next day',
    play: (stage) => mark(stage, 'ageev', 'FOUR', { expectedVersion: 1 }),
  },
  {
    at: '2026-11-20T00:00:00',
    what: 'an absence after the second midnight',
    play: (stage) => absence(stage, 'eremin'),
  },
  {
    at: '2026-11-20T08:00:00',
    what: 'the mark is changed again on the day after',
    play: (stage) => mark(stage, 'ageev', 'THREE', { expectedVersion: 2 }),
  },
  {
    at: '2026-11-20T09:00:00',
    what: 'a substitute records yesterday’s lesson',
    play: async (stage) => {
      await stage.school.substitute(stage.school.lesson('english', TOMORROW), stage.school.staff.substitute);
      return record(stage, 'english', TOMORROW, 'substitute', { lateReason: 'Замещение' });
    },
  },
  {
    at: '2026-11-23T23:59:59',
    what: 'a mark in the last second of the fifth day',
    play: (stage) => mark(stage, 'zhukov'),
  },
  { at: '2026-11-24T00:00:00', what: 'a mark after the fifth day', play: (stage) => mark(stage, 'eremin') },
];
