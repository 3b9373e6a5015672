import type { Target } from '@zhurnal/rules';
import type { Access } from './access.js';
import type { Actor } from './actor.js';
import type { Database, WriteOptions } from './database.js';
import { AccessRefused, unauthenticated } from './faults.js';
import type { AccountId, SessionId } from './ids.js';
import { takeKey } from './idempotency.js';
import type { KeyedRequest, Keyed } from './idempotency.js';
import type { Rest } from './live/change.js';
import { restNames } from './live/rest-names.js';
import type { ChangeId } from './live/told.js';
import type { TokenRights } from './tokens/token-rights.js';
import type { ReadTx, WriteTx } from './transaction.js';

/** Who is signed in: the account with every school it belongs to. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly audience: 'staff' | 'family';
  /** One per school the account belongs to. */
  readonly actors: readonly Actor[];
  /** The token that the request carried instead of a session. */
  readonly token?: TokenRights;
}

/** A change that begins with a question. */
export interface KnowingWork<T extends Keyed, Asked> {
  /** Asks, and changes nothing; it may lock rows. What it sends before it waits for anything is one trip with the rest. */
  readonly ask: (tx: ReadTx) => Promise<Asked>;
  /**
   * Does what was asked show by itself that the actor may, by the same lines of the access table? Then nobody is asked
   * apart. Where it shows nothing, and for tokens, the table is asked as ever.
   */
  readonly admits?: (asked: Asked) => boolean;
  readonly work: (tx: WriteTx, asked: Asked) => Promise<T>;
}

/**
 * One operation of one request. Resolvers reach the database only through it, so that the access table is asked
 * in the same transaction, before a write and beside a read.
 */
export class Call {
  private asked = false;
  private resting: { readonly names: Set<string>; until: number } | undefined;
  /** Under which ids open pages were told of what this call changed. */
  readonly told: ChangeId[] = [];

  constructor(
    readonly operation: string,
    readonly requestId: string,
    readonly who: SignedIn | undefined,
    private readonly chosen: Actor | undefined,
    private readonly db: Database,
    private readonly access: Access,
  ) {}

  /** The actor in the chosen school. */
  get actor(): Actor {
    if (!this.chosen) throw unauthenticated();
    return this.chosen;
  }

  get account(): SignedIn {
    if (!this.who) throw unauthenticated();
    return this.who;
  }

  /** True once the access table was asked: the guard fails a request that forgot. */
  get isChecked(): boolean {
    return this.asked;
  }

  /** For operations of the account itself, which the guard has admitted already. */
  openToAccount(): SignedIn {
    this.asked = true;
    return this.account;
  }

  /** A question about the targets: asked and answered in one trip to the database. */
  async read<T>(
    targets: readonly Target[],
    work: (tx: ReadTx) => Promise<T>,
    actor = this.actor,
  ): Promise<T> {
    this.asked = true;
    const answer = this.db.read(actor, actor.schoolId, async (tx) => {
      const permitted = this.access.require(tx, actor, this.operation, targets);
      const result = work(tx);
      result.catch(() => undefined);
      await permitted;
      return result;
    });
    return answer.catch((error: unknown) => this.failed(error, actor, targets));
  }

  /** A change of the targets, under the client's key: a repeated request is answered, not repeated. */
  write<T extends Keyed>(
    targets: readonly Target[],
    request: KeyedRequest,
    work: (tx: WriteTx) => Promise<T>,
    options: WriteOptions = {},
    actor = this.actor,
  ): Promise<T> {
    const ask = (): Promise<void> => Promise.resolve();
    return this.writeKnowing(targets, request, { ask, work }, options, actor);
  }

  /**
   * The same for a change that begins with a question: what is asked goes in one trip with the question who may and the
   * key. It is answered to the work alone, which waits for the yes of both; after a no nothing of it remains, no lock either.
   */
  async writeKnowing<T extends Keyed, Asked>(
    targets: readonly Target[],
    request: KeyedRequest,
    { ask, admits, work }: KnowingWork<T, Asked>,
    options: WriteOptions = {},
    actor = this.actor,
  ): Promise<T> {
    this.asked = true;
    const answer = this.db.write(
      actor,
      actor.schoolId,
      async (tx) => {
        const require = (): Promise<void> => this.access.require(tx, actor, this.operation, targets);
        const permitted = admits && !actor.token ? undefined : require();
        const once = takeKey(tx, actor, this.operation, request);
        const asked = ask(tx);
        asked.catch(() => undefined);
        if (permitted) await permitted;
        else if (!admits?.(await asked)) await require();
        return once(async () => work(tx, await asked));
      },
      { ...options, told: (id) => this.told.push(id) },
    );
    return answer.catch((error: unknown) => this.failed(error, actor, targets));
  }

  /** The transaction is gone; what was refused in it is kept apart from it. */
  private failed(error: unknown, actor: Actor, [target]: readonly Target[]): never {
    if (error instanceof AccessRefused) this.access.refusals?.note(actor, this.operation, target);
    throw error;
  }

  /**
   * Says what the answer rests on, so that a repeated question can be answered "unchanged" without asking the database:
   * until one of these is told of, or the instant comes. Everything rests on what is told under `school` as well. An
   * operation that does not say it is asked anew every time. To be called before or after reading, in the same request.
   */
  restsOn(rests: readonly Rest[], until?: Date | null, actor = this.actor): void {
    this.resting ??= { names: new Set(), until: Infinity };
    for (const name of restNames(actor.schoolId, ['school', ...rests])) this.resting.names.add(name);
    if (until) this.resting.until = Math.min(this.resting.until, until.getTime());
  }

  /** What the answer was said to rest on; undefined: nothing was said. */
  get rests(): { readonly names: ReadonlySet<string>; readonly until: number } | undefined {
    return this.resting;
  }

  /** Operations of `among` that the actor may call on the object. */
  async can(tx: ReadTx, among: readonly string[], target: Target): Promise<string[]> {
    return this.access.listAllowed(tx, this.actor, among, target);
  }
}
