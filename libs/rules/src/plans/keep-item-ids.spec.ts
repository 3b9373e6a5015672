import { describe, expect, it } from '@jest/globals';
import { keepItemIds } from './keep-item-ids.js';

const topic = (name: string, section = '') => ({
  section,
  topic: name,
  hours: 1,
  workType: null,
  homework: '',
  note: '',
});
const idsOf = (found: readonly ReturnType<typeof topic>[]) => {
  let made = 0;
  const before = [
    { ...topic('Дроби', 'Числа'), id: 'a' },
    { ...topic('Решение задач', 'Числа'), id: 'b' },
    { ...topic('Решение задач', 'Фигуры'), id: 'c' },
  ];
  return keepItemIds(found, before, () => `new${(made += 1)}`).map(({ id }) => id);
};

describe('topics out of a table', () => {
  it('stay the items that they were, also moved or under another heading', () => {
    expect(
      idsOf([
        topic('Решение задач', 'Фигуры'),
        topic('дроби', 'Повторение'),
        topic('Решение задач', 'Числа'),
      ]),
    ).toEqual(['c', 'a', 'b']);
  });

  it('are new where there was none, each item being kept once', () => {
    expect(idsOf([topic('Дроби', 'Числа'), topic('Дроби', 'Числа'), topic('Проценты')])).toEqual([
      'a',
      'new1',
      'new2',
    ]);
  });
});
