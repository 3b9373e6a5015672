import { describe, expect, it } from '@jest/globals';
import { addDays, asDay, asTimeOfDay } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { AS_PLANNED } from '../changes/plan-change.js';
import { pageDays } from './diary-week.js';
import type { DiaryLesson } from './diary-week.js';
import { sayPage } from './say-page.js';

const MONDAY = asDay('2026-11-23') as Day;
const FRIDAY = addDays(MONDAY, 4);
const lesson = (slot: number, isCancelled = false): DiaryLesson => ({
  id: String(slot),
  day: MONDAY,
  slot,
  startsAt: asTimeOfDay('08:30') as TimeOfDay,
  endsAt: asTimeOfDay('09:15') as TimeOfDay,
  subject: 'Алгебра',
  room: null,
  teacher: '',
  isSubstituted: false,
  isCancelled,
  isHeld: false,
  plan: AS_PLANNED,
  topic: '',
  due: [],
  given: [],
  marks: [],
  absence: undefined,
  remarks: [],
});
const week = (lessons: readonly DiaryLesson[]) => {
  const holidays = [{ name: 'Каникулы', from: FRIDAY, to: FRIDAY }];
  return { days: pageDays(MONDAY, { lessons, holidays, alsoDue: [] }), holidays };
};

describe('the page that was turned to', () => {
  it('is said by its date and the lessons that take place', () => {
    const page = week([lesson(1), lesson(2), lesson(3, true)]);
    expect(sayPage(page, 'day', MONDAY)).toBe('Понедельник, 23 ноября: 2 урока');
    expect(sayPage(page, 'week', MONDAY)).toBe('Неделя 23–28 ноября: 2 урока');
  });

  it.each([
    [1, '1 урок'],
    [5, '5 уроков'],
    [11, '11 уроков'],
    [21, '21 урок'],
    [22, '22 урока'],
  ])('counts %d in Russian', (count, said) => {
    const lessons = Array.from({ length: count }, (_, slot) => lesson(slot));
    expect(sayPage(week(lessons), 'week', MONDAY)).toBe(`Неделя 23–28 ноября: ${said}`);
  });

  it('names the holiday', () => {
    expect(sayPage(week([]), 'day', FRIDAY)).toBe('Пятница, 27 ноября: Каникулы, уроков нет');
  });
});
