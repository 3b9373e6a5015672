import { describe, expect, it } from '@jest/globals';
import { tariffRows } from './tariff-rows.js';

const group = (groupName: string, subjectName: string, gradeLevel: number, more: object = {}) => ({
  groupName,
  subjectName,
  gradeLevel,
  planned: 300,
  teachers: [{ id: 'p', name: 'Петрова А. И.', weekly: 300 }],
  ...more,
});

describe('the load as a list for pay', () => {
  it('has a row for each subject of a teacher, by steps of the school, with the sum of the teacher once', () => {
    const rows = tariffRows([
      group('10А', 'Физика', 10),
      group('7А', 'Алгебра', 7),
      group('7Б', 'Алгебра', 7, {
        teachers: [
          { id: 'p', name: 'Петрова А. И.', weekly: 200 },
          { id: 'b', name: 'Белов И. С.', weekly: 100 },
        ],
      }),
    ]);
    expect(
      rows.map(({ teacher, subject, total, ofTeacher }) => [teacher, subject, total, ofTeacher]),
    ).toEqual([
      ['Белов И. С.', 'Алгебра', 100, 100],
      ['Петрова А. И.', 'Алгебра', 500, 800],
      ['Петрова А. И.', 'Физика', 300, null],
    ]);
    expect(rows[1]).toMatchObject({ primary: 0, middle: 500, upper: 0 });
    expect(rows[2]).toMatchObject({ middle: 0, upper: 300 });
  });

  it('ends with what nobody is given', () => {
    const rows = tariffRows([
      group('3А', 'Музыка', 3, { teachers: [] }),
      group('7А', 'Алгебра', 7, { planned: 500 }),
      group('8А', 'Труд', 8, { planned: null }),
    ]);
    expect(rows.filter(({ teacher }) => teacher === null)).toMatchObject([
      { subject: 'Алгебра', total: 200, ofTeacher: 500 },
      { subject: 'Музыка', total: 300, primary: 300 },
    ]);
  });
});
