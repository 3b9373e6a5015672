import { isUuid } from '@zhurnal/platform';
import pg from 'pg';

/** One connection that loads: who it is for the database, and how it may write. */
export interface LoadSession {
  readonly client: pg.PoolClient;
  readonly pool: pg.Pool;
  /** A superuser loads without triggers and writes the trail in sets; others leave it to the triggers. */
  readonly isSuperuser: boolean;
}

/** Number of the advisory lock that keeps two loads apart. */
const LOCK = 7_263_548_122;

/** Opens a connection for loading; `close` gives the lock back. */
export async function openSession(url: string): Promise<LoadSession> {
  const pool = new pg.Pool({ connectionString: url, application_name: 'zhurnal-demo', max: 1 });
  pool.on('error', () => undefined);
  const client = await pool.connect();
  client.on('error', () => undefined);
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  const answer = await client.query<{ is: string }>(`select current_setting('is_superuser') as is`);
  return { client, pool, isSuperuser: answer.rows[0]?.is === 'on' };
}

export async function closeSession({ client, pool }: LoadSession): Promise<void> {
  client.release(true);
  await pool.end();
}

/**
 * One transaction of one school. As the owner of the tables it passes row-level security, and every row written by
 * way of triggers carries the demo as its actor.
 */
export async function inSchool<T>(
  { client, isSuperuser }: LoadSession,
  { schoolId, requestId }: { readonly schoolId: string; readonly requestId: string },
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  if (!isUuid(schoolId)) throw new TypeError('a transaction needs the id of its school');
  const actor = client.escapeLiteral(`//demo//${requestId}`);
  const how = isSuperuser ? 'set local session_replication_role = replica' : 'set local role zhurnal_owner';
  await client.query(
    `begin; ${how}; set local app.school_id = '${schoolId}'; set local app.actor = ${actor}; set local jit = off`,
  );
  try {
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
