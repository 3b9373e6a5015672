import { describe, expect, it } from '@jest/globals';
import { isBackedUp, listBackUpParts } from './back-up.js';
import type { BackedUpClass } from './back-up.js';

const whole: BackedUpClass = { name: '8 А', isMade: true, rooms: 2, isHeld: true };
const TKK = { value: 2, clause: 'TKK-80' };

const lackOf = (copies: number, classes: readonly BackedUpClass[], setting = TKK) =>
  listBackUpParts({ copies, classes }, setting)
    .filter(({ have, want }) => have < want)
    .map(({ part, missing }) => [part, ...missing]);

describe('the back-up of a period', () => {
  it('TKK-79 is done when copies are made and each class lies with director and deputy in two rooms', () => {
    const parts = listBackUpParts({ copies: 2, classes: [whole] }, TKK);
    expect(parts.map(({ part, clause }) => [part, clause])).toEqual([
      ['copies', 'TKK-80'],
      ['packages', null],
      ['media', 'TKK-57'],
      ['holders', 'TKK-80'],
    ]);
    expect(isBackedUp(parts)).toBe(true);
    expect(isBackedUp(listBackUpParts({ copies: 1, classes: [whole] }, TKK))).toBe(false);
    expect(isBackedUp([])).toBe(false);
  });

  it('TKK-79 says of each piece which classes lack it', () => {
    const other = { ...whole, name: '8 Б' };
    expect(lackOf(2, [whole, { ...other, isMade: false, rooms: 0, isHeld: false }])).toEqual([
      ['packages', '8 Б'],
      ['media', '8 Б'],
      ['holders', '8 Б'],
    ]);
    expect(lackOf(2, [whole, { ...other, rooms: 1 }])).toEqual([['media', '8 Б']]);
    expect(lackOf(1, [whole, { ...other, isHeld: false }])).toEqual([['copies'], ['holders', '8 Б']]);
  });

  it('G24-73 wants copies and packages on a medium, wherever it lies, while no clause has a number', () => {
    const silent = { value: 1 };
    const parts = listBackUpParts({ copies: 1, classes: [{ ...whole, rooms: 1, isHeld: false }] }, silent);
    expect(parts.map(({ part }) => part)).toEqual(['copies', 'packages', 'media']);
    expect(isBackedUp(parts)).toBe(true);
    expect(lackOf(0, [{ ...whole, rooms: 0 }], silent as typeof TKK)).toEqual([['copies'], ['media', '8 А']]);
  });
});
