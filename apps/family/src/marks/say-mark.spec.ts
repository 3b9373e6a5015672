import { describe, expect, it } from '@jest/globals';
import { sayAbsence, sayMarkValue, sayTitle, sayWork, toneOfMark } from './say-mark.js';

describe('marks in words', () => {
  it.each([
    ['Контрольная работа', '3.00', 'контрольная работа, вес 3'],
    ['Тест', '1', 'тест'],
    ['Тест', '1.00', 'тест'],
    ['Зачёт', '1.50', 'зачёт, вес 1,5'],
    ['Диктант', '0', 'диктант, вес 0'],
  ])('%s of weight %s', (work, weight, said) => {
    expect(sayWork(work, weight)).toBe(said);
  });

  it.each([
    ['Тест', 'Тест. Жанры музыки', 'Жанры музыки'],
    ['Контрольная работа', 'Контрольная работа № 2', '№ 2'],
    ['Тест', 'тест', ''],
    ['Тест', 'Жанры музыки', 'Жанры музыки'],
    ['Тест', '', ''],
  ])('%s called «%s» has «%s» beside it', (work, title, beside) => {
    expect(sayTitle(work, title)).toBe(beside);
  });

  it('a value is said in full', () => {
    expect([sayMarkValue('5'), sayMarkValue('pass'), sayMarkValue('fail'), sayMarkValue('due')]).toEqual([
      '5',
      'зачёт',
      'незачёт',
      'точка',
    ]);
  });

  it('a low mark and owed work stand out', () => {
    expect((['2', 'fail', 'due'] as const).map(toneOfMark)).toEqual(['low', 'low', 'low']);
    expect((['3', '4', '5', 'pass'] as const).map(toneOfMark)).toEqual(['plain', 'plain', 'plain', 'plain']);
  });

  it('G24-90 an absence has its letter and the meaning beside it', () => {
    expect(sayAbsence('absent', 'ill')).toEqual({ letter: 'Б', meaning: 'пропуск по болезни' });
    expect(sayAbsence('absent', 'excused').letter).toBe('У');
    expect(sayAbsence('absent', 'unexcused').letter).toBe('Н');
    expect(sayAbsence('absent', null)).toEqual({
      letter: 'Н',
      meaning: 'пропуск, причина пока не указана',
    });
    expect(sayAbsence('late', null)).toEqual({ letter: 'О', meaning: 'опоздание' });
  });
});
