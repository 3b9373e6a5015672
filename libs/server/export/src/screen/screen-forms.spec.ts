import { describe, expect, it } from '@jest/globals';
import { Screen } from './screen-text.js';

const known = (familyName: string, givenName: string, patronymic: string, birthDate: string) => ({
  ...{ familyName, givenName, patronymic, birthDate },
});
const screen = new Screen([
  known('Иванов', 'Алексей', 'Игоревич', '2013-04-05'),
  known('Семёнова-Зайцева', 'Алёна', 'Петровна', '2012-05-07'),
  known('Щукин', 'Юрий', '', '2012-11-30'),
]);
const clean = (text: string): string => screen.clean(text).text;

describe('a name in another spelling', () => {
  it.each([
    ...[
      'Ivanov',
      'IVANOV Aleksey',
      'Alexey Ivanov',
      'Aleksei Ivanov',
      'Shchukin Yuri',
      'Schukin',
      'Semenova',
    ],
    ...['Semyonova', 'Иванoв', 'И в а н о в', 'ИвановАлексей', 'Алена', 'Иванову', 'А. И. Иванов', 'ИВАНОВ'],
  ])('%s', (name) => {
    expect(clean(name)).toBe('[имя]');
  });

  it.each(['ivanov_aleksey', 'Semyonova-Zaytseva', 'Семеновой-Зайцевой', 'Иванов_Алексей'])('%s', (name) => {
    expect(clean(name)).toMatch(/^\[имя\][_-]\[имя\]$/);
  });
});

describe('figures and places in another form', () => {
  it.each([
    ['8 921 12 34 567', '[телефон]'],
    ['007 921 123 45 67', '[телефон]'],
    ['+7_921_123_45_67', '[телефон]'],
    ['8/921/123-45-67', '[телефон]'],
    ['112–233–445–95', '[СНИЛС]'],
    ['112.233.445.95', '[СНИЛС]'],
    ['5 апр. 2013', '[дата рождения]'],
    ['5.IV.2013', '[дата рождения]'],
    ['7 мая 2012', '[дата рождения]'],
    ['a.ivanov (at) mail.ru', '[почта]'],
    ['Садовая ул., 5, кв. 12', '[адрес]'],
    ['Садовая улица, д. 5', '[адрес]'],
    ['пр. Мира 12-34', '[адрес]'],
    ['ул. Садовая 5/12', '[адрес]'],
    ['площадь Восстания, 7', '[адрес]'],
  ])('%s', (text, expected) => {
    expect(clean(text).trim()).toBe(expected);
  });
});

describe('an ordinary topic stays as it was written', () => {
  it.each([
    ...['Роман Пушкина «Евгений Онегин»', 'Мцыри', 'Площадь круга, № 45', 'площадь прямоугольника 5 см'],
    ...['Периметр и площадь, № 345', 'Формулы площадей 5–8', 'Линия фронта 1941', 'Перевести 5 предложений'],
    ...['пер. с англ. 5 предложений', 'Улитка: упр. 12', 'Набережные Челны 12', 'The Roman Empire, ex. 5'],
    ...['Население 8 921 123 человека', 'a b c d: the alphabet', 'Числа 8, 10, 12, 14, 16, 18'],
    ...['1 мая 2012', 'Свойства вектора AB и xOy'],
  ])('%s', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('«Иванов день» goes only where an Иванов is known to the school', () => {
    expect(clean('Иванов день')).toBe('[имя] день');
    expect(new Screen([known('Щукин', 'Юрий', '', '2012-11-30')]).clean('Иванов день').text).toBe(
      'Иванов день',
    );
  });
});
