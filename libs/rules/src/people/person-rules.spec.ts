import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { PERSON_RULES } from './person-rules.js';

const GOOD = {
  familyName: 'Римский-Корсаков',
  givenName: 'Николай',
  patronymic: null,
  birthDate: '2014-02-28',
  phone: '+7 (999) 123-45-67',
  email: 'n@example.org',
  today: '2026-11-18' as Day,
};
const objectionTo = (change: Partial<typeof GOOD | { patronymic: string }>): string | undefined => {
  const refusal = firstObjection(PERSON_RULES, { ...GOOD, ...change });
  return refusal && `${refusal.code} ${refusal.params['field'] ?? ''}`;
};

describe('the card of a person', () => {
  it.each([
    [{}, undefined],
    [{ familyName: "О'Коннор" }, undefined],
    [{ patronymic: 'Мамед оглы' }, undefined],
    [{ familyName: '' }, 'INVALID_VALUE familyName'],
    [{ familyName: '7А' }, 'INVALID_VALUE familyName'],
    [{ givenName: '<b>' }, 'INVALID_VALUE givenName'],
    [{ patronymic: '—' }, 'INVALID_VALUE patronymic'],
    [{ givenName: 'а'.repeat(101) }, 'TEXT_TOO_LONG givenName'],
    [{ birthDate: '2026-11-19' }, 'INVALID_VALUE birthDate'],
    [{ birthDate: '1899-01-01' }, 'INVALID_VALUE birthDate'],
    [{ birthDate: '1905-01-01' }, 'INVALID_VALUE birthDate'],
    [{ birthDate: '2014-02-30' }, 'INVALID_VALUE birthDate'],
    [{ phone: '02' }, 'INVALID_VALUE phone'],
    [{ phone: 'звонить маме' }, 'INVALID_VALUE phone'],
    [{ email: 'нет' }, 'INVALID_VALUE email'],
  ])('%j: %s', (change, expected) => {
    expect(objectionTo(change)).toBe(expected);
  });
});
