import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { PEOPLE_FINDING_CODES } from './findings.js';
import { describePeopleFinding } from './finding-words.ru.js';
import { dayOfSerial, readDate, writeDate } from './read-date.js';
import { fitsInitials, isSamePatronymic, nameKey, readName, splitFullName } from './read-name.js';
import {
  isSamePhone,
  readEmail,
  readGuardianKind,
  readPhone,
  readSex,
  sexOfPatronymic,
} from './read-values.js';

const TODAY = '2026-11-18' as Day;

describe('a date', () => {
  it.each([
    ['05.03.2015', '2015-03-05'],
    ['5.3.2015', '2015-03-05'],
    ['05/03/2015', '2015-03-05'],
    ['2015-03-05', '2015-03-05'],
    ['2015.03.05', '2015-03-05'],
    ['05.03.2015 г.', '2015-03-05'],
    ['5 марта 2015 года', '2015-03-05'],
    ['5 мая 2015', '2015-05-05'],
    ['2015-03-05 00:00:00', '2015-03-05'],
    ['29.02.2012', '2012-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDate(text, TODAY)).toEqual({ day });
  });

  it.each(['29.02.2015', '32.01.2015', '05.13.2015', 'март 2015', '2015', 'не знаю', '5 фруктаря 2015'])(
    '%s is none',
    (text) => {
      expect(readDate(text, TODAY)).toBeUndefined();
    },
  );

  it('with a short year is not guessed, only proposed', () => {
    expect(readDate('05.03.15', TODAY)).toEqual({ isShort: true, suggestion: '05.03.2015' });
    expect(readDate('05.03.84', TODAY)).toEqual({ isShort: true, suggestion: '05.03.1984' });
    expect(readDate('31.02.15', TODAY)).toBeUndefined();
  });

  it('may be a number of Excel, counted from 1900 or from 1904', () => {
    expect(dayOfSerial('42068', false)).toBe('2015-03-05');
    expect(dayOfSerial('40606', true)).toBe('2015-03-05');
    expect(dayOfSerial('36585', false)).toBe('2000-02-29');
    expect(dayOfSerial('42068.75', false)).toBe('2015-03-05');
    expect(dayOfSerial('2015', false)).toBeUndefined();
    expect(dayOfSerial('999999', false)).toBeUndefined();
  });

  it('is written as people write it', () => {
    expect(writeDate('2015-03-05')).toBe('05.03.2015');
  });
});

describe('a telephone', () => {
  it.each([
    ['89001234567', '+7 900 123-45-67'],
    ['+7 (900) 123-45-67', '+7 900 123-45-67'],
    ['900 123 45 67', '+7 900 123-45-67'],
    ['тел. 8-900-123-45-67', '+7 900 123-45-67'],
    ['+7 900 123‑45‑67 доб. 12', '+7 900 123-45-67'],
    ['+375 29 123-45-67', '+375291234567'],
  ])('%s is %s', (text, phone) => {
    expect(readPhone(text)).toEqual({ phone, isOneOfSeveral: false });
  });

  it.each(['12345', 'нет', '8900123456', 'мама 89001234567', '+7 900 123-45-6x'])('%s is none', (text) => {
    expect(readPhone(text)).toBeUndefined();
  });

  it('is the first of several', () => {
    expect(readPhone('89001234567, 89007654321')).toEqual({
      phone: '+7 900 123-45-67',
      isOneOfSeveral: true,
    });
  });

  it('is the same in any writing', () => {
    expect(isSamePhone('8 900 123 45 67', '+79001234567')).toBe(true);
    expect(isSamePhone('8 900 123 45 67', '+79001234568')).toBe(false);
    expect(isSamePhone(null, null)).toBe(false);
  });
});

describe('a name', () => {
  it('in one column falls into three parts', () => {
    expect(splitFullName(' Иванов-  Петров  Пётр   Сергеевич ')).toEqual({
      familyName: 'Иванов-Петров',
      givenName: 'Пётр',
      patronymic: 'Сергеевич',
    });
    expect(splitFullName('Алиев Рашид Мамед оглы').patronymic).toBe('Мамед оглы');
    expect(splitFullName('Ли Анна').patronymic).toBeNull();
  });

  it.each([
    ['', 'MISSING'],
    ['Иванов', 'INCOMPLETE'],
    ['Иванов П. С.', 'INITIALS'],
    ['Иванов П.С.', 'INITIALS'],
    ['Иванов Пётр 2', 'ODD'],
    ['Иванов; Пётр', 'ODD'],
  ])('«%s» is refused: %s', (text, fault) => {
    expect(readName(splitFullName(text))).toEqual({ fault });
  });

  it('with letters of two alphabets is refused with the spelling that was meant', () => {
    expect(readName(splitFullName('Ивaнов Пётр'))).toEqual({
      fault: 'MIXED_LETTERS',
      suggestion: 'Иванов Пётр',
      letters: 'a',
    });
    expect(readName(splitFullName('Smith Иван'))).toHaveProperty('name');
  });

  it('in capitals is written in usual letters, and said so', () => {
    expect(readName(splitFullName('ИВАНОВА-ПЕТРОВА анна МАМЕД кызы'))).toEqual({
      name: { familyName: 'Иванова-Петрова', givenName: 'Анна', patronymic: 'МАМЕД кызы' },
      isRecased: true,
    });
    expect(readName(splitFullName('Иванов Пётр'))).toMatchObject({ isRecased: false });
  });

  it('meets its other spellings: ё and е, capitals, double spaces', () => {
    expect(nameKey({ familyName: 'СЕМЁНОВ', givenName: ' пётр' })).toBe(
      nameKey({ familyName: 'Семенов', givenName: 'Петр ' }),
    );
    expect(isSamePatronymic('Алексеевич', null)).toBe(true);
    expect(isSamePatronymic('Алексеевич', 'Семёнович')).toBe(false);
  });

  it('fits its initials', () => {
    const full = { familyName: 'Иванова', givenName: 'Мария', patronymic: 'Петровна' };
    expect(fitsInitials({ familyName: 'Иванова', givenName: 'М.', patronymic: 'П.' }, full)).toBe(true);
    expect(fitsInitials({ familyName: 'Иванова', givenName: 'О.', patronymic: 'П.' }, full)).toBe(false);
    expect(fitsInitials({ familyName: 'Иванова', givenName: 'Мария', patronymic: null }, full)).toBe(false);
  });
});

describe('other values', () => {
  it('are read in the words of schools', () => {
    expect(['м', 'Жен.', 'девочка', 'M', 'x'].map(readSex)).toEqual([
      'male',
      'female',
      'female',
      'male',
      undefined,
    ]);
    expect(['Мать', 'папа', 'опекун', 'бабушка', 'сосед'].map(readGuardianKind)).toEqual([
      'mother',
      'father',
      'guardian',
      'other',
      undefined,
    ]);
    expect(['Петровна', 'Ильич', 'Мамед оглы', null].map(sexOfPatronymic)).toEqual([
      'female',
      'male',
      'male',
      undefined,
    ]);
    expect(readEmail(' Mama@School.ru ')).toBe('mama@school.ru');
    expect(readEmail('mama(at)school.ru')).toBeUndefined();
  });
});

describe('findings', () => {
  it.each(PEOPLE_FINDING_CODES)('%s has words: what is wrong, and how to mend it', (code) => {
    const { text, cure } = describePeopleFinding({ code, params: {}, value: 'значение' });
    expect(text).toMatch(/^[А-ЯЁ«].*[.?]$/u);
    expect(cure).toMatch(/^[А-ЯЁ].*\.$/u);
  });
});
