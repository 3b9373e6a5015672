import { createHash } from 'node:crypto';
import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';

/** Failures allowed before the next try must wait. */
export const ATTEMPT_LIMITS = { perLogin: 5, perAddress: 30, windowMinutes: 15, perLoginDay: 100 } as const;

const COUNT = {
  name: 'identity.attempts.count',
  text: `select
      count(*) filter (where login_hash = $1 and at > now() - make_interval(mins => $3))::int as "ofLogin",
      count(*) filter (where address = $2 and at > now() - make_interval(mins => $3))::int as "ofAddress",
      count(*) filter (where login_hash = $1)::int as "ofLoginDay"
    from sign_in_attempt
    where not succeeded and not is_limited and at > now() - interval '1 day' and (login_hash = $1 or address = $2)
      and at > coalesce((select max(at) from sign_in_attempt where login_hash = $1 and succeeded), '-infinity')`,
};
const ADD = {
  name: 'identity.attempts.add',
  text: `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded, account_id)
    select $1::uuid, $2::bytea, $3::text, $4::boolean, (select c.account_id from login_claim c where c.login = $5)`,
};
/** What is not even heard is noted once a minute of an address: nobody fills the table by trying on. */
const ADD_LIMITED = {
  name: 'identity.attempts.add-limited',
  text: `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded, account_id, is_limited)
    select $1::uuid, $2::bytea, $3::text, false, (select c.account_id from login_claim c where c.login = $4), true
     where not exists (select from sign_in_attempt t where t.address = $3 and t.at > now() - interval '1 minute' and t.is_limited)`,
};
const PORTION = 5_000;
const FORGET = {
  name: 'identity.attempts.forget',
  text: `delete from sign_in_attempt where attempt_id in
    (select t.attempt_id from sign_in_attempt t where t.at < now() - make_interval(days => $1) order by t.at limit $2) returning attempt_id`,
};

/** Counts attempts to sign in, in the database, so that several processes count together. */
export class Attempts {
  constructor(private readonly db: Database) {}

  async mayTry(login: string, address: string): Promise<boolean> {
    const [counts] = await this.db.directory<{ ofLogin: number; ofAddress: number; ofLoginDay: number }>(
      COUNT,
      [hashOfLogin(login), address, ATTEMPT_LIMITS.windowMinutes],
    );
    return (
      counts === undefined ||
      (counts.ofLogin < ATTEMPT_LIMITS.perLogin &&
        counts.ofAddress < ATTEMPT_LIMITS.perAddress &&
        counts.ofLoginDay < ATTEMPT_LIMITS.perLoginDay)
    );
  }

  async note(login: string, address: string, succeeded: boolean): Promise<void> {
    await this.db.directory(ADD, [newId(), hashOfLogin(login), address, succeeded, login]);
  }

  /** Notes that somebody was turned away unheard. */
  async noteLimited(login: string, address: string): Promise<void> {
    await this.db.directory(ADD_LIMITED, [newId(), hashOfLogin(login), address, login]);
  }

  /** Forgets attempts older than so many days. */
  async forget(days: number): Promise<void> {
    for (let gone = PORTION; gone === PORTION;) {
      gone = (await this.db.directory(FORGET, [days, PORTION])).length;
    }
  }
}

function hashOfLogin(login: string): Buffer {
  return createHash('sha256').update(login).digest();
}
