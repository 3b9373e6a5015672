import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORK_TYPES } from '../marks/work-types.js';
import { findWorkType, readPlanRows } from './read-plan-rows.js';

const read = (text: string, yearly: number | null = null) =>
  readPlanRows(
    text.split('\n').map((row) => row.split('\t')),
    DEFAULT_WORK_TYPES,
    yearly,
  );
const found = ({ findings }: ReturnType<typeof read>) => findings.map(({ row, kind }) => `${row} ${kind}`);

describe('a table of a plan', () => {
  it('is read by its heading, in whatever order the columns stand', () => {
    const { items, findings } = read(
      'Кол-во часов\tТема урока\tРаздел\tД/з\tВид работы\n2\tДроби\tЧисла\t§ 5\tк/р\n1\tДоли\t\t\t',
    );
    expect(findings).toEqual([]);
    expect(items).toEqual([
      { section: 'Числа', topic: 'Дроби', hours: 2, workType: 'control_work', homework: '§ 5', note: '' },
      { section: 'Числа', topic: 'Доли', hours: 1, workType: null, homework: '', note: '' },
    ]);
  });

  it('is read without a heading as such tables stand', () => {
    expect(read('1\tДроби\t2\n2\tДоли\t1').items.map(({ topic, hours }) => [topic, hours])).toEqual([
      ['Дроби', 2],
      ['Доли', 1],
    ]);
    expect(read('Дроби\nДоли').items.map(({ topic }) => topic)).toEqual(['Дроби', 'Доли']);
  });

  it('takes a row with nothing but words for the heading of a section, and passes the sum by', () => {
    const { items } = read('№\tТема\tЧасы\n\tЧисла\t\n1\tДроби\t2\n\tИтого\t2');
    expect(items).toMatchObject([{ section: 'Числа', topic: 'Дроби' }]);
  });

  it('finds the heading below a title, leaves dates out and names what it does not know', () => {
    const { items, findings } = read(
      'Тематический план по алгебре, 8 класс\t\t\t\t\nУчитель Петрова\t\t\t\t\n№\tТема урока\tЧасы\tДата\tЭОР\n1\tДроби\t2\t03.09\tРЭШ',
    );
    expect(items).toMatchObject([{ topic: 'Дроби', hours: 2, note: '' }]);
    expect(read('Тематический план\n№\tТема\tЧасы\n1\tДроби\t2').items).toMatchObject([
      { topic: 'Дроби', hours: 2 },
    ]);
    expect(read('Тема\nДроби').items.map(({ topic }) => topic)).toEqual(['Дроби']);
    expect(findings).toEqual([
      { row: 3, column: null, kind: 'column_unknown', isError: false, text: 'ЭОР' },
      { row: 3, column: 'date', kind: 'dates_left', isError: false, text: '' },
    ]);
  });

  it('names the cell beside the row', () => {
    const { findings } = read('№\tТема\tЧасы\tРабота\n1\tДроби\tдва\t\n2\tДоли\t1\tколдовство');
    expect(findings.map(({ row, column, text }) => [row, column, text])).toEqual([
      [2, 'hours', 'два'],
      [3, 'workType', 'колдовство'],
    ]);
  });

  it('names the row: no topic, hours that are not whole, a kind of work that nobody knows', () => {
    const reading = read(
      '№\tТема\tЧасы\tРабота\n1\t\t1\t\n2\tДроби\t1,5\t\n3\tДоли\t1\tколдовство\n4\tПроценты\t1\t—',
    );
    expect(found(reading)).toEqual(['2 topic_missing', '3 hours_wrong', '4 work_unknown']);
    expect(reading.items.map(({ topic }) => topic)).toEqual(['Проценты']);
  });

  it('remarks that the sum differs from the curriculum, and takes the rows all the same', () => {
    const { items, findings } = read('1\tДроби\t2', 68);
    expect(items).toHaveLength(1);
    expect(findings).toEqual([{ row: 0, column: null, kind: 'total_differs', isError: false, text: '2/68' }]);
  });

  it('says that there is nothing in an empty one', () => {
    expect(found(read(' \n\t'))).toEqual(['0 nothing_found']);
  });
});

describe('a kind of work', () => {
  it.each([
    ['Контрольная работа № 3', 'control_work'],
    ['к/р', 'control_work'],
    ['Лабораторная', 'laboratory_work'],
    ['С', 'independent_work'],
    ['test', 'test'],
  ])('%s is known', (text, code) => {
    expect(findWorkType(text, DEFAULT_WORK_TYPES)?.code).toBe(code);
  });
});
