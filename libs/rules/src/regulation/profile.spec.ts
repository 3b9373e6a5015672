import { describe, expect, it } from '@jest/globals';
import { REGULATION_PROFILES, findProfile } from './profile.js';
import { SETTING_NAMES } from './profile-shape.js';
import { FEDERAL_PROFILE } from './profiles/federal.js';
import { readProfile } from './read-profile.js';
import type { Setting } from './setting.js';
import type { RegulationProfile } from './regulation-profile.js';

const settingsOf = (profile: RegulationProfile): readonly (readonly [string, Setting<unknown>])[] =>
  SETTING_NAMES.map((name) => [name, profile[name]]);

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

  it('are without fault', () => {
    for (const profile of REGULATION_PROFILES) expect(readProfile(profile)).toEqual({ profile });
  });

  it.each(['g272', 's117', 'g166', 'g24', 'tkk'])('%s cites its own text only', (id) => {
    const profile = findProfile(id) as RegulationProfile;
    const own = new RegExp(`^${id.toUpperCase()}-\\d+$`);
    const cited = settingsOf(profile).flatMap(([, { clause, also = [] }]) =>
      clause === undefined ? [] : [clause, ...also],
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((clause) => !own.test(clause))).toEqual([]);
    expect(profile.duties.value.filter(({ clause }) => !own.test(clause))).toEqual([]);
  });

  it('say where the text is silent, and have the federal value there', () => {
    for (const id of ['g272', 's117', 'g166', 'g24', 'tkk']) {
      const profile = findProfile(id) as RegulationProfile;
      const silent = SETTING_NAMES.filter((name) => profile[name].isDefault === true);
      expect(silent.length).toBeGreaterThan(10);
      for (const name of silent) {
        expect(profile[name].clause).toBeUndefined();
        expect(profile[name].value).toBe(FEDERAL_PROFILE[name].value);
        expect(profile[name].act).toBe(FEDERAL_PROFILE[name].act);
      }
    }
  });
});
