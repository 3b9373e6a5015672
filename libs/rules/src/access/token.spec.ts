import { describe, expect, it } from '@jest/globals';
import { OPERATIONS } from './access-table.js';
import {
  CLOSED_TO_TOKENS,
  OPEN_TO_EVERY_TOKEN,
  SCOPE_OPERATIONS,
  SERVICE_SCOPES,
  TOKEN_SCOPES,
  isOpenToToken,
  scopeOf,
  scopesOpenTo,
} from './token-scopes.js';
import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';
import { TOKEN_RULES, lastDayOfToken } from './token-rules.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(text);
  return found;
};

describe('operations and tokens', () => {
  const decided = [
    ...TOKEN_SCOPES.flatMap((scope) => SCOPE_OPERATIONS[scope]),
    ...OPEN_TO_EVERY_TOKEN,
    ...CLOSED_TO_TOKENS,
  ];

  it('each belong to one scope, or are open to every token, or to none: somebody decided', () => {
    expect(OPERATIONS.filter((operation) => !decided.includes(operation))).toEqual([]);
    expect(decided.filter((operation) => !OPERATIONS.includes(operation))).toEqual([]);
    expect(decided.filter((operation, at) => decided.indexOf(operation) !== at)).toEqual([]);
  });

  it('are closed when nobody decided', () => {
    expect(isOpenToToken('somethingNew', TOKEN_SCOPES)).toBe(false);
    expect(CLOSED_TO_TOKENS.filter((operation) => isOpenToToken(operation, TOKEN_SCOPES))).toEqual([]);
    expect(scopeOf('setMarks')).toBe('marks:write');
  });

  it('of writing scopes are open to no program that acts for nobody', () => {
    expect(SERVICE_SCOPES.filter((scope) => !scope.endsWith(':read'))).toEqual([]);
    expect(SERVICE_SCOPES).toEqual(expect.arrayContaining(['roster:read', 'journal:read']));
    // What an administrator may not do, a program let in by one may not do either.
    expect(SERVICE_SCOPES).not.toContain('attendance:read');
  });

  it('are offered to those who may do something with the scope', () => {
    expect(scopesOpenTo(['teacher'])).toContain('marks:write');
    expect(scopesOpenTo(['hr'])).not.toContain('marks:write');
    expect(scopesOpenTo(['hr'])).not.toContain('journal:read');
    expect(scopesOpenTo(['guardian', 'student'])).not.toContain('journal:read');
  });
});

describe('a wanted token', () => {
  const today = day('2026-11-18');
  const good = {
    name: 'Выгрузка',
    scopes: ['roster:read'],
    offered: ['roster:read'],
    expiresOn: day('2027-05-31'),
    today,
    others: 0,
  } as const;
  const codeOf = (change: object): string | undefined =>
    firstObjection(TOKEN_RULES, { ...good, ...change })?.code;

  it('is made within the limits, to the day', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ expiresOn: today })).toBeUndefined();
    expect(codeOf({ expiresOn: lastDayOfToken(today) })).toBeUndefined();
    expect(codeOf({ expiresOn: day('2027-11-19') })).toBe('TOKEN_EXPIRY');
    expect(codeOf({ expiresOn: day('2026-11-17') })).toBe('TOKEN_EXPIRY');
    expect(codeOf({ others: 19 })).toBeUndefined();
    expect(codeOf({ others: 20 })).toBe('TOO_MANY_TOKENS');
  });

  it('gives nothing that its maker may not do', () => {
    expect(codeOf({ scopes: ['roster:read', 'marks:write'] })).toBe('TOKEN_SCOPE_NOT_OFFERED');
    expect(codeOf({ scopes: [] })).toBe('INVALID_VALUE');
    expect(codeOf({ name: '  ' })).toBe('INVALID_VALUE');
  });
});
