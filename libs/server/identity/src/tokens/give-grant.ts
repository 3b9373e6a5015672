import { randomBytes } from 'node:crypto';
import type { TokenScope } from '@zhurnal/rules';
import type { Clock, Database } from '@zhurnal/platform';
import { GRANT_PREFIX, hashOfToken } from './token.reader.js';
import type { TokenReader } from './token.reader.js';
import { ADD_GRANT, FORGET_GRANTS } from './token.sql.js';

/** How long a key of a short while works, minutes. */
export const GRANT_MINUTES = 60;

/** Official names of OneRoster scopes, and the scope of ours that opens the same. */
const BY_NAME: ReadonlyMap<string, TokenScope> = new Map([
  ['https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly', 'roster:read'],
  ['https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly', 'roster:read'],
  ['https://purl.imsglobal.org/spec/or/v1p2/scope/roster-demographics.readonly', 'people:read'],
  ['https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.readonly', 'journal:read'],
]);

/** The key, and which of the scopes that were asked for it has, as they were asked for. */
export interface Grant {
  readonly key: string;
  readonly scopes: readonly string[];
}

/** Why a key is not given, as RFC 6749 (5.2) names it. */
export type GrantFault = 'invalid_client' | 'invalid_scope';

/** Gives programs a key of a short while for their token: OAuth 2, client credentials. */
export class GiveGrant {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: TokenReader,
  ) {}

  /**
   * `clientId` is the id of the token and `secret` the token itself. Only tokens of the school are clients: a person's
   * token acts in a name. What is asked for beyond the token's scopes is left out; nothing named means all of them.
   */
  async give(
    clientId: string,
    secret: string,
    asked: readonly string[],
    address: string,
  ): Promise<Grant | GrantFault> {
    const who = secret.startsWith(GRANT_PREFIX) ? undefined : await this.reader.look(secret, address);
    const token = who?.token;
    const schoolId = who?.actors[0]?.schoolId;
    if (!token?.isService || schoolId === undefined || token.id !== clientId.toLowerCase())
      return 'invalid_client';
    const wanted = asked.length > 0 ? asked : token.scopes;
    const granted = wanted.flatMap((name) => {
      const scope = BY_NAME.get(name) ?? token.scopes.find((own) => own === name);
      return scope && token.scopes.includes(scope) ? [[name, scope] as const] : [];
    });
    if (granted.length === 0) return 'invalid_scope';
    const key = `${GRANT_PREFIX}${randomBytes(32).toString('base64url')}`;
    const now = this.clock.now();
    const ends = new Date(now.getTime() + GRANT_MINUTES * 60_000);
    await this.db.directory(FORGET_GRANTS, [token.id, now]);
    const scopes = [...new Set(granted.map(([, scope]) => scope))];
    await this.db.directory(ADD_GRANT, [hashOfToken(key), token.id, schoolId, scopes, ends]);
    return { key, scopes: granted.map(([name]) => name) };
  }
}
