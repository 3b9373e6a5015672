import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { countPlannedWorks, lessonsUntil } from './planned-works.js';

const day = (number: number): Day => `2026-09-0${number}` as Day;
const lesson = (number: number, isCancelled = false) => ({
  ...{ id: `${number}`, day: day(number), itemId: `i${number}`, hasTopic: true, isCancelled },
});
const item = (id: string, hours: number, workType: string | null = null) => ({ id, hours, workType });

describe('works of a plan in some days', () => {
  const items = [
    item('a', 1),
    item('b', 2, 'control_work'),
    item('c', 1, 'test'),
    item('d', 1, 'control_work'),
  ];
  const lessons = [lesson(1), lesson(2, true), lesson(3), lesson(4), lesson(5)];
  const count = (from: number, to: number): number =>
    countPlannedWorks(items, lessons, 'control_work', { from: day(from), to: day(to) });

  it('stand on the last lesson of their item, also when lessons fell out', () => {
    expect([count(1, 2), count(3, 3), count(4, 4), count(1, 5)]).toEqual([0, 1, 0, 2]);
  });

  it('have no day where the plan is longer than the timetable', () => {
    expect(countPlannedWorks(items, lessons.slice(0, 4), 'control_work', { from: day(1), to: day(9) })).toBe(
      1,
    );
  });

  it('are counted as it stood then: later records are not known yet', () => {
    expect(lessonsUntil(lessons, day(3)).map(({ itemId }) => itemId)).toEqual(['i1', 'i2', 'i3', null, null]);
  });
});
