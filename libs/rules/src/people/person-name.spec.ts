import { describe, expect, it } from '@jest/globals';
import { fullNameOf, listNameOf } from './person-name.js';

describe('a name', () => {
  it.each([
    ['Иванов', 'Егор', 'Андреевич', 'Иванов Е.\u00a0А.', 'Иванов Егор Андреевич'],
    ['Ёлкина', 'Алёна', null, 'Ёлкина А.', 'Ёлкина Алёна'],
    ['Ким', 'ян', ' ', 'Ким Я.', 'Ким ян'],
    [
      'Римский-Корсаков',
      'Анна-Мария',
      'Львовна',
      'Римский-Корсаков А.-М.\u00a0Л.',
      'Римский-Корсаков Анна-Мария Львовна',
    ],
    [' Гусейнов ', ' Али', 'Мамед оглы', 'Гусейнов А.\u00a0М.', 'Гусейнов Али Мамед оглы'],
    ['Мадонна', '', null, 'Мадонна', 'Мадонна'],
  ])('%s %s %s', (familyName, givenName, patronymic, inList, inFull) => {
    const name = { familyName, givenName, patronymic };
    expect(listNameOf(name)).toBe(inList);
    expect(fullNameOf(name)).toBe(inFull);
  });
});
