import { describe, expect, it } from '@jest/globals';
import { TypingTeacher, column, press, row } from './grid-page.fixture.js';
import type { GridRow } from './grid-types.js';

const rows = (count: number, change: (index: number) => Partial<GridRow> = () => ({})) =>
  Array.from({ length: count }, (_, index) => row(index, change(index)));
const columns = ['a', 'b', 'c'].map((id) => column({ id }));
const enter = press('Enter', 'Enter');
const slash = press('Slash', '/');
const backspace = press('Backspace', 'Backspace');
const arrow = (way: 'Up' | 'Down' | 'Left' | 'Right', held = {}) => press(`Arrow${way}`, `Arrow${way}`, held);
const last = <Item>(items: readonly Item[]) => items[items.length - 1];

describe('marks typed down a column', () => {
  it('take one key each: 25 digits fill 25 cells', () => {
    const teacher = new TypingTeacher(rows(25), columns, { row: 0, column: 1 }).type(
      '5432543254325432543254325',
    );
    expect(teacher.asked).toHaveLength(25);
    expect(
      rows(25)
        .map(({ id }) => teacher.cell(id, 'b'))
        .join(''),
    ).toBe('5432543254325432543254325');
  });

  it('are the same by the number pad', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 });
    teacher.press(press('Numpad5', '5'), press('Numpad4', 'ArrowLeft'), press('NumpadSubtract', '-'));
    expect(teacher.asked.map(({ type }) => type)).toEqual(['setMark', 'setMark', 'setAttendance']);
    expect(teacher.cell('r1', 'a')).toBe('4');
  });

  it.each([
    ['the Russian layout', 'н'],
    ['the Latin layout', 'y'],
    ['a letter by its sound', 'n'],
  ])('an absence is one key in %s', (_layout, key) => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 0, column: 0 });
    teacher.press(press(key === 'n' ? 'KeyN' : 'KeyY', key));
    expect(teacher.asked).toEqual([
      { type: 'setAttendance', row: 'r0', column: 'a', attendance: { fact: 'absent', reason: 'unknown' } },
    ]);
    expect(teacher.state.cell).toEqual({ row: 1, column: 0 });
  });

  it('stay in the last cell, so that one digit too many does not land in another lesson', () => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 0, column: 0 }).type('543');
    expect(teacher.state.cell).toEqual({ row: 1, column: 0 });
    expect(teacher.cell('r1', 'a')).toBe('3');
    expect(teacher.cell('r0', 'b')).toBe('');
  });

  it('step over a student who has left the class', () => {
    const withLeaver = rows(3, (index) => (index === 1 ? { access: 'read' } : {}));
    const teacher = new TypingTeacher(withLeaver, columns, { row: 0, column: 0 }).type('54');
    expect(teacher.cell('r2', 'a')).toBe('4');
  });

  it('stay where they are when only students who have left stand below', () => {
    const withLeaver = rows(2, (index) => (index === 1 ? { access: 'read' } : {}));
    const teacher = new TypingTeacher(withLeaver, columns, { row: 0, column: 0 }).type('5');
    expect(teacher.state.cell).toEqual({ row: 0, column: 0 });
  });

  it('go to the right, or nowhere, as the teacher has set', () => {
    const right = new TypingTeacher(
      rows(1),
      columns,
      { row: 0, column: 0 },
      { direction: 'right', autoAdvance: true },
    );
    expect(right.type('54').cell('r0', 'b')).toBe('4');
    const still = new TypingTeacher(
      rows(2),
      columns,
      { row: 0, column: 0 },
      { direction: 'down', autoAdvance: false },
    );
    expect(still.type('54').cell('r0', 'a')).toBe('4');
  });
});

describe('a second mark', () => {
  it('goes by `/` into the cell just left: «4/5» in three keys', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 })
      .type('4')
      .press(slash)
      .type('5');
    expect(teacher.cell('r0', 'a')).toBe('4/5');
    expect(teacher.state.cell).toEqual({ row: 1, column: 0 });
    expect(teacher.type('3').cell('r1', 'a')).toBe('3');
  });

  it('can be followed by a third', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 })
      .type('4')
      .press(slash)
      .type('5');
    expect(teacher.press(slash).type('3').cell('r0', 'a')).toBe('4/5/3');
  });

  it('goes into the present cell after a move, and then moves on', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 }).type('4');
    teacher.press(arrow('Up'), slash).type('5');
    expect(teacher.cell('r0', 'a')).toBe('4/5');
    expect(teacher.state.cell).toEqual({ row: 1, column: 0 });
  });

  it('is forgotten by a move', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 })
      .type('4')
      .press(slash, arrow('Down'));
    expect(teacher.type('5').cell('r0', 'a')).toBe('4');
    expect(teacher.cell('r2', 'a')).toBe('5');
  });

  it('is refused beyond four in one work', () => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 0, column: 0 }).type('4');
    teacher.press(slash).type('5').press(slash).type('3').press(slash).type('5').press(slash).type('2');
    expect(teacher.cell('r0', 'a')).toBe('4/5/3/5');
    expect(last(teacher.asked)).toMatchObject({ type: 'refused', reason: 'too_many_marks' });
  });
});

describe('Backspace', () => {
  it('right after a mark takes it back and returns to its cell', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 }).type('54').press(backspace);
    expect(teacher.cell('r1', 'a')).toBe('');
    expect(teacher.state.cell).toEqual({ row: 1, column: 0 });
    expect(teacher.type('3').cell('r1', 'a')).toBe('3');
  });

  it('after a move clears the present cell', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 }).type('54');
    teacher.press(arrow('Up'), arrow('Up'), backspace);
    expect(teacher.cell('r0', 'a')).toBe('');
    expect(teacher.cell('r1', 'a')).toBe('4');
  });

  it('of «4/5» takes only the 5', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 })
      .type('4')
      .press(slash)
      .type('5');
    expect(teacher.press(backspace).cell('r0', 'a')).toBe('4');
    expect(teacher.state.cell).toEqual({ row: 0, column: 0 });
  });
});

describe('moves', () => {
  it('Enter at the end of a column goes to the top of the next, Shift+Enter back', () => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 1, column: 0 }).press(enter);
    expect(teacher.state.cell).toEqual({ row: 0, column: 1 });
    teacher.press(press('Enter', 'Enter', { shiftKey: true }));
    expect(teacher.state.cell).toEqual({ row: 1, column: 0 });
  });

  it('reach the heads, the names and the averages by the arrows and come back', () => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 0, column: 0 });
    expect(teacher.press(arrow('Up')).state.cell).toEqual({ row: -1, column: 0 });
    expect(teacher.press(arrow('Left')).state.cell).toEqual({ row: -1, column: -1 });
    expect(teacher.press(arrow('Down')).state.cell).toEqual({ row: 0, column: -1 });
    expect(teacher.press(arrow('Down'), arrow('Right')).state.cell).toEqual({ row: 1, column: 0 });
    teacher.press(arrow('Right'), arrow('Right'), arrow('Right'));
    expect(teacher.state.cell).toEqual({ row: 1, column: 3 });
    expect(teacher.press(arrow('Right'), arrow('Left')).state.cell).toEqual({ row: 1, column: 2 });
  });

  it('Home, End and their Ctrl forms go to the edges', () => {
    const teacher = new TypingTeacher(rows(4), columns, { row: 2, column: 1 });
    expect(teacher.press(press('End', 'End')).state.cell).toEqual({ row: 2, column: 2 });
    expect(teacher.press(press('Home', 'Home')).state.cell).toEqual({ row: 2, column: 0 });
    expect(teacher.press(press('End', 'End', { ctrlKey: true })).state.cell).toEqual({ row: 3, column: 2 });
    expect(teacher.press(press('Home', 'Home', { metaKey: true })).state.cell).toEqual({ row: 0, column: 0 });
  });

  it('never leave the page, whatever is pressed', () => {
    const teacher = new TypingTeacher(rows(3), columns, { row: 0, column: 0 });
    const keys = [
      'ArrowUp',
      'ArrowLeft',
      'ArrowDown',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
      'Enter',
    ];
    for (let step = 0; step < 400; step += 1) {
      const key = keys[(step * 7 + Math.floor(step / 9)) % keys.length] ?? 'Enter';
      teacher.press(
        press(key, key, { shiftKey: step % 5 === 0, altKey: step % 11 === 0, ctrlKey: step % 13 === 0 }),
      );
      const { row: atRow, column: atColumn } = teacher.state.cell;
      expect(atRow >= -1 && atRow < 3 && atColumn >= -1 && atColumn <= 3).toBe(true);
    }
  });

  it('Enter on a name asks for the student, on a head for the lesson', () => {
    const name = new TypingTeacher(rows(1), columns, { row: 0, column: -1 }).press(enter);
    expect(name.asked).toEqual([{ type: 'openStudent', row: 'r0' }]);
    const head = new TypingTeacher(rows(1), columns, { row: -1, column: 1 }).press(enter);
    expect(head.asked).toEqual([{ type: 'openLesson', column: 'b' }]);
  });
});

describe('a range', () => {
  const stretched = () =>
    new TypingTeacher(rows(4), columns, { row: 0, column: 0 }).press(
      arrow('Down', { shiftKey: true }),
      arrow('Down', { shiftKey: true }),
      arrow('Right', { shiftKey: true }),
    );

  it('grows by Shift and the arrows and is dropped by a plain move', () => {
    const teacher = stretched();
    expect(teacher.state).toMatchObject({ anchor: { row: 0, column: 0 }, cell: { row: 2, column: 1 } });
    expect(teacher.press(arrow('Left')).state.anchor).toBeNull();
  });

  it('is filled down by Ctrl+D, column by column, from its first row', () => {
    expect(stretched().press(press('KeyD', 'в', { ctrlKey: true })).asked).toEqual([
      { type: 'fillDown', column: 'a', from: 'r0', to: 'r2' },
      { type: 'fillDown', column: 'b', from: 'r0', to: 'r2' },
    ]);
  });

  it('is filled by Ctrl+Enter with the cell it began at', () => {
    expect(stretched().press(press('Enter', 'Enter', { ctrlKey: true })).asked).toEqual([
      {
        type: 'fillRange',
        rows: ['r0', 'r1', 'r2'],
        columns: ['a', 'b'],
        source: { row: 'r0', column: 'a' },
      },
    ]);
  });

  it('is emptied as one', () => {
    expect(stretched().press(press('Delete', 'Delete')).asked).toEqual([
      { type: 'clearRange', rows: ['r0', 'r1', 'r2'], columns: ['a', 'b'] },
    ]);
  });

  it('of one cell takes by Ctrl+D what stands above it', () => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 1, column: 2 });
    expect(teacher.press(press('KeyD', 'd', { ctrlKey: true })).asked).toEqual([
      { type: 'fillDown', column: 'c', from: 'r0', to: 'r1' },
    ]);
  });
});

describe('what a cell does not take', () => {
  it('a mark in a cell that is only read', () => {
    const teacher = new TypingTeacher(rows(2), [column({ id: 'a', access: 'read' })], {
      row: 0,
      column: 0,
    }).type('5');
    expect(teacher.asked).toEqual([
      { type: 'refused', row: 'r0', column: 'a', reason: 'read_only', typed: '5' },
    ]);
  });

  it('a digit that is no mark', () => {
    const teacher = new TypingTeacher(rows(2), columns, { row: 0, column: 0 }).type('7');
    expect(teacher.asked).toMatchObject([{ type: 'refused', reason: 'not_in_scale', typed: '7' }]);
    expect(teacher.state.cell).toEqual({ row: 0, column: 0 });
  });

  it('S117-32 any mark in a column without marks', () => {
    const teacher = new TypingTeacher(rows(2), [column({ id: 'a', scale: null })], {
      row: 0,
      column: 0,
    }).type('5');
    expect(teacher.asked).toMatchObject([{ type: 'refused', reason: 'no_marks_here' }]);
  });

  it('in a locked cell the mark is passed on for a request, and the cursor waits', () => {
    const teacher = new TypingTeacher(rows(2), [column({ id: 'a', access: 'locked' })], {
      row: 0,
      column: 0,
    }).type('5');
    expect(teacher.asked).toEqual([{ type: 'setMark', row: 'r0', column: 'a', ordinal: 1, value: '5' }]);
    expect(teacher.state.cell).toEqual({ row: 0, column: 0 });
  });

  it('an absence in the place of a period mark', () => {
    const teacher = new TypingTeacher(rows(1), [column({ id: 'q', kind: 'period' })], { row: 0, column: 0 });
    expect(teacher.press(press('KeyY', 'н')).asked).toMatchObject([
      { type: 'refused', reason: 'not_in_scale' },
    ]);
  });
});

describe('commands', () => {
  it.each([
    ['F2', press('F2', 'F2'), { type: 'openEditor', row: 'r1', column: 'b' }],
    ['Shift+F2', press('F2', 'F2', { shiftKey: true }), { type: 'comment', row: 'r1', column: 'b' }],
    ['numpad *', press('NumpadMultiply', '*'), { type: 'comment', row: 'r1', column: 'b' }],
    ['Alt+T', press('KeyT', 'е', { altKey: true }), { type: 'openTopic', column: 'b' }],
    ['Alt+H', press('KeyH', 'р', { altKey: true }), { type: 'openHomework', column: 'b' }],
    ['Alt+W', press('KeyW', 'ц', { altKey: true }), { type: 'openWorkType', column: 'b' }],
    ['F6', press('F6', 'F6'), { type: 'openLesson', column: 'b' }],
    [
      'Alt+1',
      press('Digit1', '1', { altKey: true }),
      { type: 'chooseConflict', row: 'r1', column: 'b', choice: 'mine' },
    ],
    [
      'Alt+2',
      press('Digit2', '2', { altKey: true }),
      { type: 'chooseConflict', row: 'r1', column: 'b', choice: 'theirs' },
    ],
    ['Ctrl+Z', press('KeyZ', 'я', { ctrlKey: true }), { type: 'undo' }],
    ['Ctrl+Shift+Z', press('KeyZ', 'Я', { ctrlKey: true, shiftKey: true }), { type: 'redo' }],
    ['F1', press('F1', 'F1'), { type: 'keyCard' }],
    ['Alt+PgDn', press('PageDown', 'PageDown', { altKey: true }), { type: 'nextClass' }],
    ['Ctrl+C', press('KeyC', 'с', { ctrlKey: true }), { type: 'copy', rows: ['r1'], columns: ['b'] }],
  ])('%s', (_name, key, asked) => {
    expect(new TypingTeacher(rows(2), columns, { row: 1, column: 1 }).press(key).asked).toEqual([asked]);
  });

  it('ask nothing of a cell in the margins', () => {
    const teacher = new TypingTeacher(rows(1), columns, { row: -1, column: -1 });
    teacher.press(
      press('F2', 'F2'),
      press('KeyT', 't', { altKey: true }),
      press('KeyD', 'd', { ctrlKey: true }),
    );
    expect(teacher.type('5').press(press('KeyY', 'н'), backspace, slash).asked).toEqual([]);
  });
});
