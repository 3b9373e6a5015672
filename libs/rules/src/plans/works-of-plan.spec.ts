import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import type { DealtLesson } from './deal-items.js';
import { mergedHours, worksOfPlan } from './works-of-plan.js';

const lesson = (number: number, itemId: string | null, isCancelled = false): DealtLesson => ({
  id: `l${number}`,
  day: `2026-11-${String(number).padStart(2, '0')}` as Day,
  isCancelled,
  itemId,
  hasTopic: itemId !== null,
});
const items = [
  { id: 'a', hours: 3, workType: null },
  { id: 'b', hours: 1, workType: 'control_work' },
  { id: 'c', hours: 1, workType: 'laboratory_work' },
  { id: 'd', hours: 1, workType: 'control_work' },
];

describe('the works of a plan', () => {
  it('are told by their kind, as given where their lesson was', () => {
    const works = worksOfPlan(items, [lesson(1, 'a'), lesson(2, 'b'), lesson(3, 'd', true)]);
    expect([...works]).toEqual([
      ['control_work', { planned: 2, given: 1 }],
      ['laboratory_work', { planned: 1, given: 0 }],
    ]);
  });
});

describe('lessons that were saved', () => {
  it('are those of a topic that was begun and left for a later one', () => {
    expect(mergedHours(items, [lesson(1, 'a')])).toBe(0);
    expect(mergedHours(items, [lesson(1, 'a'), lesson(2, 'b')])).toBe(2);
    expect(mergedHours(items, [lesson(1, 'a'), lesson(2, 'b', true)])).toBe(0);
  });

  it('are none of a topic that was never begun, nor of one that took longer', () => {
    expect(mergedHours(items, [lesson(1, 'b')])).toBe(0);
    expect(
      mergedHours(
        items,
        [1, 2, 3, 4].map((at) => lesson(at, 'a')),
      ),
    ).toBe(0);
  });
});
