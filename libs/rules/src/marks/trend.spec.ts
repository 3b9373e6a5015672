import { describe, expect, it } from '@jest/globals';
import { trendOf } from './trend.js';
import type { MarkValue } from './mark-value.js';

const marks = (values: string, weight = '1'): { value: MarkValue; weight: string }[] =>
  [...values].map((value) => ({ value: value as MarkValue, weight }));

describe('the trend of marks', () => {
  it.each([
    ['33555', 'up'],
    ['55333', 'down'],
    ['44444', 'flat'],
    ['45454', 'flat'],
    ['4444554445', 'flat'],
  ])('%s goes %s', (values, trend) => {
    expect(trendOf(marks(values), 'weighted')).toBe(trend);
  });

  it('begins at exactly three tenths', () => {
    const before = [...marks('4', '7'), ...marks('5', '3')];
    expect(trendOf([...before, ...marks('444')], 'weighted')).toBe('down');
    expect(trendOf([...marks('4', '7.1'), ...marks('5', '2.9'), ...marks('444')], 'weighted')).toBe('flat');
  });

  it('says nothing of four marks, and nothing of marks without points', () => {
    expect(trendOf(marks('2555'), 'plain')).toBeUndefined();
    const due = [{ value: 'due', weight: '1' } as const, { value: 'pass', weight: '1' } as const];
    expect(trendOf([...marks('2555'), ...due], 'plain')).toBeUndefined();
    expect(trendOf(marks('33555', '0'), 'weighted')).toBeUndefined();
  });
});
