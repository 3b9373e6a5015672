import { describe, expect, it } from '@jest/globals';
import { asDay, asTimeOfDay } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { isOver, moveClock } from './school-clock.js';

const at = (text: string): TimeOfDay => asTimeOfDay(text) as TimeOfDay;
const MONDAY = asDay('2026-11-23') as Day;
const TUESDAY = asDay('2026-11-24') as Day;
const LESSON = {
  slot: 1,
  startsAt: at('08:30'),
  endsAt: at('09:15'),
  subject: 'Алгебра',
  room: null,
  teacher: '',
  change: 'none',
} as const;
const dayAt = (time: string, day: Day) => ({
  time: at(time),
  shown: { day, lessons: [LESSON] },
  homeworkFor: undefined,
});

describe("the school's clock", () => {
  it('goes on from the answer and stops at midnight', () => {
    expect(moveClock(at('08:30'), 0)).toBe('08:30');
    expect(moveClock(at('08:30'), 45)).toBe('09:15');
    expect(moveClock(at('23:00'), 60)).toBe('23:59');
  });

  it('overtakes an answer when the last lesson ends', () => {
    expect(isOver(dayAt('09:00', MONDAY), MONDAY, 14)).toBe(false);
    expect(isOver(dayAt('09:00', MONDAY), MONDAY, 15)).toBe(true);
  });

  it('does not overtake an answer given after the last lesson, or about another day', () => {
    expect(isOver(dayAt('10:00', MONDAY), MONDAY, 15)).toBe(false);
    expect(isOver(dayAt('09:00', TUESDAY), MONDAY, 15)).toBe(false);
    expect(isOver({ ...dayAt('09:00', MONDAY), shown: undefined }, MONDAY, 15)).toBe(false);
  });

  it('overtakes every answer at midnight', () => {
    expect(isOver(dayAt('23:00', TUESDAY), MONDAY, 59)).toBe(false);
    expect(isOver(dayAt('23:00', TUESDAY), MONDAY, 60)).toBe(true);
  });
});
