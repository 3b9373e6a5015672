import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Goals, isHeld, roundOff } from './goals.js';

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});
afterEach(() => void jest.restoreAllMocks());

describe('goals', () => {
  it('hold at their border', () => {
    const goal = { name: '', decides: true };
    expect(isHeld({ ...goal, value: 2.5, most: 2.5 })).toBe(true);
    expect(isHeld({ ...goal, value: 2.51, most: 2.5 })).toBe(false);
    expect(isHeld({ ...goal, value: 0.85, least: 0.85 })).toBe(true);
    expect(isHeld({ ...goal, value: 0.84, least: 0.85 })).toBe(false);
  });

  it('that are no number are missed', () => {
    expect(isHeld({ name: '', value: NaN, most: 1, decides: true })).toBe(false);
  });

  it('decide by ratios only, never by times', () => {
    const goals = new Goals();
    goals.add({ name: 'entering marks, p95', value: 900, most: 150, unit: ' ms', decides: false });
    expect(goals.missed).toEqual([]);
    goals.add({ name: 'batch', value: 3, most: 2.5, unit: ' × bare', decides: true });
    expect(goals.missed.map(({ name }) => name)).toEqual(['batch']);
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(['misses', 'misses']);
    expect(lines[0]).toContain('does not decide');
  });
});

it('figures have three digits that mean something', () => {
  expect([1234.5, 12.345, 0.012345, 2, Infinity].map(roundOff)).toEqual(['1235', '12.3', '0.0123', '2', '–']);
});
