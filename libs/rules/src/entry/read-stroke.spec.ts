import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ABSENCE_LETTERS } from '../attendance/absence.js';
import { readStroke } from './read-stroke.js';
import type { EntryIntent } from './entry-intent.js';
import type { KeyStroke } from './key-stroke.js';
import type { EntryContext } from './read-stroke.js';

const five: EntryContext = { scale: 'five', letters: DEFAULT_ABSENCE_LETTERS, hasJustAdvanced: false };
const passFail: EntryContext = { ...five, scale: 'pass_fail' };
const advanced: EntryContext = { ...five, hasJustAdvanced: true };

/** `Ctrl+Shift+KeyZ:я` — modifiers, code, and after the colon what the key yields when that is not the code. */
const stroke = (text: string, more: Partial<KeyStroke> = {}): KeyStroke => {
  const at = text.indexOf(':');
  const chord = at < 0 ? text : text.slice(0, at);
  const parts = chord.split('+');
  const code = parts.at(-1) ?? '';
  return {
    code,
    key: at < 0 ? code : text.slice(at + 1),
    shift: parts.includes('Shift'),
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    numpad: code.startsWith('Numpad'),
    ...more,
  };
};

const mark = (value: '2' | '3' | '4' | '5' | 'pass' | 'fail' | 'due'): EntryIntent => ({
  kind: 'mark',
  value,
});
const N: EntryIntent = { kind: 'attendance', attendance: { fact: 'absent', reason: 'unknown' } };
const B: EntryIntent = { kind: 'attendance', attendance: { fact: 'absent', reason: 'ill' } };
const U: EntryIntent = { kind: 'attendance', attendance: { fact: 'absent', reason: 'excused' } };
const O: EntryIntent = { kind: 'attendance', attendance: { fact: 'late', reason: null } };

describe('digits', () => {
  it.each([
    ['Digit2:2', mark('2')],
    ['Digit5:5', mark('5')],
    ["Digit4:'", mark('4')],
    ['Shift+Digit4:4', mark('4')],
    ['Numpad3:3', mark('3')],
    ['Numpad4:ArrowLeft', mark('4')],
    ['Numpad5:Clear', mark('5')],
    ['Shift+Numpad5:5', mark('5')],
    [':5', mark('5')],
    ['Digit1:1', { kind: 'notOfScale', digit: '1' }],
    ['Digit0:0', { kind: 'notOfScale', digit: '0' }],
    ['Numpad9:PageUp', { kind: 'notOfScale', digit: '9' }],
    ['Shift+Digit4:$', undefined],
    ['Shift+Digit4:;', undefined],
  ])('%s', (text, intent) => {
    expect(readStroke(stroke(text), five)).toEqual(intent);
  });

  it('are no marks in a pass/fail column', () => {
    expect(readStroke(stroke('Digit5:5'), passFail)).toEqual({ kind: 'notOfScale', digit: '5' });
  });
});

describe('letters of absence', () => {
  it.each([
    ['the Russian layout', ['KeyY:н', 'Comma:б', 'KeyE:у', 'KeyJ:о']],
    ['the Russian layout, capitals', ['Shift+KeyY:Н', 'Shift+Comma:Б', 'Shift+KeyE:У', 'Shift+KeyJ:О']],
    ['the same keys in the English layout', ['KeyY:y', 'Comma:,', 'KeyE:e', 'KeyJ:j']],
    ['the same keys, capitals', ['Shift+KeyY:Y', 'Shift+Comma:<', 'Shift+KeyE:E', 'Shift+KeyJ:J']],
    ['English first letters', ['KeyN:n', 'KeyB:b', 'KeyU:u', 'KeyO:o']],
    ['English first letters, capitals', ['Shift+KeyN:N', 'Shift+KeyB:B', 'Shift+KeyU:U', 'Shift+KeyO:O']],
    ['a phonetic Russian layout', ['KeyN:н', 'KeyB:б', 'KeyU:у', 'KeyO:о']],
    ['no physical keys known', [':н', ':б', ':u', ':o']],
  ])('G24-90 Н Б У О by %s', (_, keys) => {
    for (const context of [five, passFail]) {
      expect(keys.map((text) => readStroke(stroke(text), context))).toEqual([N, B, U, O]);
    }
  });

  it.each([
    ['the German layout, where the key yields z', 'KeyY:z', N],
    ['Dvorak, where n is elsewhere', 'KeyL:n', N],
    ['ы on the key of Н in a phonetic layout', 'KeyY:ы', undefined],
    ['т on the key of n', 'KeyN:т', undefined],
    ['a letter that means nothing', 'KeyQ:q', undefined],
    ['another alphabet', 'KeyQ:ψ', undefined],
    ['a dead key', 'KeyY:Dead', undefined],
  ])('by %s', (_, text, intent) => {
    expect(readStroke(stroke(text), five)).toEqual(intent);
  });

  it('follow the school, and understand the usual ones besides', () => {
    const context: EntryContext = {
      ...five,
      letters: { ...DEFAULT_ABSENCE_LETTERS, excused: 'П', unexcused: 'НП' },
    };
    expect(readStroke(stroke('KeyG:п'), context)).toEqual(U);
    expect(readStroke(stroke('KeyE:у'), context)).toEqual(U);
    expect(readStroke(stroke('KeyY:н'), context)).toEqual(N);
  });
});

describe('«точка»', () => {
  it.each([
    'NumpadDecimal:.',
    'NumpadDecimal:,',
    'NumpadDecimal:Delete',
    'Period:ю',
    'Shift+Period:Ю',
    'Period:.',
    'Shift+Period:>',
    'KeyE:.',
  ])('%s', (text) => {
    expect(readStroke(stroke(text), five)).toEqual(mark('due'));
    expect(readStroke(stroke(text), passFail)).toEqual(mark('due'));
  });
});

describe('the second mark', () => {
  it.each(['Slash:/', 'Slash:.', 'NumpadDivide:/'])(
    '%s goes to the cell just left, or to this one',
    (text) => {
      expect(readStroke(stroke(text), advanced)).toEqual({ kind: 'secondMark', target: 'justLeft' });
      expect(readStroke(stroke(text), five)).toEqual({ kind: 'secondMark', target: 'current' });
    },
  );

  it('is not the comma of the Russian layout', () => {
    expect(readStroke(stroke('Shift+Slash:,'), five)).toBeUndefined();
  });
});

describe('pass and fail', () => {
  it.each([
    ['KeyP:з', mark('pass')],
    ['Shift+KeyP:З', mark('pass')],
    ['KeyP:p', mark('pass')],
    ['BracketLeft:х', mark('fail')],
    ['BracketLeft:[', mark('fail')],
    ['Shift+BracketLeft:{', mark('fail')],
    ['KeyF:f', mark('fail')],
    ['KeyF:а', undefined],
  ])('%s has its meaning only in columns of that scale', (text, intent) => {
    expect(readStroke(stroke(text), passFail)).toEqual(intent);
    expect(readStroke(stroke(text), five)).toBeUndefined();
  });
});

describe('the number pad alone', () => {
  it.each([
    ['NumpadSubtract:-', N],
    ['NumpadMultiply:*', { kind: 'comment' }],
    ['NumpadAdd:+', { kind: 'move', move: 'nextLesson' }],
    ['NumpadEnter:Enter', { kind: 'move', move: 'nextEntry' }],
    ['Shift+NumpadEnter:Enter', { kind: 'move', move: 'previousEntry' }],
    ['NumpadEqual:=', undefined],
    ['Ctrl+NumpadAdd:+', undefined],
  ])('%s', (text, intent) => {
    expect(readStroke(stroke(text), five)).toEqual(intent);
  });

  it.each([
    ['-', N],
    ['.', mark('due')],
    ['/', { kind: 'secondMark', target: 'current' }],
    ['*', { kind: 'comment' }],
    ['+', { kind: 'move', move: 'nextLesson' }],
    ['5', mark('5')],
  ])('%s is known without a code', (key, intent) => {
    expect(readStroke(stroke(`:${key}`, { numpad: true }), five)).toEqual(intent);
  });

  it.each(['Minus:-', 'Equal:=', 'Shift+Equal:+', 'Shift+Digit8:*'])('%s elsewhere means nothing', (text) => {
    expect(readStroke(stroke(text), five)).toBeUndefined();
  });
});

describe('clearing', () => {
  it.each([
    ['Backspace', five, { kind: 'clear', target: 'current' }],
    ['Backspace', advanced, { kind: 'clear', target: 'justLeft' }],
    ['Delete', advanced, { kind: 'clear', target: 'current' }],
    ['Shift+Backspace', five, undefined],
    ['Ctrl+Backspace', five, undefined],
  ])('%s', (text, context, intent) => {
    expect(readStroke(stroke(text), context)).toEqual(intent);
  });
});

describe('commands', () => {
  it.each([
    ['Enter', { kind: 'move', move: 'nextEntry' }],
    ['Shift+Enter', { kind: 'move', move: 'previousEntry' }],
    ['ArrowUp', { kind: 'move', move: 'up' }],
    ['ArrowDown', { kind: 'move', move: 'down' }],
    ['ArrowLeft', { kind: 'move', move: 'left' }],
    ['ArrowRight', { kind: 'move', move: 'right' }],
    ['Home', { kind: 'move', move: 'rowStart' }],
    ['End', { kind: 'move', move: 'rowEnd' }],
    ['Ctrl+Home', { kind: 'move', move: 'gridStart' }],
    ['Ctrl+End', { kind: 'move', move: 'gridEnd' }],
    ['PageUp', { kind: 'move', move: 'pageUp' }],
    ['PageDown', { kind: 'move', move: 'pageDown' }],
    ['Alt+ArrowLeft', { kind: 'move', move: 'previousLesson' }],
    ['Alt+ArrowRight', { kind: 'move', move: 'nextLesson' }],
    ['Alt+PageUp', { kind: 'previousClass' }],
    ['Alt+PageDown', { kind: 'nextClass' }],
    ['Shift+ArrowUp', { kind: 'extend', move: 'up' }],
    ['Shift+ArrowDown', { kind: 'extend', move: 'down' }],
    ['Shift+ArrowLeft', { kind: 'extend', move: 'left' }],
    ['Shift+ArrowRight', { kind: 'extend', move: 'right' }],
    ['Ctrl+KeyZ:z', { kind: 'undo' }],
    ['Ctrl+KeyZ:я', { kind: 'undo' }],
    ['Ctrl+Shift+KeyZ:Я', { kind: 'redo' }],
    ['Ctrl+KeyC:с', { kind: 'copy' }],
    ['Ctrl+KeyV:м', { kind: 'paste' }],
    ['Ctrl+KeyD:в', { kind: 'fillDown' }],
    ['Ctrl+Enter', { kind: 'fillRange' }],
    ['F1', { kind: 'keyCard' }],
    ['Shift+Slash:?', { kind: 'keyCard' }],
    ['Shift+Digit7:?', { kind: 'keyCard' }],
    ['F2', { kind: 'openEditor' }],
    ['Shift+F2', { kind: 'comment' }],
    ['F6', { kind: 'lessonPanel' }],
    ['Alt+KeyH:р', { kind: 'homework' }],
    ['Alt+KeyT:е', { kind: 'topic' }],
    ['Alt+KeyW:ц', { kind: 'workType' }],
    ['Alt+KeyY:н', { kind: 'history' }],
    ['Alt+Digit1:1', { kind: 'keepMine' }],
    ['Alt+Digit2:2', { kind: 'takeTheirs' }],
  ])('%s', (text, intent) => {
    expect(readStroke(stroke(text), five)).toEqual(intent);
  });

  it.each([
    'Tab',
    'Shift+Tab',
    'Escape',
    'Space: ',
    'ShiftLeft:Shift',
    'F5',
    'Ctrl+KeyR:к',
    'Ctrl+KeyY:н',
    'Ctrl+Digit5:5',
    'Alt+KeyN:т',
    'Ctrl+Alt+KeyE:€',
    'Alt+Shift+KeyH:H',
  ])('%s belongs to the browser', (text) => {
    expect(readStroke(stroke(text), five)).toBeUndefined();
  });

  it('wait while a text is being composed', () => {
    expect(readStroke(stroke('Digit5:5', { composing: true }), five)).toBeUndefined();
    expect(readStroke(stroke('Enter', { composing: true }), five)).toBeUndefined();
  });

  it.each([
    ['Digit5:5', { kind: 'held' }],
    ['Ctrl+KeyD:d', { kind: 'held' }],
    ['ArrowDown', { kind: 'move', move: 'down' }],
    ['Shift+ArrowDown', { kind: 'extend', move: 'down' }],
    ['Ctrl+KeyR:r', undefined],
  ])('%s held down', (text, intent) => {
    expect(readStroke(stroke(text, { repeat: true }), five)).toEqual(intent);
  });
});
