import { describe, expect, it } from '@jest/globals';
import { daysPassed, sayAge } from './say-age.js';

const ZONE = 'Asia/Magadan';

describe('the age of an answer', () => {
  it.each([
    ['2026-11-18T07:40:00Z', '2026-11-18T08:00:00Z', 'Данные на 18:40'],
    ['2026-11-17T07:40:00Z', '2026-11-18T08:00:00Z', 'Данные за вчера, 18:40'],
    ['2026-11-16T07:40:00Z', '2026-11-18T08:00:00Z', 'Данные за 16 ноября, 18:40'],
    // Twenty minutes later, and another day in the zone of the school.
    ['2026-11-18T12:50:00Z', '2026-11-18T13:10:00Z', 'Данные за вчера, 23:50'],
  ])('%s seen at %s', (at, now, said) => {
    expect(sayAge(new Date(at), new Date(now), ZONE)).toBe(said);
  });

  it('counts days by the calendar of the school', () => {
    const [late, early] = [new Date('2026-11-18T12:50:00Z'), new Date('2026-11-18T13:10:00Z')];
    expect([daysPassed(ZONE, late, early), daysPassed('Europe/Moscow', late, early)]).toEqual([1, 0]);
  });
});
