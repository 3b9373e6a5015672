import { isUuid, notFound, sql } from '@zhurnal/platform';
import { noteTakenOut } from '@zhurnal/audit';
import type { Call } from '@zhurnal/platform';
import type { SessionLogged, SignInAttempt, SignInLog } from './sign-in-log.graphql.js';

/** Accounts belong to no school: only those of people of this one are looked at. */
const ACCOUNTS = `(select m.account_id from membership m where m.school_id = $1 and m.school_id = (select current_school()) and m.person_id = $2)`;

// $2 person.
const IS_PERSON = sql(
  'identity.sign-in-log.person',
  `select p.id from person p where p.school_id = $1 and p.id = $2`,
);
const SESSIONS = sql(
  'identity.sign-in-log.sessions',
  `select s.session_id as id, s.audience, s.user_agent as device, s.created_at as "openedAt", s.last_seen_at as "lastSeenAt",
          case when s.revoked_at is not null then s.revoked_at
               when least(s.expires_at, s.last_seen_at + make_interval(mins => s.idle_minutes)) < now()
                 then least(s.expires_at, s.last_seen_at + make_interval(mins => s.idle_minutes)) end as "endedAt",
          s.revoked_at is not null as "signedOut"
     from session s where s.account_id in ${ACCOUNTS}
    order by s.created_at desc, s.session_id desc limit 100`,
);
const ATTEMPTS = sql(
  'identity.sign-in-log.attempts',
  `select t.at, t.address, t.succeeded, t.is_limited as "isLimited"
     from sign_in_attempt t
    where t.account_id in ${ACCOUNTS}
    order by t.attempt_id desc limit 100`,
);

/** Tells when and from where a person signed in, for who keeps the sign-ins and who checks. */
export class SignInLogReader {
  async get(call: Call, personId: string): Promise<SignInLog> {
    if (!isUuid(personId)) throw notFound();
    const log = await call.read([{ kind: 'person', id: personId }], async (tx) => {
      const [person, sessions, attempts] = await Promise.all([
        tx.find(IS_PERSON, [personId]),
        tx.rows<SessionLogged>(SESSIONS, [personId]),
        tx.rows<SignInAttempt>(ATTEMPTS, [personId]),
      ]);
      if (!person) throw notFound();
      return { sessions, attempts };
    });
    const rowCount = log.sessions.length + log.attempts.length;
    await noteTakenOut(call, { what: 'sign_in_log', filter: {}, aboutId: personId, rowCount });
    return log;
  }
}
