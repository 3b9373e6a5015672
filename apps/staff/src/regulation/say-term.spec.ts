import { describe, expect, it } from '@jest/globals';
import { sayDue, sayLock, sayRhythm, sayTerm } from './say-term.js';

describe('a term in words', () => {
  it('is counted in days of the calendar or of school', () => {
    expect(sayTerm({ kind: 'days', days: 0, count: 'calendar' })).toBe('до конца дня урока');
    expect(sayTerm({ kind: 'days', days: 1, count: 'calendar' })).toBe('до конца дня, следующего за уроком');
    expect(sayTerm({ kind: 'days', days: 1, count: 'school' })).toBe('до конца следующего учебного дня');
    expect(sayTerm({ kind: 'days', days: 5, count: 'calendar' })).toBe(
      'не позднее чем через 5 календарных дней после урока',
    );
    expect(sayTerm({ kind: 'days', days: 21, count: 'school' })).toBe(
      'не позднее чем через 21 учебный день после урока',
    );
  });

  it('waits for the checking of written works', () => {
    expect(sayTerm({ kind: 'checking', days: 0, count: 'school' })).toBe(
      'до конца дня урока; за письменные работы — до конца времени на их проверку',
    );
    expect(sayTerm({ kind: 'checking', days: 2, count: 'school' })).toMatch(
      /^не позднее чем через 2 учебных дня/,
    );
  });

  it('is counted from the last lesson, from a period, from what was received', () => {
    expect(sayTerm({ kind: 'after_lessons', hours: 0 })).toBe('до конца последнего урока школы в этот день');
    expect(sayTerm({ kind: 'after_lessons', hours: 5 })).toBe(
      'в день урока, не позднее чем через 5 часов после последнего урока школы',
    );
    expect(sayTerm({ kind: 'before_period_ends', days: 1 })).toBe(
      'не позднее чем за 1 день до последнего дня периода',
    );
    expect(sayTerm({ kind: 'after_period_ends', hours: 24 })).toBe('в течение суток после окончания периода');
    expect(sayTerm({ kind: 'after_receipt', hours: 36 })).toBe(
      'в течение 36 часов после получения результата',
    );
  });

  it('that is none says so, for what is due and for what locks', () => {
    expect(sayDue(null)).toBe('срок не назван');
    expect(sayLock(null)).toMatch(/до закрытия периода/);
  });
});

describe('a rhythm in words', () => {
  it('is told as people say it', () => {
    expect(sayRhythm({ kind: 'daily' })).toBe('каждый учебный день');
    expect(sayRhythm({ kind: 'every', days: 14 })).toBe('не реже раза в 2 недели');
    expect(sayRhythm({ kind: 'every', days: 10 })).toBe('не реже раза в 10 дней');
    expect(sayRhythm({ kind: 'monthly' })).toBe('раз в месяц');
    expect(sayRhythm({ kind: 'on', date: { month: 9, dayOfMonth: 1 } })).toBe('не позднее 1 сентября');
    expect(sayRhythm(null)).toBe('не назначено');
  });

  it.each(['period', 'period_start', 'year'] as const)('comes before, with or after: %s', (kind) => {
    const said = [-3, 0, 3].map((days) => sayRhythm({ kind, days }));
    expect(said[0]).toMatch(/^за 3 дня до /);
    expect(said[1]).toMatch(/^в (последний|первый) день /);
    expect(said[2]).toMatch(/^через 3 дня после /);
  });
});
