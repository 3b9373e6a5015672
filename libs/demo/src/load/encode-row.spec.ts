import { describe, expect, it } from '@jest/globals';
import { columnOf, encodeRow, encodeRows } from './encode-row.js';

describe('the text format of COPY', () => {
  it('writes nothing as \\N and signs of its own escaped', () => {
    const row = { a: null, b: 'x\ty\nz\\', c: 7, d: false, e: '' };
    expect(encodeRow(row, ['a', 'b', 'c', 'd', 'e'])).toBe('\\N\tx\\ty\\nz\\\\\t7\tfalse\t');
  });

  it('begins with an empty cell when the first value is empty', () => {
    expect(encodeRow({ a: '', b: '', c: 1 }, ['a', 'b', 'c'])).toBe('\t\t1');
  });

  it('puts every row on a line of its own, behind what stands before', () => {
    expect([...encodeRows([{ a: 1 }, { a: 2 }], ['a'], 'school\t')].join('')).toBe('school\t1\nschool\t2\n');
  });

  it('names columns as the database does', () => {
    expect(['validFrom', 'id', 'bellScheduleId'].map(columnOf)).toEqual([
      'valid_from',
      'id',
      'bell_schedule_id',
    ]);
  });
});
