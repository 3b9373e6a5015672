import { describe, expect, it } from '@jest/globals';
import { AS_PLANNED } from '../changes/plan-change.js';
import { readDiaryWeek } from './read-diary-week.js';

const ANSWER = {
  monday: '2026-11-23',
  today: '2026-11-24',
  holidays: [{ name: 'Каникулы', startsOn: '2026-11-28', endsOn: '2026-12-06' }],
  lessons: {
    dates: ['2026-11-23', '2026-11-24'],
    ids: ['l0', 'l1'],
    slots: [1, 2],
    startsAt: ['08:30', '09:25'],
    endsAt: ['09:15', '10:10'],
    subjects: ['Алгебра', 'Алгебра'],
    rooms: ['305', null],
    teachers: ['Иванова М. П.', 'Орлов Д. С.'],
    substitutes: [false, true],
    cancelled: [false, false],
    topics: ['Квадратичная функция', ''],
    held: [true, false],
    previousTeachers: [null, 'Иванова М. П.'],
    previousDates: [null, '2026-11-23'],
    previousSlots: [null, 3],
    previousRooms: [null, '12'],
    causes: [null, 'event'],
    notes: ['', ''],
  },
  movedAway: {
    dates: ['2026-11-26'],
    slots: [4],
    startsAt: ['11:25'],
    subjects: ['Физика'],
    toDates: ['2026-12-01'],
    toSlots: [2],
    causes: [null],
  },
  homework: {
    ids: ['h0', 'h1', 'h2'],
    givenAt: [0, null, 1],
    dueAt: [1, 0, null],
    dueOn: ['2026-11-24', '2026-11-23', '2026-11-25'],
    subjects: ['Алгебра', 'Алгебра', 'Алгебра'],
    texts: ['§ 12', '§ 11', '§ 13'],
    minutes: [20, null, null],
    postedAt: ['2026-11-23T10:00:00Z', '2026-11-20T10:00:00Z', '2026-11-24T10:00:00Z'],
    files: { homework: [1, 1], ids: ['f0', 'f1'], names: ['а.pdf', 'б.pdf'], sizes: [10, 20] },
  },
  marks: {
    lessons: [0, 0, 0],
    values: [5, 0, 77],
    workTypes: ['Контрольная работа', 'Тест', 'Неизвестная'],
    titles: ['', '', ''],
    weights: ['3', '1', '1'],
    comments: ['Хорошо', '', ''],
  },
  absences: { lessons: [1], facts: [1], reasons: [1] },
  remarks: {
    lessons: [0, 0],
    kinds: ['praise', 'unheard_of'],
    texts: ['Молодец', 'Зайдите в школу'],
    authors: ['Иванова М. П.', 'Иванова М. П.'],
    at: ['2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'],
  },
};

describe('the answer with a week of the diary', () => {
  const [monday, tuesday, wednesday] = readDiaryWeek(ANSWER).days;

  it('puts homework at the lesson that gave it and at the lesson it is due at', () => {
    expect(monday?.lessons[0]?.given.map(({ id }) => id)).toEqual(['h0']);
    expect(monday?.lessons[0]?.due.map(({ id }) => id)).toEqual(['h1']);
    expect(tuesday?.lessons[0]?.due.map(({ id }) => id)).toEqual(['h0']);
  });

  it('puts homework without a lesson on the day it is due', () => {
    expect(wednesday?.alsoDue.map(({ id }) => id)).toEqual(['h2']);
  });

  it('TKK-22 puts remarks at their lesson, whatever they are about', () => {
    expect(monday?.lessons[0]?.remarks.map(({ about, text }) => [about, text])).toEqual([
      ['praise', 'Молодец'],
      ['other', 'Зайдите в школу'],
    ]);
    expect(tuesday?.lessons[0]?.remarks).toEqual([]);
  });

  it('G272-36 tells what a lesson was before, and where a lesson of the week went', () => {
    expect(monday?.lessons[0]?.plan).toEqual(AS_PLANNED);
    expect(tuesday?.lessons[0]?.plan).toMatchObject({
      teacher: 'Иванова М. П.',
      room: '12',
      from: { slot: 3 },
    });
    const thursday = readDiaryWeek(ANSWER).days.find(({ day }) => day === '2026-11-26');
    expect(thursday?.movedAway).toMatchObject([{ subject: 'Физика', to: { day: '2026-12-01', slot: 2 } }]);
  });

  it('gives files to their homework', () => {
    expect(monday?.lessons[0]?.due[0]?.files).toEqual([
      { id: 'f0', name: 'а.pdf', size: 10 },
      { id: 'f1', name: 'б.pdf', size: 20 },
    ]);
    expect(monday?.lessons[0]?.given[0]?.files).toEqual([]);
  });

  it('reads marks and absences, and leaves out a mark of an unknown scale', () => {
    expect(monday?.lessons[0]?.marks.map(({ value, work }) => [value, work])).toEqual([
      ['5', 'Контрольная работа'],
      ['due', 'Тест'],
    ]);
    expect(monday?.lessons[0]?.absence).toBeUndefined();
    expect(tuesday?.lessons[0]?.absence).toEqual({ fact: 'absent', reason: 'ill' });
  });

  it('names the vacation of a day', () => {
    expect(readDiaryWeek(ANSWER).days.at(-1)).toMatchObject({ day: '2026-11-28', holiday: 'Каникулы' });
  });
});
