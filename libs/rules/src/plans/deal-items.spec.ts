import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { dealItems, listLeft } from './deal-items.js';
import type { DealtLesson } from './deal-items.js';
import { measureProgress } from './plan-progress.js';

const lesson = (number: number, more: Partial<DealtLesson> = {}): DealtLesson => ({
  id: `l${number}`,
  day: `2026-11-${String(number).padStart(2, '0')}` as Day,
  isCancelled: false,
  itemId: null,
  hasTopic: false,
  ...more,
});
const taught = (number: number, itemId: string | null): DealtLesson =>
  lesson(number, { itemId, hasTopic: true });
const items = [
  { id: 'a', hours: 2, workType: null },
  { id: 'b', hours: 1, workType: 'test' },
  { id: 'c', hours: 1, workType: null },
];
const dealt = (lessons: readonly DealtLesson[]) =>
  dealItems(items, lessons).dealt.map(({ lessonId, itemId, part }) => `${lessonId}${itemId}${part}`);

describe('dealing a plan onto lessons', () => {
  it('gives an item of two lessons to two, one after the other', () => {
    expect(dealt([1, 2, 3, 4, 5].map((n) => lesson(n)))).toEqual(['l1a1', 'l2a2', 'l3b1', 'l4c1']);
  });

  it('goes on after what was taught, and past lessons with a topic of their own', () => {
    expect(dealt([taught(1, 'a'), taught(2, null), lesson(3), lesson(4)])).toEqual(['l3a2', 'l4b1']);
  });

  it('moves when a lesson falls out, and tells what has no lesson any more', () => {
    const deal = dealItems(items, [lesson(1), lesson(2, { isCancelled: true }), lesson(3), lesson(4)]);
    expect(deal.dealt.map(({ lessonId }) => lessonId)).toEqual(['l1', 'l3', 'l4']);
    expect(deal).toMatchObject({ missing: 1, lastDay: '2026-11-04' });
  });

  it('takes an item that was begun for done as soon as a later one was taught, and brings a skipped one again', () => {
    expect(listLeft(items, [taught(1, 'a'), taught(2, 'c')])).toEqual([0, 1, 0]);
    expect(listLeft(items, [taught(1, 'a')])).toEqual([1, 1, 1]);
  });

  it('counts no lesson that was cancelled after it had been recorded', () => {
    expect(listLeft(items, [lesson(1, { itemId: 'a', isCancelled: true })])).toEqual([2, 1, 1]);
  });
});

describe('plan and fact', () => {
  const today = '2026-11-03' as Day;
  it('makes a lag of lessons that fell out or had another topic, and none of what nobody has recorded', () => {
    const lessons = [lesson(1, { isCancelled: true }), taught(2, null), lesson(3), lesson(4), lesson(5)];
    expect(measureProgress(items, lessons, today)).toMatchObject({
      dueHours: 2,
      doneHours: 0,
      lag: 2,
      offPlan: 1,
      cancelled: 1,
    });
    expect(measureProgress(items, [lesson(1), lesson(2)], today)).toMatchObject({
      lag: 0,
      unrecorded: 2,
      missing: 2,
    });
  });

  it('is ahead when topics were given together, and knows the day on which the plan is through', () => {
    const progress = measureProgress(items, [taught(1, 'a'), taught(2, 'b'), lesson(4), lesson(5)], today);
    expect(progress).toMatchObject({
      lag: -1,
      worksGiven: 1,
      worksPlanned: 1,
      endsOn: '2026-11-04',
      hoursLeft: 1,
    });
  });

  it('is never behind by more than the plan has', () => {
    const lessons = Array.from({ length: 9 }, (_, at) => lesson(at + 1, { isCancelled: true }));
    expect(measureProgress(items, lessons, '2026-11-20' as Day).lag).toBe(4);
  });
});
