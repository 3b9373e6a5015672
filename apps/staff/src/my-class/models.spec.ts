import { describe, expect, it } from '@jest/globals';
import type { ClassAbsencesQuery, ClassProgressQuery } from '@zhurnal/contract/staff';
import { readAbsences } from './absence-model.js';
import { readProgress } from './progress-model.js';

const STUDENTS = {
  ids: ['a', 'b'],
  familyNames: ['Агеев', 'Жуков'],
  givenNames: ['Семён', 'Олег'],
  patronymics: [null, 'Петрович'],
  since: ['2026-09-01', '2026-11-17'],
  until: [null, null],
};

describe('the absences of a class', () => {
  const answer: ClassAbsencesQuery['classAbsences'] = {
    classId: 'c',
    className: '7А',
    today: '2026-11-18',
    from: '2026-11-01',
    to: '2026-11-30',
    can: ['setAbsenceReasons'],
    days: ['2026-11-16', '2026-11-17'],
    letters: { ill: 'Б', excused: 'У', unexcused: 'Н', unknown: 'Н', late: 'О' },
    students: STUDENTS,
    cells: {
      students: [1, 0],
      days: [1, 0],
      held: [6, 7],
      missed: [6, 1],
      ill: [6, 0],
      excused: [0, 0],
      unexcused: [0, 1],
      unknown: [0, 0],
      late: [0, 2],
      full: [true, false],
      certified: [true, false],
    },
    totals: {
      held: [13, 6],
      missed: [1, 6],
      ill: [0, 6],
      excused: [0, 0],
      unexcused: [1, 0],
      unknown: [0, 0],
      late: [2, 0],
      days: [0, 1],
      daysIll: [0, 1],
      daysExcused: [0, 0],
      daysUnexcused: [0, 0],
      daysUnknown: [0, 0],
    },
    entries: {
      students: [0, 1],
      dates: ['2026-11-16', '2026-11-17'],
      lessons: ['l1', 'l2'],
      slots: [1, 2],
      subjects: ['Алгебра', 'Химия'],
      facts: [2, 1],
      reasons: [0, 1],
      notedBy: ['Петрова А. И.', null],
      reasonBy: [null, 'Орлова А. И.'],
    },
  };

  it('become a row for each student with a place for each day', () => {
    const [ageev, zhukov] = readAbsences(answer).rows;
    expect(ageev).toMatchObject({ name: 'Агеев С.', fullName: 'Агеев Семён', since: '2026-09-01' });
    expect(ageev?.cells).toEqual([
      {
        held: 7,
        missed: 1,
        ill: 0,
        excused: 0,
        unexcused: 1,
        unknown: 0,
        late: 2,
        isFull: false,
        isCertified: false,
      },
      undefined,
    ]);
    expect(zhukov?.cells[1]).toMatchObject({ ill: 6, isFull: true, isCertified: true });
    expect([ageev?.total.days, zhukov?.total.days, zhukov?.total.daysIll]).toEqual([0, 1, 1]);
    expect(ageev?.entries).toMatchObject([{ fact: 'late', reason: null, notedBy: 'Петрова А. И.' }]);
    expect(zhukov?.entries).toMatchObject([{ fact: 'absent', reason: 'ill', reasonBy: 'Орлова А. И.' }]);
  });
});

describe('the marks of a class', () => {
  it('become a place for each subject that has any; a forecast of 2 is a risk', () => {
    const answer: ClassProgressQuery['classProgress'] = {
      classId: 'c',
      className: '7А',
      periodName: '2 четверть',
      from: '2026-11-02',
      to: '2026-12-30',
      students: STUDENTS,
      subjects: {
        ids: ['m', 'r', 'x'],
        names: ['Математика', 'Рисование', 'Химия'],
        shortNames: ['Мат.', '', 'Хим.'],
      },
      cells: {
        students: [0, 1, 1],
        subjects: [2, 2, 0],
        averages: ['2.40', '4.50', null],
        counts: [5, 2, 0],
        due: [1, 0, 1],
        forecasts: [2, 5, null],
        trends: [-1, null, null],
      },
    };
    const { subjects, rows } = readProgress(answer);
    expect(subjects.map(({ name }) => name)).toEqual(['Математика', 'Химия']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [undefined, { average: '2.40', count: 5, due: 1, trend: 'down', isRisk: true }],
      [
        { average: null, count: 0, due: 1, trend: undefined, isRisk: false },
        { average: '4.50', count: 2, due: 0, trend: undefined, isRisk: false },
      ],
    ]);
  });
});
