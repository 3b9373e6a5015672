import { sql } from '../sql.js';
import type { WriteTx } from '../transaction.js';
import type { Told } from './told.js';

/** $2 id, $3 account, $4 person, $5 initials, $6 changes. */
const KEEP_TOLD = sql(
  'platform.live.keep',
  `insert into live_change (school_id, id, account_id, person_id, initials, changes) values ($1, $2, $3, $4, $5, $6)`,
);
const KEEP_ANSWER = sql(
  'platform.key.keep',
  `update idempotency set answer = $3 where school_id = $1 and id = $2`,
);

/** Sends what a change leaves beside its effect, without waiting between: the answer under its key, what open pages are told. */
export async function keepWithCommit(tx: WriteTx, told: Told | undefined): Promise<void> {
  const sent: Promise<unknown>[] = [];
  if (tx.answer) sent.push(tx.rows(KEEP_ANSWER, [tx.answer.key, tx.answer.text]));
  if (told) {
    const account = tx.actor.kind === 'person' ? tx.actor.accountId : null;
    const values = [told.id, account, told.by, told.initials, JSON.stringify(told.changes)];
    sent.push(tx.rows(KEEP_TOLD, values));
  }
  await Promise.all(sent);
}
