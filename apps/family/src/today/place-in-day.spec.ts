import { describe, expect, it } from '@jest/globals';
import { asTimeOfDay } from '@zhurnal/rules';
import type { TimeOfDay } from '@zhurnal/rules';
import { AS_PLANNED } from '../changes/plan-change.js';
import { hoursOf, placeInDay } from './place-in-day.js';
import type { LessonChange, ListedLesson } from './place-in-day.js';

const at = (text: string): TimeOfDay => asTimeOfDay(text) as TimeOfDay;
const lesson = (subject: string, from: string, to: string, change: LessonChange = 'none'): ListedLesson => ({
  slot: 1,
  startsAt: at(from),
  endsAt: at(to),
  subject,
  room: null,
  teacher: '',
  change,
  plan: AS_PLANNED,
});
const DAY = [
  lesson('Алгебра', '08:30', '09:15'),
  lesson('Физика', '09:25', '10:10', 'cancelled'),
  lesson('Химия', '10:25', '11:10', 'changed'),
  lesson('История', '11:20', '12:05'),
];

describe('the place of the clock in the school day', () => {
  it.each([
    ['07:00', { kind: 'before', next: DAY[0] }],
    ['08:29', { kind: 'before', next: DAY[0] }],
    ['08:30', { kind: 'lesson', now: DAY[0], next: DAY[2] }],
    ['09:14', { kind: 'lesson', now: DAY[0], next: DAY[2] }],
    ['09:15', { kind: 'break', next: DAY[2] }],
    ['09:30', { kind: 'break', next: DAY[2] }],
    ['12:04', { kind: 'lesson', now: DAY[3], next: undefined }],
    ['12:05', { kind: 'after' }],
  ])('at %s', (clock, expected) => {
    expect(placeInDay(DAY, at(clock))).toEqual(expected);
  });

  it('a day whose lessons are all cancelled is free', () => {
    expect(placeInDay([lesson('Физика', '09:25', '10:10', 'cancelled')], at('09:30'))).toEqual({
      kind: 'free',
    });
    expect(placeInDay([], at('09:30'))).toEqual({ kind: 'free' });
  });

  it('the hours go from the first lesson held to the last one', () => {
    const late = [lesson('Физика', '08:30', '09:15', 'cancelled'), ...DAY.slice(2)];
    expect(hoursOf(DAY)).toEqual({ from: '08:30', to: '12:05' });
    expect(hoursOf(late)).toEqual({ from: '10:25', to: '12:05' });
    expect(hoursOf([])).toBeUndefined();
  });
});
