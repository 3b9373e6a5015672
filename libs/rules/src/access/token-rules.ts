import { addDays } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import type { TokenScope } from './token-scopes.js';

/** Limits of tokens. */
export const TOKEN_LIMITS = {
  /** Days a token lives at most: one school year. */
  days: 365,
  /** Signs of a name. */
  name: 80,
  /** Tokens in force of one person, and of the programs of one school. */
  atOnce: 20,
  /** Classes a token can be limited to; networks it can be used from. */
  classes: 60,
  networks: 20,
} as const;

/**
 * What programs may ask for: points are fields, as a document's cost counts them. A bucket that leaks evenly holds a
 * minute's points, another one an hour's; a route beside GraphQL costs a fixed number.
 */
export const TOKEN_RATES = {
  perMinute: 10_000,
  perHour: 100_000,
  perRoute: 50,
} as const;

/** What a wanted token is judged by. */
export interface TokenFacts {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Scopes that whoever makes it may give. */
  readonly offered: readonly TokenScope[];
  /** The last day on which it works. */
  readonly expiresOn: Day;
  readonly today: Day;
  /** Tokens in force beside it. */
  readonly others: number;
}

/** The last day a token made today may work. */
export const lastDayOfToken = (today: Day): Day => addDays(today, TOKEN_LIMITS.days);

/** A token has a name, an end within a school year, and nothing that its maker may not do. */
export const TOKEN_RULES: readonly Rule<TokenFacts>[] = [
  ({ name }) =>
    name.trim() === '' ? refuse('INVALID_VALUE', { params: { field: 'tokenName' } }) : undefined,
  ({ scopes }) =>
    scopes.length === 0 ? refuse('INVALID_VALUE', { params: { field: 'scopes' } }) : undefined,
  ({ scopes, offered }) => {
    const stranger = scopes.find((scope) => !offered.includes(scope));
    return stranger && refuse('TOKEN_SCOPE_NOT_OFFERED', { params: { scope: stranger } });
  },
  ({ expiresOn, today }) =>
    expiresOn < today || expiresOn > lastDayOfToken(today)
      ? refuse('TOKEN_EXPIRY', { params: { days: String(TOKEN_LIMITS.days), day: lastDayOfToken(today) } })
      : undefined,
  ({ others }) =>
    others >= TOKEN_LIMITS.atOnce
      ? refuse('TOO_MANY_TOKENS', { params: { limit: String(TOKEN_LIMITS.atOnce) } })
      : undefined,
];
