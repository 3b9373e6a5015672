import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { asDay } from '../calendar/day.js';
import { asTimeOfDay } from '../calendar/time-of-day.js';
import { ENTRY_PARTS } from '../regulation/entry-settings.js';
import { REGULATION_PROFILES } from '../regulation/profile.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { G24_PROFILE } from '../regulation/profiles/g24.js';
import { G166_PROFILE } from '../regulation/profiles/g166.js';
import { G272_PROFILE } from '../regulation/profiles/g272.js';
import { S117_PROFILE } from '../regulation/profiles/s117.js';
import { TKK_PROFILE } from '../regulation/profiles/tkk.js';
import { deadlinesOf, entryState } from './entry-deadlines.js';
import type { Day, TimeOfDay } from '../index.js';
import type { EntryPart } from '../regulation/entry-settings.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { EntryPlace, SchoolTime } from './entry-deadlines.js';
import type { SchoolClock } from './term.js';

const day = (text: string): Day => asDay(text) as Day;
const time = (text: string): TimeOfDay => asTimeOfDay(text) as TimeOfDay;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** None of these zones changes its clocks in the year of the test. */
const ahead = (hours: number): SchoolClock => ({
  instantOf: (at, minutes) => Date.parse(`${at}T00:00:00Z`) + minutes * MINUTE - hours * HOUR,
});
const [MAGADAN, TOMSK, YEKATERINBURG, MOSCOW, KALININGRAD] = [11, 7, 5, 3, 2] as const;

const schoolIn = (zone: number, change: Partial<SchoolTime> = {}): SchoolTime => ({
  calendar: {
    weekdays: [1, 2, 3, 4, 5, 6],
    holidays: [{ from: day('2026-11-23'), to: day('2026-11-24') }],
  },
  clock: ahead(zone),
  lastLessonEnds: () => time('14:35'),
  ...change,
});
const PLACE: EntryPlace = {
  day: day('2026-11-18'),
  periodEnds: day('2026-12-30'),
  isPeriodClosed: false,
  isYearArchived: false,
};

/** The states before and at an instant of the school's own clock. */
const around = (
  profile: RegulationProfile,
  part: EntryPart,
  zone: number,
  local: string,
  change: { readonly place?: Partial<EntryPlace>; readonly school?: Partial<SchoolTime> } = {},
): string => {
  const at = Date.parse(`${local}:00Z`) - zone * HOUR;
  const { standingOf } = deadlinesOf(profile, schoolIn(zone, change.school));
  const place = { ...PLACE, ...change.place };
  return `${standingOf(part, place, at - 1).state} → ${standingOf(part, place, at).state}`;
};
const LATE = 'open → overdue';
const LOCKS = 'overdue → locked';

describe('the terms of a regulation', () => {
  it.each([
    ['G272', G272_PROFILE, MOSCOW],
    ['G166', G166_PROFILE, MOSCOW],
  ])('%s end every part of a lesson with its day, and lock none', (_, profile, zone) => {
    for (const part of ['record', 'homework', 'mark', 'attendance', 'reason'] as const) {
      expect(around(profile, part, zone, '2026-11-19T00:00')).toBe(LATE);
      expect(around(profile, part, zone, '2027-05-25T00:00')).toBe('overdue → overdue');
      const closed = { place: { isPeriodClosed: true } };
      expect(around(profile, part, zone, '2026-11-19T00:00', closed)).toBe('periodClosed → periodClosed');
    }
  });

  it('S117 give marks and missed lessons five days of the calendar, holidays included', () => {
    for (const part of ['mark', 'attendance'] as const)
      expect(around(S117_PROFILE, part, YEKATERINBURG, '2026-11-24T00:00')).toBe(LATE);
    expect(around(S117_PROFILE, 'reason', YEKATERINBURG, '2027-05-25T00:00')).toBe('open → open');
  });

  it('S117 count from the day on which the work was done', () => {
    const place = { day: day('2026-11-16') };
    expect(around(S117_PROFILE, 'mark', YEKATERINBURG, '2026-11-22T00:00', { place })).toBe(LATE);
  });

  it('S117 ask for marks of the period a day before it ends', () => {
    expect(around(S117_PROFILE, 'periodMark', YEKATERINBURG, '2026-12-30T00:00')).toBe(LATE);
  });

  it('G24 end with the day in Magadan, when it is still the day before in Kaliningrad', () => {
    expect(around(G24_PROFILE, 'record', MAGADAN, '2026-11-19T00:00')).toBe(LATE);
    const midnight = Date.parse('2026-11-18T13:00:00Z');
    expect(entryState('record', PLACE, G24_PROFILE, schoolIn(MAGADAN), midnight).state).toBe('overdue');
    expect(entryState('record', PLACE, G24_PROFILE, schoolIn(KALININGRAD), midnight)).toMatchObject({
      state: 'open',
      dueAt: midnight + 9 * HOUR,
    });
  });

  it('G24 lock marks with their term: an answer with the day, a control work when it is to be checked', () => {
    expect(around(G24_PROFILE, 'mark', MAGADAN, '2026-11-19T00:00')).toBe('open → locked');
    const control = { place: { checkDays: 3 } };
    expect(around(G24_PROFILE, 'mark', MAGADAN, '2026-11-22T00:00', control)).toBe('open → locked');
    const overHolidays = { place: { checkDays: 3, day: day('2026-11-20') } };
    expect(around(G24_PROFILE, 'mark', MAGADAN, '2026-11-27T00:00', overHolidays)).toBe('open → locked');
    const locked = entryState('mark', PLACE, G24_PROFILE, schoolIn(MAGADAN), Date.parse('2026-12-01T00:00Z'));
    expect(locked).toMatchObject({
      clause: 'G24-85',
      correction: 'forbidden',
      correctionClause: 'G24-85',
      changesAt: null,
    });
  });

  it('TKK end with the day, and lock with the next one', () => {
    for (const part of ['record', 'attendance'] as const) {
      expect(around(TKK_PROFILE, part, TOMSK, '2026-11-19T00:00')).toBe(LATE);
      expect(around(TKK_PROFILE, part, TOMSK, '2026-11-20T00:00')).toBe(LOCKS);
    }
  });

  it('TKK give written works their days for checking, and lock marks a school day later', () => {
    expect(around(TKK_PROFILE, 'mark', TOMSK, '2026-11-19T00:00')).toBe(LATE);
    expect(around(TKK_PROFILE, 'mark', TOMSK, '2026-11-20T00:00')).toBe(LOCKS);
    const control = { place: { checkDays: 3 } };
    expect(around(TKK_PROFILE, 'mark', TOMSK, '2026-11-22T00:00', control)).toBe(LATE);
    expect(around(TKK_PROFILE, 'mark', TOMSK, '2026-11-26T00:00', control)).toBe(LOCKS);
  });

  it('TKK end homework five hours after the last lesson that the school has, by the bells of the day', () => {
    expect(around(TKK_PROFILE, 'homework', TOMSK, '2026-11-18T19:36')).toBe(LATE);
    const shortened = { school: { lastLessonEnds: () => time('12:10') } };
    expect(around(TKK_PROFILE, 'homework', TOMSK, '2026-11-18T17:11', shortened)).toBe(LATE);
    const none = { school: { lastLessonEnds: () => null } };
    expect(around(TKK_PROFILE, 'homework', TOMSK, '2026-11-19T00:00', none)).toBe(LATE);
  });

  it('TKK ask for a reason where a lesson is recorded late, and send what is locked to the register', () => {
    const standing = (part: EntryPart, at: string) =>
      entryState(part, PLACE, TKK_PROFILE, schoolIn(TOMSK), Date.parse(at));
    expect(standing('record', '2026-11-18T16:59:59Z')).toMatchObject({
      needsReason: false,
      clause: 'TKK-34',
      changesAt: Date.parse('2026-11-18T17:00:00Z'),
    });
    expect(standing('record', '2026-11-18T17:00:00Z')).toMatchObject({
      needsReason: true,
      clause: 'TKK-34',
      changesAt: Date.parse('2026-11-19T17:00:00Z'),
    });
    expect(standing('homework', '2026-11-18T17:00:00Z').needsReason).toBe(false);
    expect(standing('record', '2026-11-19T17:00:00Z')).toMatchObject({
      needsReason: false,
      state: 'locked',
      clause: 'TKK-35',
      correction: 'register',
      correctionClause: 'TKK-43',
      changesAt: null,
    });
  });

  it.each([
    ['G24', G24_PROFILE, 'open → locked'],
    ['TKK', TKK_PROFILE, LATE],
  ])('%s give results of examinations 24 hours after they came', (_, profile, expected) => {
    const place = { receivedAt: Date.parse('2026-06-20T03:00:00Z') };
    expect(around(profile, 'examResult', TOMSK, '2026-06-21T10:00', { place })).toBe(expected);
    expect(around(profile, 'examResult', TOMSK, '2026-06-21T10:00')).toBe('open → open');
  });

  it('the law names only homework and results of examinations', () => {
    const far = '2027-05-25T00:00';
    const place = { receivedAt: Date.parse('2026-12-01T00:00:00Z') };
    const late = ENTRY_PARTS.filter(
      (part) => around(FEDERAL_PROFILE, part, MOSCOW, far, { place }) !== 'open → open',
    );
    expect(late).toEqual(['homework', 'examResult']);
  });
});

describe('a standing', () => {
  const start = Date.parse('2026-11-18T05:00:00Z');

  it('tells the moment at which it changes, and changes at no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGULATION_PROFILES),
        fc.constantFrom(...ENTRY_PARTS),
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(MAGADAN, TOMSK, YEKATERINBURG, MOSCOW, KALININGRAD),
        (profile, part, minutes, checkDays, zone) => {
          const { standingOf } = deadlinesOf(profile, schoolIn(zone));
          const place = { ...PLACE, checkDays, receivedAt: start };
          const now = start + minutes * MINUTE;
          const { state, changesAt } = standingOf(part, place, now);
          if (changesAt === null) {
            expect(standingOf(part, place, now + 400 * 24 * HOUR).state).toBe(state);
          } else {
            expect(changesAt).toBeGreaterThan(now);
            expect(standingOf(part, place, changesAt - 1).state).toBe(state);
            expect(standingOf(part, place, changesAt).state).not.toBe(state);
          }
        },
      ),
      { seed: 20261118, numRuns: 300 },
    );
  });

  it('is of its own place, whatever was asked before', () => {
    const { standingOf } = deadlinesOf(TKK_PROFILE, schoolIn(TOMSK));
    const dueAt = (part: EntryPart, change: Partial<EntryPlace> = {}) =>
      standingOf(part, { ...PLACE, ...change }, start).dueAt;
    const midnight = (local: string) => Date.parse(`${local}T00:00:00Z`) - TOMSK * HOUR;
    expect(dueAt('mark')).toBe(midnight('2026-11-19'));
    expect(dueAt('mark', { checkDays: 1 })).toBe(midnight('2026-11-20'));
    expect(dueAt('mark', { day: day('2026-11-19') })).toBe(midnight('2026-11-20'));
    expect(dueAt('homework')).toBe(midnight('2026-11-18') + (19 * 60 + 36) * MINUTE);
    expect(dueAt('periodMark')).toBe(midnight('2027-01-01'));
    expect(dueAt('periodMark', { periodEnds: day('2026-12-25') })).toBe(midnight('2026-12-27'));
    expect(dueAt('periodMark', { periodEnds: null })).toBeNull();
    expect(dueAt('examResult')).toBeNull();
    expect(dueAt('examResult', { receivedAt: start })).toBe(start + 24 * HOUR);
    expect(dueAt('examResult', { receivedAt: start + 1 })).toBe(start + 24 * HOUR + 1);
  });

  it('of a page of 30 students and 60 lessons asks the clock once for each lesson and bound', () => {
    let asked = 0;
    const clock: SchoolClock = {
      instantOf: (at, minutes) => {
        asked += 1;
        return ahead(TOMSK).instantOf(at, minutes);
      },
    };
    const lessons = Array.from({ length: 60 }, (_, index) => ({
      ...PLACE,
      day: day(`2026-${index < 30 ? '09' : '10'}-${String((index % 30) + 1).padStart(2, '0')}`),
    }));
    const { standingOf } = deadlinesOf(TKK_PROFILE, schoolIn(TOMSK, { clock }));
    const states = Array.from({ length: 30 }, () =>
      lessons.map((place) => standingOf('mark', place, start).state),
    );
    expect(states.flat()).toHaveLength(1800);
    expect(new Set(states.flat())).toEqual(new Set(['locked']));
    expect(asked).toBe(120);
  });
});
