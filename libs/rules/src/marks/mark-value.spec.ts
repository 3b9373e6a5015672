import { describe, expect, it } from '@jest/globals';
import { MARK_VALUES, displayOf, isValueOf, listValuesOf, pointsOf } from './mark-value.js';

describe('a mark value', () => {
  it.each([
    ['2', '2', 2, true, false],
    ['3', '3', 3, true, false],
    ['4', '4', 4, true, false],
    ['5', '5', 5, true, false],
    ['pass', 'зач', undefined, false, true],
    ['fail', 'нзач', undefined, false, true],
    ['due', '•', undefined, true, true],
  ] as const)(
    '%s shows as %s, counts %p, is of five %p, of pass/fail %p',
    (value, sign, points, five, passFail) => {
      expect(displayOf(value)).toBe(sign);
      expect(pointsOf(value)).toBe(points);
      expect(isValueOf('five', value)).toBe(five);
      expect(isValueOf('pass_fail', value)).toBe(passFail);
    },
  );

  it.each(['1', '6', '', 'зач', '5-'])('is not %j in any scale', (text) => {
    expect(isValueOf('five', text)).toBe(false);
    expect(isValueOf('pass_fail', text)).toBe(false);
  });

  it('belongs to some scale, and «точка» to all', () => {
    const listed = new Set([...listValuesOf('five'), ...listValuesOf('pass_fail')]);
    expect([...listed].sort()).toEqual([...MARK_VALUES].sort());
    expect(listValuesOf('five')).toContain('due');
    expect(listValuesOf('pass_fail')).toContain('due');
  });
});
