import type { Target } from '@zhurnal/rules';
import type { Access } from './access.js';
import type { Actor } from './actor.js';
import type { Database, WriteOptions } from './database.js';
import { unauthenticated } from './faults.js';
import type { AccountId, SessionId } from './ids.js';
import { withKey } from './idempotency.js';
import type { KeyedRequest, Keyed } from './idempotency.js';
import type { ReadTx, WriteTx } from './transaction.js';

/** Who is signed in: the account with every school it belongs to. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly audience: 'staff' | 'family';
  /** One per school the account belongs to. */
  readonly actors: readonly Actor[];
}

/**
 * One operation of one request. Resolvers reach the database only through it, so that the access table is asked
 * in the same transaction, before a write and beside a read.
 */
export class Call {
  private asked = false;

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
    return this.db.read(actor, actor.schoolId, async (tx) => {
      const permitted = this.access.require(tx, actor, this.operation, targets);
      const result = work(tx);
      result.catch(() => undefined);
      await permitted;
      return result;
    });
  }

  /** A change of the targets, under the client's key: a repeated request is answered, not repeated. */
  async write<T extends Keyed>(
    targets: readonly Target[],
    request: KeyedRequest,
    work: (tx: WriteTx) => Promise<T>,
    options: WriteOptions = {},
  ): Promise<T> {
    this.asked = true;
    const actor = this.actor;
    return this.db.write(
      actor,
      actor.schoolId,
      async (tx) => {
        await this.access.require(tx, actor, this.operation, targets);
        return withKey(tx, actor, this.operation, request, () => work(tx));
      },
      options,
    );
  }

  /** Operations of `among` that the actor may call on the object. */
  async can(tx: ReadTx, among: readonly string[], target: Target): Promise<string[]> {
    return this.access.listAllowed(tx, this.actor, among, target);
  }
}
