import { describe, expect, it } from '@jest/globals';
import { readGradeOfName } from './grade-of-name.js';
import { joinKey } from './join-key.js';
import { findTimeOfDay, numberSlots, readSlotTimes } from './slot-names.js';
import { findWeekday } from './weekday-names.js';

describe('names of days', () => {
  it.each([
    [1, ['Monday', 'MON', 'Mo', 'Понедельник', 'пн', 'Пон.', 'Понеделник']],
    [2, ['Tuesday', 'Tues', 'вторник', 'Вт']],
    [3, ['Wednesday', 'We', 'СРЕДА', 'ср.', 'Сряда']],
    [4, ['Thursday', 'Thu', 'Четверг', 'чт', 'Четвъртък']],
    [5, ['Friday', 'Fr', 'Пятница', 'Пт', 'Петък']],
    [6, ['Saturday', ' Sat ', 'Суббота', 'сб', 'Събота']],
    [7, ['Sunday', 'Su', 'Воскресенье', 'вс', 'Неделя']],
  ])('mean weekday %i in English, Russian and Bulgarian', (weekday, names) => {
    expect(names.map(findWeekday)).toEqual(names.map(() => weekday));
  });

  it('mean nothing in other words', () => {
    expect(['', '1', 'Day 1', 'Lundi', 'Monday A', 'toString'].map(findWeekday)).toEqual(Array(6).fill(null));
  });
});

describe('names of slots', () => {
  it.each([
    ['8:30 - 9:15', '08:30', '09:15'],
    ['9.30 - 11.00', '09:30', '11:00'],
    ['07:30', '07:30', null],
    ['1 (08:30–09:15)', '08:30', '09:15'],
    ['1. 8:30-9:15', '08:30', '09:15'],
    ['9:15 - 8:30', '09:15', null],
    ['25:00 - 26:00', null, null],
    ['8:75', null, null],
    ['3', null, null],
    ['', null, null],
  ])('%s', (name, startsAt, endsAt) => {
    expect(readSlotTimes(name)).toEqual({ startsAt, endsAt });
  });

  it('are times of the clock and nothing more', () => {
    expect(['8:00', '08.05', '14:00:00', '8', '8:5', '24:00', ''].map(findTimeOfDay)).toEqual([
      '08:00',
      '08:05',
      '14:00',
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['their own', ['0', '1', '2'], [0, 1, 2]],
    ['those in words', ['Урок 2', 'Урок 3'], [2, 3]],
    ['those beside times', ['2. 9:25', '3. 10:20'], [2, 3]],
    ['ordinals for times', ['8:30 - 9:15', '9:25 - 10:10'], [1, 2]],
    ['ordinals when a number is missing', ['1', 'перемена', '2'], [1, 2, 3]],
    ['ordinals when numbers repeat', ['1', '1', '2'], [1, 2, 3]],
    ['ordinals for years', ['2025', '2026'], [1, 2]],
    ['none for no slots', [], []],
  ])('give numbers: %s', (_, names, numbers) => {
    expect(numberSlots(names)).toEqual(numbers);
  });
});

describe('names of classes', () => {
  it.each([
    ['8 а', 8, 'А'],
    ['10Б', 10, 'Б'],
    ['5 класс', 5, null],
    ['7-й класс', 7, null],
    ['Grade 7', 7, null],
    ['Year 10', 10, null],
    ['6B1', 6, 'B1'],
    ['5-2', 5, '2'],
    ['11 А (физмат)', 11, 'А'],
    ['8-9', null, null],
    ['13 А', null, null],
    ['2005', null, null],
    ['8 девочки', null, null],
    ['Basic F/T A', null, null],
    ['', null, null],
  ])('%s', (name, gradeLevel, letter) => {
    expect(readGradeOfName(name)).toEqual({ gradeLevel, letter });
  });
});

describe('keys of several parts', () => {
  it('differ whenever the parts differ', () => {
    const parts = [
      ['a', 'b/c'],
      ['a/b', 'c'],
      ['a%2Fb', 'c'],
      ['a', 'b', 'c'],
      ['a/', '/b'],
      ['a', '//b'],
    ];
    expect(new Set(parts.map((names) => joinKey(...names))).size).toBe(parts.length);
  });
});
