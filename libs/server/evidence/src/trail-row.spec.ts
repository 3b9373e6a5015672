import { describe, expect, it } from '@jest/globals';
import { bytesOf, cellsOf, rowOfCells } from './trail-row.js';
import type { TrailRow } from './trail-row.js';

const ROW: TrailRow = {
  id: 'a1',
  at: '2026-11-18T06:35:20.963000Z',
  accountId: null,
  personId: 'p1',
  role: 'teacher',
  sessionId: null,
  requestId: 'r1',
  reason: 'Описка',
  op: 'update',
  entity: 'mark',
  rowId: 'm1',
  version: 2,
  delta: '{"weight": [1.50, 1.00]}',
};

describe('the cells of a row of the trail', () => {
  it('give the row again, after they were a text too', () => {
    expect(rowOfCells(cellsOf(ROW))).toEqual(ROW);
    expect(rowOfCells(JSON.parse(JSON.stringify(cellsOf(ROW))) as (string | number | null)[])).toEqual(ROW);
    const empty = { ...ROW, personId: null, reason: null, version: null };
    expect(rowOfCells(cellsOf(empty))).toEqual(empty);
  });

  it('stand in the order that leaves are sealed in', () => {
    expect(bytesOf('s1', ROW)).toBe(
      '["zhurnal/trail/1","s1","a1","2026-11-18T06:35:20.963000Z",null,"p1","teacher",null,"r1","Описка","update","mark","m1",2,"{\\"weight\\": [1.50, 1.00]}"]',
    );
  });
});
