import { describe, expect, it } from '@jest/globals';
import { REFUSAL_CODES, firstObjection, listObjections, refuse } from './refusal.js';
import { lengthOf, objectToLength } from './text-length.js';
import type { Rule } from './refusal.js';

interface Facts {
  readonly size: number;
}
const small: Rule<Facts> = ({ size }) => (size < 10 ? refuse('INVALID_VALUE') : undefined);
const odd: Rule<Facts> = ({ size }) => (size % 2 ? refuse('CONFLICT', { clause: 'X-1' }) : undefined);

describe('refusals', () => {
  it('have codes that are all different', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  });

  it.each([
    [refuse('FORBIDDEN'), { code: 'FORBIDDEN', params: {} }],
    [refuse('FORBIDDEN', { clause: undefined }), { code: 'FORBIDDEN', params: {} }],
    [refuse('FORBIDDEN', { clause: 'G24-90' }), { code: 'FORBIDDEN', clause: 'G24-90', params: {} }],
    [refuse('CONFLICT', { params: { a: '1' } }), { code: 'CONFLICT', params: { a: '1' } }],
  ])('are built with only what is known: %j', (refusal, expected) => {
    expect(refusal).toStrictEqual(expected);
  });

  it.each([
    [3, 'INVALID_VALUE', ['INVALID_VALUE', 'CONFLICT']],
    [4, 'INVALID_VALUE', ['INVALID_VALUE']],
    [11, 'CONFLICT', ['CONFLICT']],
    [12, undefined, []],
  ])('for %p the first rule that objects is told, and findings are told together', (size, first, all) => {
    expect(firstObjection([small, odd], { size })?.code).toBe(first);
    expect(listObjections([small, odd], { size }).map(({ code }) => code)).toEqual(all);
  });

  it('count characters as the database does', () => {
    expect(lengthOf('пять')).toBe(4);
    expect(lengthOf('😀')).toBe(1);
    expect(objectToLength('topic', '😀😀', 2)).toBeUndefined();
    expect(objectToLength('topic', 'абв', 2)).toEqual({
      code: 'TEXT_TOO_LONG',
      params: { field: 'topic', limit: '2' },
    });
  });
});
