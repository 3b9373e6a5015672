import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ABSENCE_LETTERS } from '@zhurnal/rules';
import { readRollKey } from './read-roll-key.js';

const press = (code: string, key: string, more: object = {}) =>
  readRollKey(
    {
      code,
      key,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      location: 0,
      repeat: false,
      isComposing: false,
      ...more,
    },
    DEFAULT_ABSENCE_LETTERS,
    'five',
  );

describe('a key in the list', () => {
  it.each([
    ['KeyY', 'н', 'unknown'],
    ['KeyY', 'Н', 'unknown'],
    ['KeyN', 'n', 'unknown'],
    ['Comma', ',', 'ill'],
    ['KeyE', 'e', 'excused'],
  ])('%s «%s» is an absence: %s', (code, key, reason) => {
    expect(press(code, key)).toEqual({ kind: 'attendance', attendance: { fact: 'absent', reason } });
  });

  it.each([
    ['KeyJ', 'о', { kind: 'attendance', attendance: { fact: 'late', reason: null } }],
    ['Digit5', '5', { kind: 'mark', value: '5' }],
    ['Digit9', '9', { kind: 'notOfScale', digit: '9' }],
    ['Slash', '/', { kind: 'secondMark' }],
    ['Delete', 'Delete', { kind: 'clear' }],
    ['Backspace', 'Backspace', { kind: 'clear' }],
    ['F2', 'F2', { kind: 'sheet' }],
    ['ArrowDown', 'ArrowDown', { kind: 'move', by: 1 }],
    ['PageUp', 'PageUp', { kind: 'move', by: -10 }],
    ['Home', 'Home', { kind: 'move', by: 'first' }],
    ['End', 'End', { kind: 'move', by: 'last' }],
    ['ArrowRight', 'ArrowRight', { kind: 'toMore' }],
  ])('%s means %j', (code, key, meaning) => {
    expect(press(code, key)).toEqual(meaning);
  });

  it.each(['Enter', ' ', 'Tab', 'Escape'])('%j is left to the browser', (key) => {
    expect(press(key === ' ' ? 'Space' : key, key)).toBeUndefined();
  });

  it('with Ctrl is left to the browser', () => {
    expect(press('KeyB', 'b', { ctrlKey: true })).toBeUndefined();
  });
});
