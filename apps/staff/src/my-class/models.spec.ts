import { describe, expect, it } from '@jest/globals';
import type { ClassAbsencesQuery, ClassProgressQuery, ClassReportsQuery } from '@zhurnal/contract/staff';
import { readAbsences } from './absence-model.js';
import { readProgress } from './progress-model.js';
import { chooseReports, readReports } from './reports-model.js';

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
  it('become a place for each subject that has any; a forecast of 2 is a risk, and too few marks are told', () => {
    const classProgress: ClassProgressQuery['classProgress'] = {
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
        counts: [5, 1, 0],
        due: [1, 0, 1],
        forecasts: [2, 5, null],
        trends: [-1, null, null],
      },
      gaps: { students: [0, 0, 1], subjects: [0, 1, 1] },
    };
    const [first, second] = [STUDENTS.ids[0] ?? '', STUDENTS.ids[1] ?? ''];
    const classAbsences: ClassProgressQuery['classAbsences'] = {
      students: { ids: [second, first] },
      totals: {
        missed: [7, 0],
        ill: [4, 0],
        excused: [1, 0],
        unexcused: [2, 0],
        unknown: [0, 0],
        late: [0, 3],
      },
    };
    const { subjects, rows, unmarked } = readProgress({ classProgress, classAbsences });
    expect(subjects.map(({ name }) => name)).toEqual(['Математика', 'Химия']);
    expect(unmarked).toEqual(['Рисование']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [undefined, { average: '2.40', count: 5, due: 1, trend: 'down', isRisk: true, forecast: 2 }],
      [
        { average: null, count: 0, due: 1, trend: undefined, isRisk: false, forecast: null },
        { average: '4.50', count: 1, due: 0, trend: undefined, isRisk: false, forecast: 5 },
      ],
    ]);
    expect(rows.map(({ concerns }) => concerns)).toEqual([
      { failing: ['Хим.'], unmarked: ['Мат.'], oneMark: [] },
      { failing: [], unmarked: ['Мат.'], oneMark: ['Хим.'] },
    ]);
    expect(rows.map(({ missed }) => [missed.all, missed.ill, missed.unexcused, missed.late])).toEqual([
      [0, 0, 0, 3],
      [7, 4, 2, 0],
    ]);
  });
});

describe('the reports of a class', () => {
  const answer: ClassReportsQuery['classReports'] = {
    className: '7А',
    today: '2026-11-18',
    from: '2026-11-05',
    to: '2026-11-18',
    classTeachers: ['Орлова А. И.'],
    period: null,
    students: STUDENTS,
    signedIn: [true, false],
    totals: {
      missed: [0, 2],
      ill: [0, 2],
      excused: [0, 0],
      unexcused: [0, 0],
      unknown: [0, 0],
      late: [1, 0],
    },
    subjects: {
      students: [0, 1],
      subjects: ['Алгебра', 'Музыка'],
      averages: ['4.50', null],
      forecasts: [5, null],
    },
    marks: {
      cells: [0, 1],
      dates: ['2026-11-16', '2026-11-17'],
      values: [5, 10],
      workTypes: ['Тест', 'Ответ на уроке'],
      titles: ['Тест. Дроби', ''],
    },
    remarks: {
      students: [1],
      dates: ['2026-11-16'],
      subjects: ['Алгебра'],
      kinds: ['praise'],
      texts: ['Помог'],
      authors: ['Петрова А. И.'],
    },
    prints: [],
    nextDue: null,
    rhythmClause: null,
    rhythmDays: null,
  };

  it('tell each student only the own marks, absences and remarks', () => {
    const [one, other] = readReports(answer);
    expect(one).toMatchObject({
      subjects: [
        { name: 'Алгебра', average: '4.50', forecast: 5, marks: [{ value: '5', work: 'Тест. Дроби' }] },
      ],
      late: 1,
      remarks: [],
    });
    expect(other).toMatchObject({
      subjects: [{ name: 'Музыка', marks: [{ value: 'pass', work: 'Ответ на уроке' }] }],
      missed: { all: 2, ill: 2 },
      remarks: [{ text: 'Помог' }],
    });
  });

  it('are for everyone, for families without a sign-in, or for one', () => {
    const reports = readReports(answer);
    const [first, second] = reports;
    expect(chooseReports(reports, null)).toEqual({ whom: 'ALL', chosen: reports });
    expect(chooseReports(reports, 'no-sign-in')).toEqual({ whom: 'NO_SIGN_IN', chosen: [second] });
    expect(chooseReports(reports, first?.id ?? '')).toEqual({ whom: 'ONE', chosen: [first] });
    expect(chooseReports(reports, 'left').whom).toBe('ALL');
  });
});
