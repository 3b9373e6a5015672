import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { asDay } from '../calendar/day.js';
import { asTimeOfDay } from '../calendar/time-of-day.js';
import { standingOf } from './entry-state.js';
import { dueOf } from './term.js';
import type { Day, TimeOfDay } from '../index.js';
import type { EntryFacts, EntryTerm } from './entry-state.js';
import type { SchoolClock, Term, TermFacts } from './term.js';

const day = (text: string): Day => asDay(text) as Day;
const time = (text: string): TimeOfDay => asTimeOfDay(text) as TimeOfDay;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A zone that never changes, so many hours ahead of UTC. */
const ahead = (hours: number): SchoolClock => ({
  instantOf: (at, minutes) => Date.parse(`${at}T00:00:00Z`) + minutes * MINUTE - hours * HOUR,
});
/** Magadan left UTC+10 for UTC+11 on 24 April 2016 at two in the night. */
const MAGADAN_2016: SchoolClock = {
  instantOf: (at, minutes) =>
    Date.parse(`${at}T00:00:00Z`) +
    minutes * MINUTE -
    (at > '2016-04-24' || (at === '2016-04-24' && minutes >= 120) ? 11 : 10) * HOUR,
};

const FACTS: TermFacts = {
  day: day('2026-11-18'),
  checkDays: 0,
  lastLessonEnds: time('14:35'),
  periodEnds: day('2026-12-30'),
  receivedAt: null,
  calendar: {
    weekdays: [1, 2, 3, 4, 5],
    holidays: [{ from: day('2026-11-19'), to: day('2026-11-20') }],
  },
  clock: ahead(3),
};
const due = (term: Term, facts: Partial<TermFacts> = {}): string | null => {
  const at = dueOf(term, { ...FACTS, ...facts });
  return at === null ? null : new Date(at).toISOString();
};
const SAME_DAY: Term = { kind: 'days', days: 0, count: 'calendar' };

describe('a term', () => {
  it('of the same day ends with the day of the school, not of the server', () => {
    expect(due(SAME_DAY)).toBe('2026-11-18T21:00:00.000Z');
    expect(due(SAME_DAY, { clock: ahead(11) })).toBe('2026-11-18T13:00:00.000Z');
  });

  it('of days counts all of them, or those with lessons: holidays and week-ends are passed over', () => {
    expect(due({ kind: 'days', days: 5, count: 'calendar' })).toBe('2026-11-23T21:00:00.000Z');
    expect(due({ kind: 'days', days: 1, count: 'school' })).toBe('2026-11-23T21:00:00.000Z');
    expect(due({ kind: 'days', days: 5, count: 'school' })).toBe('2026-11-27T21:00:00.000Z');
  });

  it('of hours after the lessons follows the bells of the day, and ends with the day', () => {
    expect(due({ kind: 'after_lessons', hours: 5 })).toBe('2026-11-18T16:36:00.000Z');
    expect(due({ kind: 'after_lessons', hours: 5 }, { lastLessonEnds: time('12:10') })).toBe(
      '2026-11-18T14:11:00.000Z',
    );
    expect(due({ kind: 'after_lessons', hours: 0 })).toBe('2026-11-18T11:36:00.000Z');
    expect(due({ kind: 'after_lessons', hours: 5 }, { lastLessonEnds: time('19:30') })).toBe(due(SAME_DAY));
    expect(due({ kind: 'after_lessons', hours: 5 }, { lastLessonEnds: null })).toBe(due(SAME_DAY));
  });

  it('before the end of the period leaves its last days free', () => {
    expect(due({ kind: 'before_period_ends', days: 1 })).toBe('2026-12-29T21:00:00.000Z');
    expect(due({ kind: 'before_period_ends', days: 1 }, { periodEnds: null })).toBeNull();
  });

  it('after receipt begins when something was received', () => {
    const receivedAt = Date.parse('2026-06-20T10:00:00Z');
    expect(due({ kind: 'after_receipt', hours: 24 }, { receivedAt })).toBe('2026-06-21T10:00:00.000Z');
    expect(due({ kind: 'after_receipt', hours: 24 })).toBeNull();
  });

  it('lasts real hours and whole days when the zone changes', () => {
    const facts = { day: day('2016-04-23'), clock: MAGADAN_2016, lastLessonEnds: time('22:30') };
    expect(due(SAME_DAY, facts)).toBe('2016-04-23T14:00:00.000Z');
    expect(due({ kind: 'days', days: 1, count: 'calendar' }, facts)).toBe('2016-04-24T13:00:00.000Z');
    const receivedAt = MAGADAN_2016.instantOf(day('2016-04-23'), 20 * 60);
    expect(due({ kind: 'after_receipt', hours: 24 }, { ...facts, receivedAt })).toBe(
      new Date(receivedAt + 24 * HOUR).toISOString(),
    );
  });
});

const TERM: EntryTerm = {
  due: { value: SAME_DAY, clause: 'TKK-34' },
  lock: { value: { kind: 'days', days: 1, count: 'school' }, clause: 'TKK-42' },
};
const standing = (at: string, facts: Partial<EntryFacts> = {}, term: EntryTerm = TERM) =>
  standingOf(term, { ...FACTS, now: Date.parse(at), isPeriodClosed: false, isYearArchived: false, ...facts });

describe('an entry', () => {
  it('is late and locked from the first second on, with the clause that says so', () => {
    expect(standing('2026-11-18T20:59:59.999Z')).toMatchObject({ state: 'open', clause: 'TKK-34' });
    expect(standing('2026-11-18T21:00:00Z')).toMatchObject({ state: 'overdue', clause: 'TKK-34' });
    expect(standing('2026-11-23T20:59:59.999Z')).toMatchObject({ state: 'overdue', clause: 'TKK-34' });
    expect(standing('2026-11-23T21:00:00Z')).toMatchObject({ state: 'locked', clause: 'TKK-42' });
  });

  it('tells when that is', () => {
    const { dueAt, locksAt } = standing('2026-11-18T08:00:00Z');
    expect([dueAt, locksAt]).toEqual([
      Date.parse('2026-11-18T21:00:00Z'),
      Date.parse('2026-11-23T21:00:00Z'),
    ]);
  });

  it('changes with the first of its term and its lock', () => {
    const later = { due: TERM.lock, lock: TERM.due };
    const { state, changesAt } = standing('2026-11-18T08:00:00Z', {}, later);
    expect([state, changesAt]).toEqual(['open', Date.parse('2026-11-18T21:00:00Z')]);
    expect(standing('2026-11-18T21:00:00Z', {}, later)).toMatchObject({ state: 'locked', changesAt: null });
    expect(standing('2026-11-18T08:00:00Z').changesAt).toBe(Date.parse('2026-11-18T21:00:00Z'));
    expect(standing('2026-11-18T21:00:00Z').changesAt).toBe(Date.parse('2026-11-23T21:00:00Z'));
  });

  it('stays writable where the regulation names no term or no lock', () => {
    expect(standing('2027-05-01T00:00:00Z', {}, { ...TERM, lock: { value: null } }).state).toBe('overdue');
    const silent = { due: { value: null }, lock: { value: null } };
    expect(standing('2027-05-01T00:00:00Z', {}, silent)).toEqual({
      state: 'open',
      dueAt: null,
      locksAt: null,
      changesAt: null,
    });
  });

  it('is closed with its period and archived with its year, whatever its term', () => {
    expect(standing('2026-11-18T08:00:00Z', { isPeriodClosed: true }).state).toBe('periodClosed');
    expect(standing('2027-11-18T08:00:00Z', { isPeriodClosed: true, isYearArchived: true }).state).toBe(
      'yearArchived',
    );
  });

  it('never goes back while time goes on', () => {
    const ORDER = ['open', 'overdue', 'locked', 'periodClosed', 'yearArchived'];
    const term = fc.oneof(
      fc.record({
        kind: fc.constant('days' as const),
        days: fc.integer({ min: 0, max: 10 }),
        count: fc.constantFrom('calendar' as const, 'school' as const),
      }),
      fc.record({ kind: fc.constant('after_lessons' as const), hours: fc.integer({ min: 0, max: 12 }) }),
      fc.record({ kind: fc.constant('before_period_ends' as const), days: fc.integer({ min: 0, max: 14 }) }),
    );
    const start = day('2026-09-01');
    fc.assert(
      fc.property(term, term, fc.array(fc.integer({ min: 0, max: 150 * 24 * 60 })), (first, second, at) => {
        const found = [...at]
          .sort((a, b) => a - b)
          .map((minutes) => {
            const now = FACTS.clock.instantOf(start, 0) + minutes * MINUTE;
            return ORDER.indexOf(
              standing('', { now }, { due: { value: first }, lock: { value: second } }).state,
            );
          });
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
      { seed: 20261118, numRuns: 100 },
    );
  });
});
