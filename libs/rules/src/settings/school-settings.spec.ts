import { describe, expect, it } from '@jest/globals';
import { firstObjection } from '../refusals/refusal.js';
import { SCHOOL_NAME_LIMITS, SCHOOL_SETTINGS_RULES } from './school-settings.js';

const GOOD = { name: 'Школа № 1', shortName: 'Школа 1', isZoneKnown: true, weekdays: [1, 2, 3, 4, 5, 6] };

describe('settings of a school', () => {
  it('may be any name, any known zone, any days of the week', () => {
    expect(firstObjection(SCHOOL_SETTINGS_RULES, GOOD)).toBeUndefined();
    expect(firstObjection(SCHOOL_SETTINGS_RULES, { ...GOOD, weekdays: [7] })).toBeUndefined();
  });

  it.each([
    [{ name: ' ' }, 'INVALID_VALUE', 'schoolName'],
    [{ shortName: 'ш'.repeat(SCHOOL_NAME_LIMITS.shortName + 1) }, 'TEXT_TOO_LONG', 'schoolName'],
    [{ isZoneKnown: false }, 'INVALID_VALUE', 'timeZone'],
    [{ weekdays: [] }, 'INVALID_VALUE', 'weekdays'],
    [{ weekdays: [1, 2, 1] }, 'INVALID_VALUE', 'weekdays'],
    [{ weekdays: [1.5] }, 'INVALID_VALUE', 'weekdays'],
    [{ weekdays: [8] }, 'INVALID_VALUE', 'weekdays'],
  ])('are refused otherwise (%#)', (wanted, code, field) => {
    expect(firstObjection(SCHOOL_SETTINGS_RULES, { ...GOOD, ...wanted })).toMatchObject({
      code,
      params: { field },
    });
  });
});
