import { sql } from '../sql.js';
import type { WriteTx } from '../transaction.js';
import type { Told } from './told.js';

/** $2 id, $3 account, $4 person, $5 initials, $6 changes. */
const TOLD = `insert into live_change (school_id, id, account_id, person_id, initials, changes) values ($1, $2, $3, $4, $5, $6)`;
const KEEP_TOLD = sql('platform.live.keep', TOLD);
const KEEP_ANSWER = sql(
  'platform.key.keep',
  `update idempotency set answer = $3 where school_id = $1 and id = $2`,
);
/** $7 key, $8 answer. */
const KEEP_BOTH = sql(
  'platform.live.keep-with-answer',
  `with kept as (update idempotency set answer = $8 where school_id = $1 and id = $7) ${TOLD}`,
);

/** Sends what a change leaves beside its effect: what open pages are told, the answer under its key. One statement, or none. */
export async function keepWithCommit(tx: WriteTx, told: Told | undefined): Promise<void> {
  const answer = tx.answer ? [tx.answer.key, tx.answer.text] : [];
  if (!told) {
    if (tx.answer) await tx.rows(KEEP_ANSWER, answer);
    return;
  }
  const account = tx.actor.kind === 'person' ? tx.actor.accountId : null;
  const values = [told.id, account, told.by, told.initials, JSON.stringify(told.changes)];
  await tx.rows(tx.answer ? KEEP_BOTH : KEEP_TOLD, [...values, ...answer]);
}
