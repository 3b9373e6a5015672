import { newId } from '@zhurnal/platform';
import type { AccountId, Database, PersonId, SchoolId } from '@zhurnal/platform';
import { hashPassword } from './passwords.js';

const ADD_ACCOUNT = {
  name: 'identity.account.add',
  text: `insert into account (account_id, password_hash, password_changed_at) values ($1, $2, now())`,
};
const ADD_LOGIN = {
  name: 'identity.login.add',
  text: `insert into login_claim (login, account_id) values ($1, $2) on conflict do nothing returning login`,
};
const ADD_MEMBERSHIP = {
  name: 'identity.membership.add',
  text: `insert into membership (account_id, school_id, person_id) values ($1, $2, $3) on conflict do nothing`,
};
const FIND_LOGIN = {
  name: 'identity.login.find',
  text: `select a.account_id as "accountId", a.password_hash as "passwordHash"
    from login_claim l join account a on a.account_id = l.account_id where l.login = $1 and a.disabled_at is null`,
};
const SET_PASSWORD = {
  name: 'identity.password.set',
  text: `update account set password_hash = $2, password_changed_at = now(), must_change = false where account_id = $1`,
};
const FIND_PASSWORD = {
  name: 'identity.password.find',
  text: `select password_hash as "passwordHash" from account where account_id = $1`,
};

const MUST_CHANGE = {
  name: 'identity.password.must-change',
  text: `select must_change as "mustChange" from account where account_id = $1`,
};

/** Logins are kept in lower case without outer spaces. */
export function loginOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/** Accounts of the directory: who may sign in, and as which person of which school. */
export class Accounts {
  constructor(private readonly db: Database) {}

  /** Makes an account for a person; undefined when the login is taken. */
  async add(
    login: string,
    password: string,
    schoolId: SchoolId,
    personId: PersonId,
  ): Promise<AccountId | undefined> {
    const accountId = newId<'account'>();
    await this.db.directory(ADD_ACCOUNT, [accountId, await hashPassword(password)]);
    const taken = await this.db.directory(ADD_LOGIN, [loginOf(login), accountId]);
    if (taken.length === 0) return undefined;
    await this.join(accountId, schoolId, personId);
    return accountId;
  }

  /** Lets the account act as a person of a school (a parent of children in two schools joins both). */
  async join(accountId: AccountId, schoolId: SchoolId, personId: PersonId): Promise<void> {
    await this.db.directory(ADD_MEMBERSHIP, [accountId, schoolId, personId]);
  }

  async find(login: string): Promise<{ accountId: AccountId; passwordHash: string | null } | undefined> {
    return (
      await this.db.directory<{ accountId: AccountId; passwordHash: string | null }>(FIND_LOGIN, [
        loginOf(login),
      ])
    )[0];
  }

  async findPasswordHash(accountId: AccountId): Promise<string | null> {
    return (
      (await this.db.directory<{ passwordHash: string | null }>(FIND_PASSWORD, [accountId]))[0]
        ?.passwordHash ?? null
    );
  }

  /** The password was handed out on paper and has to be changed before anything else. */
  async mustChange(accountId: AccountId): Promise<boolean> {
    return (
      (await this.db.directory<{ mustChange: boolean }>(MUST_CHANGE, [accountId]))[0]?.mustChange ?? false
    );
  }

  /** A password of the person's own choice. */
  async setPassword(accountId: AccountId, password: string): Promise<void> {
    await this.db.directory(SET_PASSWORD, [accountId, await hashPassword(password)]);
  }
}
