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
    where not succeeded and at > now() - interval '1 day' and (login_hash = $1 or address = $2)
      and at > coalesce((select max(at) from sign_in_attempt where login_hash = $1 and succeeded), '-infinity')`,
};
const ADD = {
  name: 'identity.attempts.add',
  text: `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded) values ($1, $2, $3, $4)`,
};
const FORGET = {
  name: 'identity.attempts.forget',
  text: `delete from sign_in_attempt where at < now() - interval '2 days'`,
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
    await this.db.directory(ADD, [newId(), hashOfLogin(login), address, succeeded]);
  }

  async forget(): Promise<void> {
    await this.db.directory(FORGET);
  }
}

function hashOfLogin(login: string): Buffer {
  return createHash('sha256').update(login).digest();
}
