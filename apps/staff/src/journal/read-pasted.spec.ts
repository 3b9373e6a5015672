import { describe, expect, it } from '@jest/globals';
import { buildColumns } from './build-columns.js';
import { arrangeSheet } from './journal.fixture.js';
import { planPaste, readCell } from './read-pasted.js';

describe('a pasted value', () => {
  it.each([
    ['5', ['5'], null],
    ['4/5', ['4', '5'], null],
    ['Н', [], 'absent'],
    ['о 4', ['4'], 'late'],
    ['•', ['due'], null],
    ['.', ['due'], null],
  ])('%s', (text, marks, fact) => {
    expect(readCell(text, 'five')).toEqual({
      marks,
      attendance: fact === null ? null : expect.objectContaining({ fact }),
    });
  });

  it.each([
    ['1', 'notInScale'],
    ['зач', 'notInScale'],
    ['7', 'notInScale'],
    ['5-', 'unknown'],
    ['привет', 'unknown'],
    ['5/5/5/5/5', 'tooMany'],
  ])('%s is refused: %s', (text, objection) => {
    expect(readCell(text, 'five')).toBe(objection);
  });

  it('knows the other scale, and leaves a cell when empty', () => {
    expect(readCell('нзач', 'pass_fail')).toEqual({ marks: ['fail'], attendance: null });
    expect(readCell('5', null)).toBe('notInScale');
    expect(readCell(' ', 'five')).toBeUndefined();
  });
});

describe('a paste', () => {
  it('says for every value what it would do, and does it as one step', () => {
    const sheet = arrangeSheet();
    const plan = planPaste(sheet, buildColumns(sheet.model), { row: 'a', column: 'w2' }, [
      ['2', '5'],
      ['3', '1'],
      ['', 'Н'],
      ['5', '5', '5', '5', '5'],
      ['4'],
    ]);
    expect(plan.cells.map(({ row, now, pasted, objection }) => [row, now, pasted, objection])).toEqual([
      ['a', '', '5', undefined],
      ['b', 'Б', '3', undefined],
      ['b', '', '1', 'notInScale'],
      ['c', '', 'Н', undefined],
      ['d', '', '5', undefined],
      ['d', '', '5', 'notMember'],
      ['d', '', '5', 'readOnly'],
      ['d', '', '5', 'readOnly'],
      ['d', '', '5', 'outside'],
    ]);
    expect([plan.changes, plan.rowsOutside]).toEqual([4, 1]);
    sheet.outbox.enter('g', plan.edits);
    expect(sheet.outbox.status().queued).toBe(4);
    expect(sheet.store.row('c').cells.get('l3')?.attendance?.letter).toBe('Н');
  });

  it('replaces all marks of a cell and keeps the absence', () => {
    const sheet = arrangeSheet();
    const plan = planPaste(sheet, buildColumns(sheet.model), { row: 'a', column: 'l1' }, [['3']]);
    sheet.outbox.enter('g', plan.edits);
    expect(
      sheet.store
        .row('a')
        .cells.get('l1')
        ?.marks.map(({ text }) => text),
    ).toEqual(['3']);
  });
});
