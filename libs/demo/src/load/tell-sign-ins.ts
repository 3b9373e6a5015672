import type pg from 'pg';
import { DEMO_PASSWORD } from '../sign-ins.js';
import type { ShownSignIn } from '../sign-ins.js';

/** A demo account ready to be used. */
export interface DemoSignIn {
  readonly app: 'staff' | 'family';
  readonly login: string;
  readonly password: string;
  /** Whose it is, in Russian. */
  readonly who: string;
}

/** The sign-ins with the logins the accounts have now. */
export async function tellSignIns(
  client: pg.ClientBase,
  shown: readonly ShownSignIn[],
): Promise<readonly DemoSignIn[]> {
  const found = await client.query<{ accountId: string; login: string }>(
    `select account_id as "accountId", min(login) as login from login_claim where account_id = any($1::uuid[]) group by account_id`,
    [shown.map(({ accountId }) => accountId)],
  );
  const logins = new Map(found.rows.map(({ accountId, login }) => [accountId, login]));
  return shown.flatMap(({ app, accountId, who }) => {
    const login = logins.get(accountId);
    return login === undefined ? [] : [{ app, login, password: DEMO_PASSWORD, who }];
  });
}
