import { describe, expect, it } from '@jest/globals';
import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type { Child } from './child.js';
import { HUES, nameChildren } from './name-children.js';

const today = asDay('2026-11-23') as Day;
const child = (familyName: string, givenName: string, studentId: string, className = '7 «Б»'): Child => ({
  familyName,
  givenName,
  patronymic: null,
  studentId,
  schoolId: 's',
  className,
  schoolName: 'Школа № 1',
  today,
});

describe('children are told apart', () => {
  it('by the given name and two initials', () => {
    const faces = nameChildren([child('Ёлкина', 'Мария', '1'), child('Ёлкин', 'Пётр', '2')]);
    expect(faces.map((face) => [face.label, face.initials])).toEqual([
      ['Мария', 'МЁ'],
      ['Пётр', 'ПЁ'],
    ]);
  });

  it('by two letters of the name when the initials are the same', () => {
    const faces = nameChildren([child('Ким', 'Мария', '1'), child('Ким', 'Михаил', '2')]);
    expect(faces.map((face) => face.initials)).toEqual(['Ма', 'Ми']);
  });

  it('by the surname when the given names are the same', () => {
    const faces = nameChildren([child('Ким', 'Анна', '1'), child('Ли', 'Анна', '2')]);
    expect(faces.map((face) => [face.label, face.initials])).toEqual([
      ['Анна К.', 'АК'],
      ['Анна Л.', 'АЛ'],
    ]);
  });

  it('by the class when nothing else differs', () => {
    const faces = nameChildren([child('Ким', 'Анна', '1', '5 «А»'), child('Ким', 'Анна', '2', '9 «А»')]);
    expect(faces.map((face) => [face.label, face.initials])).toEqual([
      ['Анна Ким 5 «А»', 'А5'],
      ['Анна Ким 9 «А»', 'А9'],
    ]);
  });

  it('and a child keeps its colour when the order changes or a younger one comes', () => {
    const [one, two, three] = [child('А', 'А', '1'), child('Б', 'Б', '2'), child('В', 'В', '3')];
    const hueOf = (children: readonly Child[], id: string) =>
      nameChildren(children)[children.findIndex((each) => each.studentId === id)]?.hue;
    expect([hueOf([one, two], '1'), hueOf([one, two], '2')]).toEqual([0, 1]);
    expect([hueOf([three, two, one], '1'), hueOf([three, two, one], '2')]).toEqual([0, 1]);
  });

  it('and more children than colours still all have one', () => {
    const many = Array.from({ length: HUES + 1 }, (_, index) => child('Ким', `Имя${index}`, String(index)));
    expect(nameChildren(many).map((face) => face.hue)).toEqual([0, 1, 2, 3, 4, 5, 0]);
  });

  it('and a lone child needs no more than the name', () => {
    expect(nameChildren([child('Ким', 'Анна', '1')])).toEqual([{ label: 'Анна', initials: 'АК', hue: 0 }]);
    expect(nameChildren([])).toEqual([]);
  });
});
