import { describe, expect, it } from '@jest/globals';
import { bodyOf, isAwaited } from './shot.js';

describe('bodyOf', () => {
  const body = JSON.stringify({
    key: '#key',
    version: '#7',
    value: '#FOUR|FIVE',
    fact: '#ABSENT|',
    plain: '#1 of all',
  });
  const at = (turn: number): Record<string, unknown> =>
    JSON.parse(bodyOf({ body }, turn) ?? '') as Record<string, unknown>;

  it('counts versions on and takes words by turns', () => {
    expect(at(0)).toMatchObject({ version: 7, value: 'FOUR', fact: 'ABSENT' });
    expect(at(1)).toMatchObject({ version: 8, value: 'FIVE', fact: null });
    expect(at(2)).toMatchObject({ version: 9, value: 'FOUR' });
  });

  it('gives each turn a key of its own and leaves other words alone', () => {
    expect(at(0)['key']).not.toBe(at(0)['key']);
    expect(at(0)['plain']).toBe('#1 of all');
  });

  it('of a question without body is none', () => {
    expect(bodyOf({}, 3)).toBeUndefined();
  });
});

it('an answer is awaited with one status or one of several', () => {
  expect([
    isAwaited({ status: 304 }, 200),
    isAwaited({ status: [200, 304] }, 304),
    isAwaited({ status: 200 }, undefined),
  ]).toEqual([false, true, false]);
});
