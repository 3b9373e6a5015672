import { createHash } from 'node:crypto';
import type { Role } from '@zhurnal/rules';
import { FAMILY_ROLES, STAFF_ROLES } from '@zhurnal/rules';
import { dayIn, sql, systemActor } from '@zhurnal/platform';
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

const FIND_SESSION = {
  name: 'identity.session.find',
  text: `select s.session_id as "sessionId", s.account_id as "accountId", s.audience, s.last_seen_at as "lastSeenAt",
      m.school_id as "schoolId", m.person_id as "personId"
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

const ROLES = sql(
  'identity.roles',
  `select d.role, s.time_zone as "timeZone" from school s
     left join lateral (
       select role from duty where school_id = $1 and person_id = $2 and deleted_at is null and valid_from <= $3 and (valid_to is null or valid_to >= $3)
       union select 'guardian' from guardianship where school_id = $1 and guardian_id = $2 and deleted_at is null and valid_from <= $3 and (valid_to is null or valid_to >= $3)
       union select 'student' from student where school_id = $1 and id = $2 and deleted_at is null
     ) d on true
    where s.school_id = $1`,
);

interface SessionRow {
  sessionId: SessionId;
  accountId: AccountId;
  audience: 'staff' | 'family';
  lastSeenAt: Date;
  schoolId: SchoolId | null;
  personId: PersonId | null;
}

/** How long an answer about a session may be remembered: the longest time a revoked right can still work, in ms. */
const REMEMBERED_MS = 1_000;
const TOUCH_EVERY_MS = 60_000;

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Finds who a session token belongs to, with today's roles in every school of the account. */
export class SessionReader {
  private readonly remembered = new Map<string, { until: number; answer: Promise<SignedIn | undefined> }>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The account behind the token, unless the session ended, idled out or was revoked. */
  async find(token: string, audience: 'staff' | 'family', requestId: string): Promise<SignedIn | undefined> {
    const now = performance.now();
    const key = `${audience} ${token}`;
    let entry = this.remembered.get(key);
    if (!entry || entry.until < now) {
      if (this.remembered.size > 10_000) this.remembered.clear();
      entry = { until: now + REMEMBERED_MS, answer: this.load(token, audience) };
      this.remembered.set(key, entry);
      entry.answer.catch(() => this.remembered.delete(key));
    }
    const known = await entry.answer;
    return known && { ...known, actors: known.actors.map((actor) => ({ ...actor, requestId })) };
  }

  /** Forgets at once, in this process; others follow within a second. */
  forget(): void {
    this.remembered.clear();
  }

  private async load(token: string, audience: 'staff' | 'family'): Promise<SignedIn | undefined> {
    const rows = await this.db.directory<SessionRow>(FIND_SESSION, [hashOfToken(token)]);
    const first = rows[0];
    if (!first || first.audience !== audience) return undefined;
    if (Date.now() - first.lastSeenAt.getTime() > TOUCH_EVERY_MS)
      await this.db.directory(TOUCH, [first.sessionId]);
    const actors: Actor[] = [];
    for (const row of rows) {
      if (row.schoolId === null || row.personId === null) continue;
      const roles = await this.rolesOf(row.schoolId, row.personId, audience);
      if (roles.length === 0) continue;
      actors.push({
        kind: 'person',
        accountId: row.accountId,
        schoolId: row.schoolId,
        personId: row.personId,
        sessionId: row.sessionId,
        roles,
        requestId: '',
      });
    }
    return { accountId: first.accountId, sessionId: first.sessionId, audience, actors };
  }

  /** Roles on the day it is in the school. The family pages never carry the rights of staff, nor the other way round. */
  private async rolesOf(
    schoolId: SchoolId,
    personId: PersonId,
    audience: 'staff' | 'family',
  ): Promise<Role[]> {
    const wanted = audience === 'staff' ? STAFF_ROLES : FAMILY_ROLES;
    const today = dayIn('UTC', this.clock.now());
    const rows = await this.db.read(systemActor('identity'), schoolId, (tx) =>
      tx.rows<{ role: Role | null }>(ROLES, [personId, today]),
    );
    return rows.map((row) => row.role).filter((role): role is Role => role !== null && wanted.includes(role));
  }
}
