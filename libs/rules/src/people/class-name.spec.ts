import { describe, expect, it } from '@jest/globals';
import { compareClasses, parseClassName } from './class-name.js';

describe('a class name', () => {
  it.each([
    ['10 А', 10, 'А'],
    ['5Б', 5, 'Б'],
    ['10а', 10, 'А'],
    [' 5-в ', 5, 'В'],
    ['5 «А»', 5, 'А'],
    ['5 "А"', 5, 'А'],
    ['7\u00a0Ё', 7, 'Ё'],
    ['11', 11, ''],
    ['12 Б', 12, 'Б'],
    ['10 ФМ', 10, 'ФМ'],
    ['8A', 8, 'А'],
    ['8 CD', 8, 'СD'],
    ['VIII', 8, ''],
    ['viii б', 8, 'Б'],
    ['IX', 9, ''],
    ['IXВ', 9, 'В'],
    ['X ФМ', 10, 'ФМ'],
    ['ХI А', 11, 'А'],
    ['IV', 4, ''],
  ])('%j is grade %d, letter %j', (text, gradeLevel, letter) => {
    expect(parseClassName(text)).toEqual({ gradeLevel, letter });
  });

  it.each(['', 'А', '0 А', '13 А', '101', 'IIII А', '5 АБВГ', 'Хор', '5 А 1'])('%j is none', (text) => {
    expect(parseClassName(text)).toBeUndefined();
  });

  it('is ordered by grade, then letter, with strange names last', () => {
    const ordered = ['1', '2А', '2 Б', 'V Ё', '5 Ж', '10А', '10 Б', 'Кружок', 'Хор'];
    expect([...ordered].reverse().sort(compareClasses)).toEqual(ordered);
    expect([...ordered].sort(compareClasses)).toEqual(ordered);
  });
});
