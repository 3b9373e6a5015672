import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { START, isSelected, listStretches, moveBy, stepTo } from './select-cells.js';
import type { Selection, Step } from './select-cells.js';

const SIZE = { rows: 5, columns: 4 };
const DAYS = ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'] as Day[];
const IDS = ['a', 'b', 'c', 'd', 'e'];
const at = (row: number, column: number) => ({ row, column });
const walk = (...steps: Step[]): Selection =>
  steps.reduce((selection, step) => stepTo(selection, step, SIZE), START);
const stretches = (selection: Selection): string[] =>
  listStretches(selection, IDS, DAYS).map(
    ({ studentId, from, to }) => `${studentId} ${from.slice(8)}–${to.slice(8)}`,
  );

describe('the selection', () => {
  it('is a rectangle from the first cell to the cursor, in whatever direction', () => {
    const down = walk({ kind: 'go', to: at(1, 0) }, { kind: 'stretch', to: at(2, 1) });
    const up = walk({ kind: 'go', to: at(2, 1) }, { kind: 'stretch', to: at(1, 0) });
    expect(stretches(down)).toEqual(['b 12–13', 'c 12–13']);
    expect(stretches(up)).toEqual(stretches(down));
    expect(down.cursor).toEqual(at(2, 1));
  });

  it('keeps the first corner while it is stretched, and begins anew with a plain step', () => {
    const once = walk({ kind: 'stretch', to: at(3, 3) }, { kind: 'stretch', to: at(0, 1) });
    expect(stretches(once)).toEqual(['a 12–13']);
    expect(stretches(stepTo(once, { kind: 'go', to: at(4, 3) }, SIZE))).toEqual(['e 17–17']);
  });

  it('holds several rectangles, and names a student’s days once', () => {
    const selection = walk(
      { kind: 'stretch', to: at(0, 1) },
      { kind: 'add', to: at(3, 1) },
      { kind: 'stretch', to: at(3, 3) },
      { kind: 'add', to: at(0, 1) },
      { kind: 'add', to: at(0, 3) },
    );
    expect(stretches(selection)).toEqual(['a 12–13', 'a 17–17', 'd 13–17']);
    expect(isSelected(selection, at(3, 2))).toBe(true);
    expect(isSelected(selection, at(2, 2))).toBe(false);
  });

  it('takes a whole row or a whole column, and stays within the table', () => {
    expect(stretches(walk({ kind: 'row', row: 2, isAdded: false }))).toEqual(['c 12–17']);
    expect(stretches(walk({ kind: 'column', column: 3, isAdded: true }))).toEqual([
      'a 12–12',
      'a 17–17',
      'b 17–17',
      'c 17–17',
      'd 17–17',
      'e 17–17',
    ]);
    expect(walk({ kind: 'go', to: at(99, -5) }).cursor).toEqual(at(4, 0));
  });

  it.each([
    ['ArrowUp', false, at(1, 2)],
    ['ArrowDown', false, at(3, 2)],
    ['ArrowLeft', false, at(2, 1)],
    ['ArrowRight', false, at(2, 3)],
    ['Home', false, at(2, 0)],
    ['End', false, at(2, 3)],
    ['Home', true, at(0, 0)],
    ['End', true, at(4, 3)],
    ['PageDown', false, at(12, 2)],
    ['F5', false, undefined],
  ])('%s with Ctrl %p goes to %j', (key, isFar, to) => {
    expect(moveBy(key, at(2, 2), SIZE, isFar)).toEqual(to);
  });
});
