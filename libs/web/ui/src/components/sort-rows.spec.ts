import { describe, expect, it } from '@jest/globals';
import { sortRows } from './sort-rows.js';

const itself = (row: string | number | null) => row;

describe('the order of a table', () => {
  it('knows numbers inside names of classes', () => {
    expect(sortRows(['10 «А»', '5 «Б»', '5 «А»'], itself, 'ascending')).toEqual(['5 «А»', '5 «Б»', '10 «А»']);
  });

  it('puts ё together with е', () => {
    expect(sortRows(['Ёлкин', 'Жуков', 'Ежов', 'Еремин'], itself, 'ascending')).toEqual([
      'Ежов',
      'Ёлкин',
      'Еремин',
      'Жуков',
    ]);
  });

  it('compares numbers by size, and turns round', () => {
    expect(sortRows([10, 9, 100], itself, 'descending')).toEqual([100, 10, 9]);
  });

  it('keeps absent values last both ways, and leaves the given rows alone', () => {
    const rows = [null, 2, 1];
    expect(sortRows(rows, itself, 'ascending')).toEqual([1, 2, null]);
    expect(sortRows(rows, itself, 'descending')).toEqual([2, 1, null]);
    expect(rows).toEqual([null, 2, 1]);
  });
});
