import { randomBytes } from 'node:crypto';
import { SESSION_LIMITS } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { AccountId, Database, SessionId } from '@zhurnal/platform';
import { hashOfToken } from './session.reader.js';

export type Audience = keyof typeof SESSION_LIMITS;

const OPEN = {
  name: 'identity.session.open',
  text: `insert into session (session_id, token_hash, account_id, audience, user_agent, idle_minutes, expires_at)
    values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`,
};
const CLOSE = {
  name: 'identity.session.close',
  text: `update session set revoked_at = now() where session_id = $1 and revoked_at is null`,
};
const CLOSE_ALL = {
  name: 'identity.session.close-all',
  text: `update session set revoked_at = now() where account_id = $1 and revoked_at is null and session_id <> $2 returning session_id`,
};
const LIST = {
  name: 'identity.session.list',
  text: `select session_id as "id", audience, user_agent as "device", created_at as "openedAt", last_seen_at as "lastSeenAt"
    from session where account_id = $1 and revoked_at is null and expires_at > now() order by last_seen_at desc`,
};
const FORGET = {
  name: 'identity.session.forget',
  text: `delete from session where expires_at < now() - interval '30 days'`,
};

export interface OpenSession {
  readonly id: SessionId;
  readonly audience: Audience;
  readonly device: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
}

/** Sessions: an opaque token for the browser, its hash in the database. */
export class Sessions {
  constructor(private readonly db: Database) {}

  /** A new session; the token is never stored and never shown again. */
  async open(
    accountId: AccountId,
    audience: Audience,
    device: string,
  ): Promise<{ token: string; minutes: number }> {
    const token = randomBytes(32).toString('base64url');
    const limits = SESSION_LIMITS[audience];
    await this.db.directory(OPEN, [
      newId(),
      hashOfToken(token),
      accountId,
      audience,
      device.slice(0, 200),
      limits.idle,
      limits.absolute,
    ]);
    return { token, minutes: limits.absolute };
  }

  /** Ends a session, in every process at once. */
  async close(accountId: AccountId, sessionId: SessionId): Promise<void> {
    await this.db.endSessions(accountId, CLOSE, [sessionId]);
  }

  /** Ends every other session of the account; answers how many. */
  async closeOthers(accountId: AccountId, kept: SessionId): Promise<number> {
    return (await this.db.endSessions(accountId, CLOSE_ALL, [accountId, kept])).length;
  }

  async list(accountId: AccountId): Promise<OpenSession[]> {
    return this.db.directory<OpenSession>(LIST, [accountId]);
  }

  async forget(): Promise<void> {
    await this.db.directory(FORGET);
  }
}
