import { describe, expect, it } from '@jest/globals';
import { maybeSamePerson } from './same-person.js';
import { searchWordsOf } from './search-words.js';

const person = (familyName: string, givenName: string, birthDate: string | null = '2014-05-06') => ({
  familyName,
  givenName,
  patronymic: 'Ильич',
  birthDate,
});

describe('two entries', () => {
  it.each([
    ['ё and е', person('Ёлкин', 'Пётр'), person('Елкин', 'Петр'), true],
    ['capitals and spaces', person('ИВАНОВ', 'Олег'), person('Иванов ', ' олег'), true],
    ['a date that nobody knows', person('Иванов', 'Олег'), person('Иванов', 'Олег', null), true],
    ['twins', person('Иванов', 'Олег'), person('Иванов', 'Игорь'), false],
    ['namesakes', person('Иванов', 'Олег'), person('Иванов', 'Олег', '2014-05-07'), false],
    ['no patronymic', person('Иванов', 'Олег'), { ...person('Иванов', 'Олег'), patronymic: null }, false],
    ['a double name', person('Иванов-Петров', 'Олег'), person('Иванов', 'Олег'), false],
  ])('%s', (_, one, other, isSame) => {
    expect(maybeSamePerson(one, other)).toBe(isSame);
    expect(maybeSamePerson(other, one)).toBe(isSame);
  });
});

describe('a search', () => {
  it('is words without ё and capitals, at most eight', () => {
    expect(searchWordsOf('  Ёлк ПЁТР\u00a0и ')).toEqual(['елк', 'петр', 'и']);
    expect(searchWordsOf('')).toEqual([]);
    expect(searchWordsOf('а б в г д е ж з и к')).toHaveLength(8);
  });
});
