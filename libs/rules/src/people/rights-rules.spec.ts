import { describe, expect, it } from '@jest/globals';
import type { Role } from '../access/roles.js';
import { firstObjection } from '../refusals/refusal.js';
import {
  PASSWORD_RESET_RULES,
  RIGHTS_RULES,
  SHEET_LIMITS,
  SHEET_RULES,
  SIGN_IN_RULES,
} from './rights-rules.js';

describe('rights', () => {
  const change = (
    kind: 'given' | 'taken',
    roles: readonly Role[],
    administratorsLeft: number,
    personId = 'other',
  ) =>
    firstObjection(RIGHTS_RULES, { change: kind, actorId: 'me', personId, roles, administratorsLeft })?.code;

  it.each([
    ['are given to another person', change('given', ['deputy'], 1), undefined],
    ['are not given to oneself', change('given', ['deputy'], 1, 'me'), 'OWN_RIGHTS'],
    ['may be laid down', change('taken', ['administrator'], 1, 'me'), undefined],
    [
      'of the last administrator stay',
      change('taken', ['teacher', 'administrator'], 0),
      'LAST_ADMINISTRATOR',
    ],
    ['of others go, however few administrators there are', change('taken', ['teacher'], 0), undefined],
  ])('G272-23 %s', (_, code, expected) => {
    expect(code).toBe(expected);
  });
});

describe('sign-ins', () => {
  const facts = (actor: Role, isOfStaff: boolean, isShared = false, personId = 'other') => ({
    actorId: 'me',
    actorRoles: [actor],
    personId,
    isOfStaff,
    isShared,
  });

  it.each([
    ['families, by the office', facts('office', false), undefined],
    ['staff, by the office', facts('office', true), 'FORBIDDEN'],
    ['staff, by the administrator', facts('administrator', true), undefined],
    ['the own one', facts('administrator', true, false, 'me'), 'OWN_RIGHTS'],
  ])('TKK-12 %s', (_, signIn, expected) => {
    expect(firstObjection(SIGN_IN_RULES, signIn)?.code).toBe(expected);
  });

  it('of another school too get no password here', () => {
    expect(firstObjection(PASSWORD_RESET_RULES, facts('administrator', false, true))?.code).toBe(
      'ACCOUNT_SHARED',
    );
    expect(firstObjection(SIGN_IN_RULES, facts('administrator', false, true))).toBeUndefined();
  });
});

describe('sheets with passwords', () => {
  const { perActorHour, perPersonHour } = SHEET_LIMITS;
  it.each([
    [{ byActor: perActorHour - 30, forPerson: 0, wanted: 30 }, undefined],
    [{ byActor: perActorHour - 29, forPerson: 0, wanted: 30 }, 'TOO_MANY_SHEETS'],
    [{ byActor: 0, forPerson: perPersonHour - 1, wanted: 1 }, undefined],
    [{ byActor: 0, forPerson: perPersonHour, wanted: 1 }, 'TOO_MANY_SHEETS'],
  ])('%j', (counts, expected) => {
    expect(firstObjection(SHEET_RULES, counts)?.code).toBe(expected);
  });
});
