import type pg from 'pg';
import type { DemoAccount } from '../sign-ins.js';

/** A login that somebody else has, with everything that was tried instead. */
export class LoginTakenError extends Error {}

/**
 * Adds the accounts that are not there, with their logins and memberships. A login that another account has gets an
 * ending of its own; an account that is there keeps its login and its password, and only joins the school.
 */
export async function addAccounts(
  client: pg.Client,
  schoolId: string,
  accounts: readonly DemoAccount[],
  { passwordHash, ending }: { readonly passwordHash: string; readonly ending: string },
): Promise<number> {
  const column = <T>(pick: (account: DemoAccount) => T, from = accounts): T[] => from.map(pick);
  const at = (account: DemoAccount): string => new Date(account.createdAt).toISOString();
  const added = await client.query<{ account_id: string }>(
    `insert into account (account_id, password_hash, password_changed_at, created_at)
     select id, $2, at, at from unnest($1::uuid[], $3::timestamptz[]) as given (id, at)
     on conflict do nothing returning account_id`,
    [column(({ accountId }) => accountId), passwordHash, column(at)],
  );
  const isNew = new Set(added.rows.map(({ account_id }) => account_id));
  let open = accounts.filter(({ accountId }) => isNew.has(accountId));
  for (const end of ['', `.${ending}`]) {
    if (open.length === 0) break;
    const claimed = await client.query<{ account_id: string }>(
      `insert into login_claim (login, account_id, created_at)
       select login, id, at from unnest($1::text[], $2::uuid[], $3::timestamptz[]) as given (login, id, at)
       on conflict do nothing returning account_id`,
      [
        column(({ login }) => `${login}${end}`.toLowerCase(), open),
        column(({ accountId }) => accountId, open),
        column(at, open),
      ],
    );
    const has = new Set(claimed.rows.map(({ account_id }) => account_id));
    open = open.filter(({ accountId }) => !has.has(accountId));
  }
  if (open[0])
    throw new LoginTakenError(`The login ${open[0].login} is taken, and so is ${open[0].login}.${ending}.`);
  await client.query(
    `insert into membership (account_id, school_id, person_id, created_at)
     select id, $1, person, at from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as given (id, person, at)
     on conflict do nothing`,
    [schoolId, column(({ accountId }) => accountId), column(({ personId }) => personId), column(at)],
  );
  return isNew.size;
}

/** The login of an account as it is now. */
export async function listLogins(
  client: pg.Client,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await client.query<{ accountId: string; login: string }>(
    `select account_id as "accountId", min(login) as login from login_claim where account_id = any($1::uuid[]) group by account_id`,
    [accountIds],
  );
  return new Map(found.rows.map(({ accountId, login }) => [accountId, login]));
}
