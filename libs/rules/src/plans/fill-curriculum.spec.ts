import { describe, expect, it } from '@jest/globals';
import { planClassWeek, sumClassWeek } from './curriculum.js';
import { fillCurriculum, readWeekly } from './fill-curriculum.js';

const GRID = { subjects: ['Алгебра', 'Музыка', 'Физика'], columns: ['7 классы', '7А', '7Б'] };
const rows = (text: string) => text.split('\n').map((row) => row.split('\t'));

describe('a table pasted into the curriculum', () => {
  it('is laid from the chosen cell on, and says what falls outside', () => {
    const { cells, gaps } = fillCurriculum(rows('3\t2,5\n\tмного'), GRID, { row: 1, column: 1 });
    expect(cells).toEqual([
      { row: 1, column: 1, amount: 300 },
      { row: 1, column: 2, amount: 250 },
      { row: 2, column: 1, amount: null },
    ]);
    expect(gaps).toEqual([{ row: 2, column: 2, kind: 'hours_wrong', text: 'много' }]);
    expect(fillCurriculum(rows('1\t2'), GRID, { row: 0, column: 2 }).gaps).toEqual([
      { row: 1, column: 2, kind: 'outside', text: '2' },
    ]);
  });

  it('is laid by the names of subjects and classes, in whatever order they stand', () => {
    const { cells, gaps } = fillCurriculum(
      rows('Предмет\t7 Б\t7 класс\t9Я\tИтого\nфизика\t2\t1\t1\t3\nЛогика\t1\t1\t1\t2\nИтого\t3\t2\t2\t5'),
      GRID,
      { row: 0, column: 0 },
    );
    expect(cells).toEqual([
      { row: 2, column: 2, amount: 200 },
      { row: 2, column: 0, amount: 100 },
    ]);
    expect(gaps).toEqual([
      { row: 1, column: 4, kind: 'class_unknown', text: '9Я' },
      { row: 3, column: 1, kind: 'subject_unknown', text: 'Логика' },
    ]);
  });

  it.each([
    ['3', false, 300],
    ['0,5', false, 50],
    ['41', false, undefined],
    ['—', false, null],
    ['102', true, 10_200],
    ['102,5', true, undefined],
  ])('%s (yearly: %s) is %s', (text, isYearly, amount) => {
    expect(readWeekly(text, isYearly)).toBe(amount);
  });
});

describe('the week of a class', () => {
  it('counts subgroups that learn at one time once, and other classes not at all', () => {
    const group = (subjectId: string, subgroupId: string | null, weekly: number, classId = 'a') => ({
      id: `${subjectId}${subgroupId ?? ''}`,
      subjectId,
      gradeLevel: 7,
      classId,
      subgroupId,
      weekly,
    });
    const groups = [
      group('algebra', null, 300),
      group('english', 'one', 300),
      group('english', 'two', 200),
      group('algebra', null, 900, 'b'),
    ];
    expect(sumClassWeek('a', groups)).toBe(600);
  });

  it('takes by the curriculum the line of the class before that of its grade', () => {
    const line = (subjectId: string, weekly: number, place: object = {}) => ({
      subjectId,
      weekly,
      yearly: 0,
      gradeLevel: 7,
      classId: null,
      subgroupId: null,
      ...place,
    });
    const lines = [
      line('algebra', 300),
      line('algebra', 400, { gradeLevel: null, classId: 'a' }),
      line('music', 100),
      line('music', 500, { gradeLevel: 8 }),
      line('english', 300, { gradeLevel: null, classId: 'a', subgroupId: 'one' }),
    ];
    expect(planClassWeek({ id: 'a', gradeLevel: 7 }, lines)).toBe(800);
    expect(planClassWeek({ id: 'b', gradeLevel: 7 }, lines)).toBe(400);
  });
});
