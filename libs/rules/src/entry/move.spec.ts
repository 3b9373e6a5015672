import { describe, expect, it } from '@jest/globals';
import { cellAfterEntry, cellAfterMove } from './move.js';
import type { EntryDirection, Grid, Move } from './move.js';

/** Thirty students; five columns, of which the second lesson has two. */
const grid: Grid = { rows: 30, pageRows: 10, lessonOfColumn: [0, 1, 1, 2, 3] };

const moved = (row: number, column: number, move: Move): readonly number[] => {
  const cell = cellAfterMove({ row, column }, move, grid);
  return [cell.row, cell.column];
};

describe('moving in the grid', () => {
  it.each<[Move, readonly [number, number], readonly [number, number]]>([
    ['up', [5, 1], [4, 1]],
    ['up', [0, 1], [0, 1]],
    ['down', [5, 1], [6, 1]],
    ['down', [29, 1], [29, 1]],
    ['left', [5, 1], [5, 0]],
    ['left', [5, 0], [5, 0]],
    ['right', [5, 1], [5, 2]],
    ['right', [5, 4], [5, 4]],
    ['rowStart', [5, 3], [5, 0]],
    ['rowEnd', [5, 3], [5, 4]],
    ['gridStart', [5, 3], [0, 0]],
    ['gridEnd', [5, 3], [29, 4]],
    ['pageUp', [25, 3], [15, 3]],
    ['pageUp', [5, 3], [0, 3]],
    ['pageDown', [5, 3], [15, 3]],
    ['pageDown', [25, 3], [29, 3]],
    ['nextEntry', [5, 1], [6, 1]],
    ['nextEntry', [29, 1], [0, 2]],
    ['nextEntry', [29, 4], [29, 4]],
    ['previousEntry', [5, 1], [4, 1]],
    ['previousEntry', [0, 1], [29, 0]],
    ['previousEntry', [0, 0], [0, 0]],
    ['nextLesson', [5, 0], [5, 1]],
    ['nextLesson', [5, 1], [5, 3]],
    ['nextLesson', [5, 4], [5, 4]],
    ['previousLesson', [5, 3], [5, 1]],
    ['previousLesson', [5, 2], [5, 0]],
    ['previousLesson', [5, 0], [5, 0]],
    ['nextLesson', [5, 9], [5, 4]],
  ])('%s from %j leads to %j', (move, [row, column], to) => {
    expect(moved(row, column, move)).toEqual(to);
  });

  it.each<[EntryDirection, number, number]>([
    ['down', 3, 1],
    ['right', 2, 2],
    ['stay', 2, 1],
  ])('after an entry goes %s', (direction, row, column) => {
    expect(cellAfterEntry({ row: 2, column: 1 }, direction, grid)).toEqual({ row, column });
  });
});
