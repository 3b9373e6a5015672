import { describe, expect, it } from '@jest/globals';
import { namesOf, stateOf, usualEnd } from './say-token.js';

describe('a token', () => {
  it('works through its last day, unless it was revoked', () => {
    const token = { revokedAt: null, expiresOn: '2027-05-31' };
    expect(stateOf(token, '2027-05-31')).toBe('active');
    expect(stateOf(token, '2027-06-01')).toBe('expired');
    expect(stateOf({ ...token, revokedAt: '2026-11-18T09:00:00Z' }, '2026-11-18')).toBe('revoked');
  });

  it('is proposed until the end of the school year', () => {
    expect(usualEnd('2026-11-18', '2027-11-18')).toBe('2027-05-31');
    expect(usualEnd('2027-05-31', '2028-05-30')).toBe('2027-05-31');
    expect(usualEnd('2027-06-01', '2028-05-31')).toBe('2028-05-31');
    expect(usualEnd('2027-06-01', '2028-05-30')).toBe('2028-05-30');
  });

  it('names scopes as the contract does', () => {
    expect(namesOf(['marks:write', 'roster:read'])).toEqual(['roster_read', 'marks_write']);
  });
});
