import { describe, expect, it } from '@jest/globals';
import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { dayOfAddress, neighbours, turnPage } from './turn-page.js';

const day = (text: string): Day => asDay(text) as Day;

describe('turning the pages', () => {
  it.each([
    ['day', '2026-11-23', 1, '2026-11-24'],
    ['day', '2026-11-28', 1, '2026-11-30'],
    ['day', '2026-11-30', -1, '2026-11-28'],
    ['week', '2026-11-25', 1, '2026-12-02'],
    ['week', '2026-11-25', -1, '2026-11-18'],
  ] as const)('%s of %s by %d is %s', (view, from, direction, to) => {
    expect(turnPage(view, day(from), direction)).toBe(to);
  });

  it('stops at a Sunday that has lessons', () => {
    expect(turnPage('day', day('2026-11-28'), 1, [day('2026-11-29')])).toBe('2026-11-29');
  });

  it('stops at the ends of the calendar', () => {
    expect(turnPage('week', day('1900-01-08'), -1)).toBe('1900-01-08');
    expect(turnPage('day', day('2200-12-21'), 1)).toBe('2200-12-21');
  });

  it.each([
    ['2026-02-30', '2026-11-23'],
    ['сегодня', '2026-11-23'],
    ['1900-01-01', '2026-11-23'],
    [undefined, '2026-11-23'],
    ['2026-09-01', '2026-09-01'],
  ])('the address %j opens %s', (text, opened) => {
    expect(dayOfAddress(text, day('2026-11-23'))).toBe(opened);
  });

  it('fetches the weeks on both sides', () => {
    expect(neighbours(day('2026-11-25'))).toEqual(['2026-11-30', '2026-11-16']);
  });
});
