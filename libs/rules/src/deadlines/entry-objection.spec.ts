import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { TKK_PROFILE } from '../regulation/profiles/tkk.js';
import { ENTRY_STATES } from './entry-state.js';
import { followsBells, hasTerms, objectToEntry } from './entry-objection.js';
import type { Day } from '../index.js';
import type { PartStanding } from './entry-deadlines.js';

const DAY = asDay('2026-11-20') as Day;
const LOCKED: PartStanding = {
  state: 'locked',
  dueAt: 1,
  locksAt: 2,
  changesAt: null,
  clause: 'TKK-42',
  correction: 'register',
  correctionClause: 'TKK-43',
  needsReason: false,
};

describe('an entry', () => {
  it('is refused once it is locked, or its period or year is over, and never for being late', () => {
    const codes = ENTRY_STATES.map((state) => objectToEntry('mark', { ...LOCKED, state }, DAY)?.code);
    expect(codes).toEqual([undefined, undefined, 'ENTRY_LOCKED', 'PERIOD_CLOSED', 'YEAR_ARCHIVED']);
  });

  it('that is locked tells its clause, the last day in time and how it is corrected', () => {
    expect(objectToEntry('mark', LOCKED, DAY)).toEqual({
      code: 'ENTRY_LOCKED',
      clause: 'TKK-42',
      params: { part: 'mark', since: '2026-11-20', correction: 'register', correctionClause: 'TKK-43' },
    });
  });

  it('has terms, and terms by the bells, as the regulation says', () => {
    const parts = ['record', 'homework', 'mark', 'attendance'] as const;
    expect(parts.map((part) => hasTerms(part, FEDERAL_PROFILE))).toEqual([false, true, false, false]);
    expect(parts.map((part) => followsBells(part, TKK_PROFILE))).toEqual([false, true, false, false]);
  });
});
