import { describe, expect, it } from '@jest/globals';
import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { readStudentHomework } from './read-student-homework.js';
import { minutesOfDay, splitByToday } from './task-days.js';

const ANSWER = {
  today: '2026-11-18',
  canTick: true,
  homework: {
    ids: ['h0', 'h1', 'h2'],
    subjects: ['Алгебра', 'Физика', 'Химия'],
    texts: ['№ 5', '§ 3', '§ 4'],
    dueOn: ['2026-11-16', '2026-11-18', '2026-11-20'],
    givenOn: ['2026-11-13', '2026-11-17', '2026-11-17'],
    minutes: [20, 30, null],
    postedAt: ['2026-11-13T10:00:00.000Z', '2026-11-17T19:00:00.000Z', '2026-11-17T10:00:00.000Z'],
    late: [false, true, false],
    doneAt: ['2026-11-15T10:00:00.000Z', null, null],
    spent: [15, null, null],
    files: { homework: [1], ids: ['f'], names: ['а.pdf'], sizes: [1] },
  },
  nothingSet: { dueOn: ['2026-11-20'], givenOn: ['2026-11-18'], subjects: ['История'] },
  ownTasks: {
    ids: ['o'],
    dueOn: ['2026-11-18'],
    subjects: ['Биология'],
    texts: ['Листья'],
    doneAt: [null],
    versions: [3],
  },
};

describe('homework by days', () => {
  const view = readStudentHomework(ANSWER);
  const { ahead, past } = splitByToday(view);

  it('lies ahead from today on, the nearest day first, and is over before', () => {
    expect(ahead.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-20']);
    expect(past.map(({ day }) => day)).toEqual(['2026-11-16']);
    const later = splitByToday({ ...view, today: asDay('2026-12-01') as Day });
    expect(later.past.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-18', '2026-11-16']);
  });

  it('keeps own tasks and lessons without homework at their day', () => {
    expect(ahead[0]?.own).toMatchObject([{ id: 'o', subject: 'Биология', version: 3, doneAt: null }]);
    expect(ahead[1]?.nothing).toEqual([{ subject: 'История', dueOn: '2026-11-20', givenOn: '2026-11-18' }]);
    expect(ahead[0]?.tasks[0]).toMatchObject({ isLate: true, files: [{ id: 'f' }] });
  });

  it('says how long it takes only when somebody has estimated it', () => {
    expect([ahead[0], ahead[1]].map((each) => each && minutesOfDay(each))).toEqual([30, undefined]);
  });
});
