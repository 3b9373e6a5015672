import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE, REGULATION_PROFILES, findProfile } from './profile.js';

describe('regulation profiles', () => {
  it('are found by id', () => {
    expect(findProfile('federal')).toBe(FEDERAL_PROFILE);
    expect(findProfile('none')).toBeUndefined();
    expect(new Set(REGULATION_PROFILES.map(({ id }) => id)).size).toBe(REGULATION_PROFILES.length);
  });

  it('cite clauses in the form of the requirements', () => {
    for (const profile of REGULATION_PROFILES) {
      for (const setting of Object.values(profile)) {
        if (typeof setting === 'string' || setting.clause === undefined) continue;
        expect(setting.clause).toMatch(/^(G272|S117|G166|G24|TKK)-\d+$/);
      }
    }
  });
});
