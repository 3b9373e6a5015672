import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ABSENCE_LETTERS } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type { AbsenceDay } from './read-absences.js';
import { faceOf, sayDay, sayWhen } from './say-day.js';

const day = (part: Partial<AbsenceDay>): AbsenceDay => ({
  day: '2026-11-16' as Day,
  held: 6,
  missed: 0,
  ill: 0,
  excused: 0,
  unexcused: 0,
  unknown: 0,
  late: 0,
  isFull: false,
  isCertified: false,
  ...part,
});

describe('a day of the calendar', () => {
  it.each<[Partial<AbsenceDay>, string | undefined, string]>([
    [{}, undefined, 'пропусков нет'],
    [{ late: 1 }, 'О', '1 опоздание'],
    [{ missed: 6, ill: 6, isFull: true }, 'Б', 'пропуск по болезни: 6 уроков, весь день'],
    [{ missed: 2, ill: 2, isCertified: true }, 'Б2', 'пропуск по болезни: 2 урока, справка принята'],
    [
      { missed: 3, excused: 1, unknown: 2, late: 2 },
      'УН3',
      'пропуск по уважительной причине: 1 урок, пропуск, причина пока не указана: 2 урока, 2 опоздания',
    ],
    // Both have the letter Н: once is enough.
    [
      { missed: 2, unexcused: 1, unknown: 1 },
      'Н2',
      'пропуск без уважительной причины: 1 урок, пропуск, причина пока не указана: 1 урок',
    ],
  ])('%j reads %p', (part, letters, said) => {
    const face = faceOf(day(part), DEFAULT_ABSENCE_LETTERS);
    expect(face && face.letters + face.lessons).toBe(letters);
    expect(sayDay(day(part))).toBe(said);
  });
});

describe('when a notice is for', () => {
  it.each([
    [{ from: '2026-11-18', to: '2026-11-18', slots: null }, '18 ноября, весь день'],
    [{ from: '2026-11-18', to: '2026-11-20', slots: null }, '18–20 ноября'],
    [{ from: '2026-11-18', to: '2026-11-18', slots: [5] }, '18 ноября, 5-й урок'],
    [{ from: '2026-11-18', to: '2026-11-18', slots: [5, 6] }, '18 ноября, уроки 5, 6'],
  ])('%j', (notice, said) => {
    expect(sayWhen(notice)).toBe(said);
  });
});
