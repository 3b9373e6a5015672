import { systemActor } from '../actor.js';
import type { Database } from '../database.js';
import { sql } from '../sql.js';
import { KEPT } from './bus.js';
import { firstIdAt } from './told.js';

const FORGET = sql('platform.live.forget', `delete from live_change where school_id = $1 and id < $2`);

/** Forgets what open pages were told more than an hour ago: whoever comes later asks anew. */
export async function forgetTold(db: Database, now = Date.now()): Promise<void> {
  for (const { schoolId } of await db.listSchools())
    await db.write(systemActor('live'), schoolId, (tx) => tx.rows(FORGET, [firstIdAt(now - KEPT)]));
}
