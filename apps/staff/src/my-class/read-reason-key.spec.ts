import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ABSENCE_LETTERS } from '@zhurnal/rules';
import type { AbsenceReason } from '@zhurnal/rules';
import { readReasonKey } from './read-reason-key.js';

const TWO_LETTERS = { ill: 'Б', excused: 'УП', unexcused: 'НП', unknown: 'ОТ', late: 'ОП' };

describe('a key in the table of absences', () => {
  it.each<[string, string, AbsenceReason | undefined]>([
    ['KeyБ', 'б', 'ill'],
    ['Comma', 'Б', 'ill'],
    ['Comma', ',', 'ill'],
    ['KeyB', 'b', 'ill'],
    ['KeyE', 'у', 'excused'],
    ['KeyE', 'e', 'excused'],
    ['KeyU', 'u', 'excused'],
    ['KeyY', 'н', 'unexcused'],
    ['KeyY', 'y', 'unexcused'],
    ['Delete', 'Delete', 'unknown'],
    ['Backspace', 'Backspace', 'unknown'],
    ['KeyJ', 'о', undefined],
    ['Digit5', '5', undefined],
    ['ArrowDown', 'ArrowDown', undefined],
  ])('G24-90 %s yielding %s gives %p', (code, key, reason) => {
    const stroke = { code, key, shift: false, ctrl: false, alt: false, numpad: false };
    expect(readReasonKey(stroke, DEFAULT_ABSENCE_LETTERS)).toBe(reason);
    expect(readReasonKey({ ...stroke, repeat: true }, DEFAULT_ABSENCE_LETTERS)).toBeUndefined();
  });

  it('means the usual letters also where the school writes others', () => {
    const stroke = { code: 'Comma', key: 'б', shift: false, ctrl: false, alt: false, numpad: false };
    expect(readReasonKey(stroke, TWO_LETTERS)).toBe('ill');
    expect(readReasonKey({ ...stroke, code: 'KeyY', key: 'н' }, TWO_LETTERS)).toBe('unexcused');
  });
});
