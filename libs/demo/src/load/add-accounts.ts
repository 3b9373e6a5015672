import type pg from 'pg';
import type { DemoAccount } from '../sign-ins.js';

/** A login that somebody else has, with everything that was tried instead. */
export class LoginTakenError extends Error {}

/**
 * Adds the accounts that are not there, with their logins and memberships. A login that another account has gets an
 * ending of its own; an account that is there keeps its login and its password, and only joins the school.
 */
export async function addAccounts(
  client: pg.ClientBase,
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

/** What stands before the logins of a school that has no number: as before, or the first that is free of everybody. */
export async function findPrefix(client: pg.ClientBase, schoolId: string): Promise<string> {
  const own = await client.query<{ login: string }>(
    `select l.login from membership m join login_claim l on l.account_id = m.account_id
      where m.school_id = $1 and l.login ~ '^(s[0-9]+\\.)?[tsp]\\.[0-9]+$' order by l.login limit 1`,
    [schoolId],
  );
  const known = own.rows[0]?.login;
  if (known !== undefined) return known.replace(/[tsp]\.\d+$/, '');
  const taken = await client.query<{ prefix: string }>(
    `select distinct coalesce(substring(login from '^s[0-9]+\\.'), '') as prefix from login_claim
      where login ~ '^(s[0-9]+\\.)?[tsp]\\.[0-9]+$'`,
  );
  const prefixes = new Set(taken.rows.map(({ prefix }) => prefix));
  if (!prefixes.has('')) return '';
  for (let number = 2; ; number += 1) {
    if (!prefixes.has(`s${number}.`)) return `s${number}.`;
  }
}
