import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compareNames, foldForSearch } from './russian-order.js';

describe('search', () => {
  it.each([
    ['Ёлкин', 'елкин'],
    ['  Петров\u00a0\t Пётр ', 'петров петр'],
    ['Е\u0308лкин', 'елкин'],
    ['ЧАЙКОВСКИИ\u0306', 'чайковский'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe('Russian order', () => {
  it.each([
    [
      ['Ёжиков', 'Ежов', 'Ёлкин', 'Еремин', 'Жуков', 'Дёмин'],
      ['Дёмин', 'Ёжиков', 'Ежов', 'Ёлкин', 'Еремин', 'Жуков'],
    ],
    [
      ['Королёв', 'Королев'],
      ['Королев', 'Королёв'],
    ],
    [
      ['Иванова', 'Иванов', 'Иванов-Петров', 'Иванов Пётр'],
      ['Иванов', 'Иванов Пётр', 'Иванов-Петров', 'Иванова'],
    ],
    [
      ['Йод', 'Икс', 'Каша'],
      ['Икс', 'Йод', 'Каша'],
    ],
    [
      ['Smith', 'Яшин', 'Щукин', 'Ябеда'],
      ['Щукин', 'Ябеда', 'Яшин', 'Smith'],
    ],
    [
      ['Über', 'Zorn'],
      ['Zorn', 'Über'],
    ],
    [
      ['Де Ла', 'де Ла', 'де ла'],
      ['де ла', 'де Ла', 'Де Ла'],
    ],
  ])('puts %j in order', (names, ordered) => {
    expect([...names].sort(compareNames)).toEqual(ordered);
    expect([...names].reverse().sort(compareNames)).toEqual(ordered);
  });

  it('takes spellings that differ by spaces alone for equal', () => {
    expect(compareNames(' Иванов  Пётр', 'Иванов\u00a0Пётр')).toBe(0);
  });

  it('is the order of the collation «ru»', () => {
    const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
    const word = fc
      .array(fc.constantFrom(...letters, ...letters.toUpperCase(), ...'ееёёЕЁ'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => list.join(''));
    const name = fc
      .tuple(word, fc.constantFrom('', ' ', '-'), word)
      .map(([first, between, second]) => `${first}${between}${second}`);
    const { compare } = new Intl.Collator('ru');
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(Math.sign(compare(a, b)));
      }),
      { seed: 33, numRuns: 1000 },
    );
  });
});
