import { createHash } from 'node:crypto';
import type {
  AccountId,
  Actor,
  Clock,
  Database,
  PersonId,
  SchoolId,
  SessionId,
  SignedIn,
} from '@zhurnal/platform';
import { readRoles } from './roles.reader.js';

const FIND_SESSION = {
  name: 'identity.session.find',
  text: `select s.session_id as "sessionId", s.account_id as "accountId", s.audience, s.last_seen_at as "lastSeenAt",
      a.must_change as "mustChange", m.school_id as "schoolId", m.person_id as "personId",
      extract(epoch from s.expires_at - now())::float8 as "secondsLeft"
    from session s
    join account a on a.account_id = s.account_id and a.disabled_at is null
    left join membership m on m.account_id = s.account_id and m.ended_at is null
    where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(mins => s.idle_minutes)
    order by m.created_at, m.school_id`,
};
const TOUCH = {
  name: 'identity.session.touch',
  text: `update session set last_seen_at = now() where session_id = $1`,
};

/** Of these sessions those that are open. */
const LIST_OPEN = {
  name: 'identity.session.open-of',
  text: `select s.session_id as "sessionId" from session s join account a on a.account_id = s.account_id and a.disabled_at is null
    where s.session_id = any($1) and s.revoked_at is null and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(mins => s.idle_minutes)`,
};
const TOUCH_ALL = {
  name: 'identity.session.touch-all',
  text: `update session set last_seen_at = now() where session_id = any($1) and last_seen_at < now() - interval '1 minute'`,
};

interface SessionRow {
  sessionId: SessionId;
  accountId: AccountId;
  audience: 'staff' | 'family';
  lastSeenAt: Date;
  secondsLeft: number;
  /** A password from paper opens nothing but its own change. */
  mustChange: boolean;
  schoolId: SchoolId | null;
  personId: PersonId | null;
}

/** How long an answer about a session may be remembered: the longest time a revoked right can still work, in ms. */
const REMEMBERED_MS = 1_000;
/**
 * How long it may be remembered for telling that an answer is unchanged, which shows nothing new. What ends a session or
 * a right is told to every process, and forgets it at once; what was ended behind our back is found within a second of
 * its use, because the sessions so used are looked at together every second.
 */
const RECALLED_MS = 60_000;
const LOOKED_AT_MS = 1_000;
const TOUCH_EVERY_MS = 60_000;

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

interface Remembered {
  readonly answer: Promise<SignedIn | undefined>;
  readonly until: number;
  /** The answer once it is there, and until when it may be recalled. */
  known?: { readonly who: SignedIn; readonly until: number };
}

/** Finds who a session token belongs to, with today's roles in every school of the account. */
export class SessionReader {
  private readonly remembered = new Map<string, Remembered>();
  /** Keys of sessions that were recalled since they were looked at last. */
  private readonly recalled = new Set<string>();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The account behind the token, unless the session ended, idled out or was revoked. */
  async find(
    token: string,
    audience: 'staff' | 'family',
    requestId: string,
    isUse = true,
  ): Promise<SignedIn | undefined> {
    const now = performance.now();
    const key = `${audience} ${token}`;
    let entry = this.remembered.get(key);
    if (!entry || entry.until < now) {
      if (this.remembered.size > 10_000) this.remembered.clear();
      const loading = this.load(token, audience, isUse);
      entry = { until: now + REMEMBERED_MS, answer: loading.then((found) => found?.who) };
      this.remember(key, entry, loading, now);
    }
    const known = await entry.answer;
    return known && { ...known, actors: known.actors.map((actor) => ({ ...actor, requestId })) };
  }

  /** The same from memory alone, and only to be told that nothing changed. */
  recall(token: string, audience: 'staff' | 'family'): SignedIn | undefined {
    const key = `${audience} ${token}`;
    const known = this.remembered.get(key)?.known;
    if (!known || performance.now() > known.until) return undefined;
    this.recalled.add(key);
    this.looking ??= setTimeout(() => void this.lookAtRecalled(), LOOKED_AT_MS).unref();
    return known.who;
  }

  /** The same past all memory, and not counted as something that the person did. */
  async look(token: string, audience: 'staff' | 'family'): Promise<SignedIn | undefined> {
    return (await this.load(token, audience, false))?.who;
  }

  /** Of these sessions those that are still open. */
  async listOpen(sessionIds: readonly SessionId[]): Promise<ReadonlySet<SessionId>> {
    if (sessionIds.length === 0) return new Set();
    const rows = await this.db.directory<{ sessionId: SessionId }>(LIST_OPEN, [sessionIds]);
    return new Set(rows.map(({ sessionId }) => sessionId));
  }

  /** Forgets at once, in this process; others forget when they are told, at the latest within a second. */
  forget(): void {
    this.remembered.clear();
  }

  /** Forgets the sessions of an account. */
  forgetAccount(accountId: AccountId): void {
    this.forgetWhere((who) => who.accountId === accountId);
  }

  /** Forgets who is what in a school. */
  forgetSchool(schoolId: SchoolId): void {
    this.forgetWhere(({ actors }) => actors.some((actor) => actor.schoolId === schoolId));
  }

  private forgetWhere(isMeant: (who: SignedIn) => boolean): void {
    for (const [key, { known }] of this.remembered)
      if (!known || isMeant(known.who)) this.remembered.delete(key);
  }

  private remember(
    key: string,
    entry: Remembered,
    loading: Promise<{ who: SignedIn; secondsLeft: number } | undefined>,
    now: number,
  ): void {
    this.remembered.set(key, entry);
    entry.answer.catch(() => this.remembered.delete(key));
    void loading.then(
      (found) => {
        if (!found || this.remembered.get(key) !== entry) return;
        const until = now + Math.min(RECALLED_MS, found.secondsLeft * 1_000);
        entry.known = { who: found.who, until };
      },
      () => undefined,
    );
  }

  /** One look at all sessions recalled in the last second: those that ended are forgotten, the others count as used. */
  private async lookAtRecalled(): Promise<void> {
    const keys = [...this.recalled];
    this.recalled.clear();
    this.looking = undefined;
    const known = keys.flatMap((key) => {
      const who = this.remembered.get(key)?.known?.who;
      return who ? [{ key, sessionId: who.sessionId }] : [];
    });
    try {
      const open = await this.listOpen(known.map(({ sessionId }) => sessionId));
      for (const { key, sessionId } of known) if (!open.has(sessionId)) this.remembered.delete(key);
      if (open.size > 0) await this.db.directory(TOUCH_ALL, [[...open]]);
    } catch {
      // What cannot be looked at is not to be recalled.
      for (const { key } of known) this.remembered.delete(key);
    }
  }

  private async load(
    token: string,
    audience: 'staff' | 'family',
    isUse: boolean,
  ): Promise<{ who: SignedIn; secondsLeft: number } | undefined> {
    const rows = await this.db.directory<SessionRow>(FIND_SESSION, [hashOfToken(token)]);
    const first = rows[0];
    if (!first || first.audience !== audience) return undefined;
    if (isUse && Date.now() - first.lastSeenAt.getTime() > TOUCH_EVERY_MS)
      await this.db.directory(TOUCH, [first.sessionId]);
    const actors: Actor[] = [];
    for (const row of rows) {
      if (row.mustChange || row.schoolId === null || row.personId === null) continue;
      const { schoolId, personId } = row;
      const { roles, initials } = await readRoles(this.db, this.clock, { schoolId, personId }, audience);
      if (roles.length === 0) continue;
      actors.push({
        kind: 'person',
        accountId: row.accountId,
        schoolId,
        personId,
        sessionId: row.sessionId,
        roles,
        initials,
        requestId: '',
      });
    }
    const { accountId, sessionId, secondsLeft } = first;
    return { who: { accountId, sessionId, audience, actors }, secondsLeft };
  }
}
