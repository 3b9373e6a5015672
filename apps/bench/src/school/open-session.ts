import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

export type App = 'staff' | 'family';

/** Opens a session of a person in one school; answers the cookie that a browser would send. */
export async function openSession(
  client: pg.Client,
  { schoolId, personId }: { readonly schoolId: string; readonly personId: string },
  app: App,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const account = randomUUID();
  await client.query(`insert into account (account_id) values ($1)`, [account]);
  await client.query(`insert into membership (account_id, school_id, person_id) values ($1, $2, $3)`, [
    account,
    schoolId,
    personId,
  ]);
  await client.query(
    `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at)
     values ($1, $2, $3, $4, 600, now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(token).digest(), account, app],
  );
  return `zhurnal-${app}=${token}`;
}
