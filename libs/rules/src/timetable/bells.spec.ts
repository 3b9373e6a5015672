import { describe, expect, it } from '@jest/globals';
import { objectToBells } from './bells.js';

const bell = (number: number, startsAt: string, endsAt: string) => ({ number, startsAt, endsAt });
const FIRST = bell(1, '08:30', '09:15');

describe('a list of bells', () => {
  it('is as it is written, in any order, with gaps and a lesson zero', () => {
    expect(objectToBells([bell(3, '10:30', '11:15'), FIRST, bell(0, '07:40', '08:20')])).toBeUndefined();
  });

  it('may ring for the end and the next beginning at once', () => {
    expect(objectToBells([FIRST, bell(2, '09:15', '10:00')])).toBeUndefined();
  });

  it.each([
    ['that ends before it begins', [bell(1, '09:15', '08:30')]],
    ['that begins before the last one is over', [FIRST, bell(2, '09:10', '09:55')]],
    ['with the number of another', [FIRST, bell(1, '09:25', '10:10')]],
  ])('has no lesson %s', (_, bells) => {
    expect(objectToBells(bells)?.code).toBe('BELLS_OVERLAP');
  });

  it.each([
    ['no lessons', []],
    ['a time of no clock', [bell(1, '08:30', '24:10')]],
    ['a number of no lesson', [bell(21, '08:30', '09:15')]],
  ])('is refused with %s', (_, bells) => {
    expect(objectToBells(bells)?.code).toBe('INVALID_VALUE');
  });
});
