import { createHash } from 'node:crypto';
import { SERVICE_ROLES, SERVICE_SCOPES, isTokenScope } from '@zhurnal/rules';
import { TOKEN_PREFIX, asId, systemActor } from '@zhurnal/platform';
import type {
  AccountId,
  Actor,
  Clock,
  Database,
  PersonId,
  SchoolId,
  SessionId,
  SignedIn,
  TokenRights,
} from '@zhurnal/platform';
import { readRoles } from '../roles.reader.js';
import { networkCheck } from './networks.js';
import { FIND_CLAIM, FIND_GRANT, LIST_OPEN, RIGHTS, TOUCH } from './token.sql.js';

interface ClaimRow {
  readonly tokenId: string;
  readonly schoolId: SchoolId;
  /** Null: a program that acts for nobody. */
  readonly accountId: AccountId | null;
  readonly personId: PersonId | null;
  readonly isToTouch: boolean;
}

interface RightsRow {
  readonly scopes: readonly string[];
  readonly classIds: readonly string[];
  readonly networks: readonly string[];
}

interface GrantRow {
  readonly tokenHash: Buffer;
  readonly scopes: readonly string[];
}

/** What is remembered of a token, with the networks it may be used from. */
interface Found {
  readonly who: SignedIn;
  readonly isFrom: (address: string) => boolean;
}

interface Remembered {
  readonly answer: Promise<Found | undefined>;
  readonly until: number;
}

/** How long an answer about a token may be remembered: the longest time a revoked one can still work, ms. */
const REMEMBERED_MS = 1_000;

/** What keys of a short while begin with; no token does, because tokens hold no dot. */
export const GRANT_PREFIX = `${TOKEN_PREFIX}g.`;

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Finds whose a token is and what it may, with the roles that its person has today. */
export class TokenReader {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Who asks with the token, from this address; undefined: it is none of ours, has ended, was revoked, or is used elsewhere. */
  async find(token: string, address: string, requestId: string): Promise<SignedIn | undefined> {
    if (!token.startsWith(TOKEN_PREFIX) || token.length > 100) return undefined;
    const now = performance.now();
    let entry = this.remembered.get(token);
    if (!entry || entry.until < now) {
      if (this.remembered.size > 10_000) this.remembered.clear();
      entry = { until: now + REMEMBERED_MS, answer: this.load(token) };
      this.remembered.set(token, entry);
      entry.answer.catch(() => this.remembered.delete(token));
    }
    const found = await entry.answer;
    if (!found?.isFrom(address)) return undefined;
    return { ...found.who, actors: found.who.actors.map((actor) => ({ ...actor, requestId })) };
  }

  /** The same past all memory. */
  async look(token: string, address: string): Promise<SignedIn | undefined> {
    const found = token.startsWith(TOKEN_PREFIX) ? await this.load(token) : undefined;
    return found?.isFrom(address) ? found.who : undefined;
  }

  /** Of these tokens those that still work. */
  async listOpen(ids: readonly string[]): Promise<readonly SessionId[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.directory<{ id: SessionId }>(LIST_OPEN, [ids, this.clock.now()]);
    return rows.map(({ id }) => id);
  }

  /** Forgets at once, in this process; others within a second. */
  forget(): void {
    this.remembered.clear();
  }

  private async load(token: string): Promise<Found | undefined> {
    const hash = hashOfToken(token);
    if (!token.startsWith(GRANT_PREFIX)) return this.loadBy(hash);
    const [grant] = await this.db.directory<GrantRow>(FIND_GRANT, [hash, this.clock.now()]);
    return grant && this.loadBy(grant.tokenHash, grant.scopes);
  }

  /** `asked`: the scopes that a key of a short while narrows the token to. */
  private async loadBy(hash: Buffer, asked?: readonly string[]): Promise<Found | undefined> {
    const [claim] = await this.db.directory<ClaimRow>(FIND_CLAIM, [hash, this.clock.now()]);
    if (!claim) return undefined;
    const { tokenId, schoolId } = claim;
    const row = await this.db.read(systemActor('identity'), schoolId, (tx) =>
      tx.find<RightsRow>(RIGHTS, [tokenId]),
    );
    if (!row) return undefined;
    const scopes = row.scopes.filter((scope) => asked?.includes(scope) ?? true);
    const actor = await this.actorOf(claim, { ...row, scopes });
    if (!actor?.token) return undefined;
    if (claim.isToTouch) await this.db.directory(TOUCH, [tokenId]);
    const { accountId, sessionId, token: rights } = actor;
    return {
      who: { accountId, sessionId, audience: 'staff', actors: [actor], token: rights },
      isFrom: networkCheck(row.networks),
    };
  }

  private async actorOf(claim: ClaimRow, row: RightsRow): Promise<Actor | undefined> {
    const { tokenId, schoolId, accountId, personId } = claim;
    const sessionId = asId<'session'>(tokenId);
    const scopes = row.scopes.filter(isTokenScope);
    const common = { kind: 'person', schoolId, sessionId, requestId: '' } as const;
    if (accountId === null || personId === null) {
      const token: TokenRights = {
        id: tokenId,
        isService: true,
        scopes: scopes.filter((scope) => SERVICE_SCOPES.includes(scope)),
        classIds: row.classIds,
      };
      const nobody = { accountId: asId<'account'>(tokenId), personId: asId<'person'>(tokenId) };
      return { ...common, ...nobody, roles: SERVICE_ROLES, token };
    }
    const { roles, initials } = await readRoles(this.db, this.clock, { schoolId, personId }, 'staff');
    if (roles.length === 0) return undefined;
    const token: TokenRights = { id: tokenId, isService: false, scopes, classIds: row.classIds };
    return { ...common, accountId, personId, roles, initials, token };
  }
}
