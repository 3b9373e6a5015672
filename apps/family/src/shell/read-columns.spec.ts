import { describe, expect, it } from '@jest/globals';
import { readAbsence, readDay, readMark, readTime, rowsOf } from './read-columns.js';

describe('columns of an answer', () => {
  it('become rows in their order', () => {
    expect(rowsOf({ ids: ['a', 'b'], rooms: [null, '305'] })).toEqual([
      { ids: 'a', rooms: null },
      { ids: 'b', rooms: '305' },
    ]);
    expect(rowsOf({ ids: [], rooms: [] })).toEqual([]);
    expect(rowsOf({})).toEqual([]);
  });

  it.each([
    [0, 'due'],
    [2, '2'],
    [5, '5'],
    [10, 'pass'],
    [11, 'fail'],
    [1, undefined],
    [7, undefined],
  ])('mark %d is %p', (value, mark) => {
    expect(readMark(value)).toBe(mark);
  });

  it.each([
    [1, 0, { fact: 'absent', reason: null }],
    [1, 1, { fact: 'absent', reason: 'ill' }],
    [1, 2, { fact: 'absent', reason: 'excused' }],
    [1, 3, { fact: 'absent', reason: 'unexcused' }],
    [1, 4, { fact: 'absent', reason: 'unknown' }],
    [1, 9, { fact: 'absent', reason: null }],
    [2, 0, { fact: 'late', reason: null }],
  ])('absence %d with reason %d', (fact, reason, expected) => {
    expect(readAbsence(fact, reason)).toEqual(expected);
  });

  it('a day or a time that is none breaks the answer', () => {
    expect(readDay('2026-11-23')).toBe('2026-11-23');
    expect(readTime('08:30:00')).toBe('08:30');
    expect(() => readDay('2026-02-30')).toThrow(TypeError);
    expect(() => readTime('25:00')).toThrow(TypeError);
  });
});
