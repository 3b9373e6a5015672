import { describe, expect, it } from '@jest/globals';
import { signOf, valueOf, valueOfStroke } from './final-value.js';

describe('the keyboard of final marks', () => {
  it.each([
    ['5', 'Digit5', '5'],
    ['н', 'KeyY', 'na'],
    ['n', 'KeyN', 'na'],
    ['о', 'KeyJ', 'exempt'],
    ['1', 'Digit1', undefined],
    ['p', 'KeyP', undefined],
  ])('reads %s in either layout', (key, code, value) => {
    expect(valueOfStroke({ key, code }, 'period', 'five')).toBe(value);
  });

  it('takes no «н/а» for an examination, and no points where there are passes', () => {
    expect(valueOfStroke({ key: 'н', code: 'KeyY' }, 'exam', 'five')).toBeUndefined();
    expect(valueOfStroke({ key: '5', code: 'Digit5' }, 'year', 'pass_fail')).toBeUndefined();
    expect(valueOfStroke({ key: 'з', code: 'KeyP' }, 'year', 'pass_fail')).toBe('pass');
  });

  it('shows signs as the journal has them', () => {
    expect([valueOf('na'), valueOf(null), valueOf('7')].map(signOf)).toEqual(['н/а', '', '']);
  });
});
