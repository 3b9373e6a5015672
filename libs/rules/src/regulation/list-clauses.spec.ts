import { describe, expect, it } from '@jest/globals';
import { listClauses } from './list-clauses.js';
import { FEDERAL_PROFILE } from './profiles/federal.js';
import { TKK_PROFILE } from './profiles/tkk.js';

describe('the clauses of a profile', () => {
  it('tell which settings each of them decides', () => {
    const uses = new Map(listClauses(TKK_PROFILE).map(({ clause, settings }) => [clause, settings]));
    expect(uses.get('TKK-35')).toEqual([
      'recordLock',
      'homeworkLock',
      'markLock',
      'attendanceLock',
      'lateReason',
    ]);
    expect(uses.get('TKK-67')).toEqual(['planPer']);
    expect(uses.get('TKK-79')).toEqual(['backup', 'duties']);
    expect(uses.has('TKK-1')).toBe(false);
  });

  it('are each named once, and none where only acts and choices decide', () => {
    const clauses = listClauses(FEDERAL_PROFILE).map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(clauses.length);
    const silent = { ...FEDERAL_PROFILE, homeworkDue: { value: null, choice: 'Проба' } };
    expect(listClauses(silent).map(({ clause }) => clause)).toEqual(
      clauses.filter((clause) => clause !== 'TKK-36'),
    );
  });
});
