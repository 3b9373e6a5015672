import { createHash } from 'node:crypto';
import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import type { Actor } from './actor.js';
import { sql } from './sql.js';
import type { WriteTx } from './transaction.js';

/** A request with the client's key (a UUID, kept 30 days) and the content the key stands for. */
export interface KeyedRequest {
  readonly key: string;
  readonly content: unknown;
}

/** Answers of keyed requests are stored as JSON and must survive it; a refusal is an answer too. */
export type Keyed = object;

const TAKE = sql(
  'platform.key.take',
  `insert into idempotency (school_id, id, account_id, operation, fingerprint) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning id`,
);
const FIND = sql(
  'platform.key.find',
  `select account_id as "accountId", operation, fingerprint, answer from idempotency where school_id = $1 and id = $2`,
);

interface Taken {
  accountId: string | null;
  operation: string;
  fingerprint: Buffer;
  answer: unknown;
}

/** Does the work once under a key that was sent. */
export type OncePerKey = <T extends Keyed>(work: () => Promise<T>) => Promise<T>;

/**
 * Sends the key at once, so that it travels with whatever is sent beside it; the work waits for what became of it. A
 * repeated key replays the first answer, also when both came at the same moment: the second waits for the first to
 * commit. The same key with other content is refused. The answer is kept with the commit.
 */
export function takeKey(tx: WriteTx, actor: Actor, operation: string, request: KeyedRequest): OncePerKey {
  const fingerprint = createHash('sha256').update(JSON.stringify(request.content)).digest();
  const taking = tx.rows(TAKE, [request.key, actor.accountId, operation, fingerprint]);
  taking.catch(() => undefined);
  return async <T extends Keyed>(work: () => Promise<T>) => {
    const taken = await taking;
    if (taken.length === 0) {
      const before = await tx.find<Taken>(FIND, [request.key]);
      const isSame =
        before !== undefined &&
        before.accountId === actor.accountId &&
        before.operation === operation &&
        before.fingerprint.equals(fingerprint);
      if (!isSame) return refuse('KEY_REUSED', { params: { key: request.key } }) as Refusal as unknown as T;
      return before.answer as T;
    }
    const answer = await work();
    tx.answer = { key: request.key, text: JSON.stringify(answer) };
    return answer;
  };
}
