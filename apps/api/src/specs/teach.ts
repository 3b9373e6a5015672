import { randomUUID } from 'node:crypto';
import type { TestApi } from '@zhurnal/testing';
import { MONDAY, TUESDAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';

/** What two teachers enter about Monday's mathematics and Tuesday's English of both subgroups. */
export async function teach(api: TestApi, school: ArrangedSchool): Promise<void> {
  const [maths, english, second] = [
    await school.signIn('maths'),
    await school.signIn('english'),
    await school.signIn('secondEnglish'),
  ];
  const lessonId = school.lesson('maths', MONDAY);
  await changeLesson(api, maths, 'putWork', {
    id: lessonId,
    lessonId,
    type: 'control_work',
    title: 'Дроби',
    weight: '3',
    scale: 'FIVE',
    expectedVersion: 0,
  });
  await setMarks(api, maths, school.groups.maths, [
    markItem(school, 'maths', MONDAY, 'ageev', 'FIVE', { comment: 'Молодец' }),
    markItem(school, 'maths', MONDAY, 'zhukov', 'TWO', { comment: 'Чужое' }),
  ]);
  await changeLesson(api, maths, 'recordLesson', {
    lessonId,
    topic: 'Обыкновенные дроби',
    held: true,
    expectedVersion: 0,
  });
  await changeLesson(api, maths, 'setHomework', {
    id: randomUUID(),
    lessonId,
    text: '№ 5–7',
    minutes: 30,
    expectedVersion: 0,
  });
  await setAttendance(api, english, school.groups.english, [
    {
      lessonId: school.lesson('english', TUESDAY),
      studentId: school.students.ageev,
      fact: 'ABSENT',
      reason: 'ILL',
      expectedVersion: 0,
    },
  ]);
  await changeLesson(api, english, 'setHomework', {
    id: randomUUID(),
    lessonId: school.lesson('english', TUESDAY),
    text: 'Unit 5',
    expectedVersion: 0,
  });
  await changeLesson(api, second, 'setHomework', {
    id: randomUUID(),
    lessonId: school.lesson('secondEnglish', TUESDAY),
    text: 'Unit 9',
    expectedVersion: 0,
  });
}
