import type { PersonName } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';

/*
 * Accounts belong to no school, so no policy closes them: every statement here asks for the membership of its own
 * school, and that the school is the transaction's.
 */
const OWN = `m.school_id = $1 and m.school_id = (select current_school())`;

/** A person and what matters of the sign-in. */
export interface SignInRow extends PersonName {
  readonly personId: string;
  readonly accountId: string | null;
  readonly login: string | null;
  readonly isBlocked: boolean;
  /** The account belongs to a person of another school too. */
  readonly isShared: boolean;
  /** The person works in the school, or holds a duty of it now or later. */
  readonly isOfStaff: boolean;
}

/** $2 people, $3 now. People of the school only. */
export const PEOPLE = sql(
  'identity.sign-ins.people',
  `with today as (select ($3::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)
   select p.id as "personId", p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
          a.account_id as "accountId", a.login, coalesce(a.blocked, false) as "isBlocked",
          exists (select from membership x where x.account_id = a.account_id and x.school_id <> $1 and x.ended_at is null) as "isShared",
          (exists (select from staff_member f where f.school_id = $1 and f.id = p.id and f.deleted_at is null
                    and (f.dismissed_on is null or f.dismissed_on >= (select day from today)))
           or exists (select from duty d where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null
                       and (d.valid_to is null or d.valid_to >= (select day from today)))) as "isOfStaff"
     from person p
     left join lateral (
       select m.account_id, c.login, m.ended_at is not null or o.disabled_at is not null as blocked
         from membership m join account o on o.account_id = m.account_id left join login_claim c on c.account_id = m.account_id
        where ${OWN} and m.person_id = p.id
        order by m.ended_at is not null, c.login is null, m.created_at limit 1) a on true
    where p.school_id = $1 and p.id = any($2::uuid[]) and p.deleted_at is null
    order by p.family_name, p.given_name, p.patronymic nulls first, p.id`,
);

/** $2 beginnings of logins: those that are taken. */
export const TAKEN = sql(
  'identity.sign-ins.taken',
  `select l.login from login_claim l where $1::uuid = (select current_school()) and l.login ^@ any($2::text[])`,
);

const ADD = `$1::uuid = (select current_school())`;

/** $2 accounts, $3 hashes, $4 now. */
export const ADD_ACCOUNTS = sql(
  'identity.sign-ins.add.account',
  `insert into account (account_id, password_hash, password_changed_at, must_change)
   select u.id, u.hash, $4::timestamptz, true from unnest($2::uuid[], $3::text[]) as u(id, hash) where ${ADD}`,
);
/** $2 accounts, $3 logins. */
export const ADD_LOGINS = sql(
  'identity.sign-ins.add.login',
  `insert into login_claim (login, account_id)
   select u.login, u.id from unnest($2::uuid[], $3::text[]) as u(id, login) where ${ADD} on conflict do nothing returning login`,
);
/** $2 accounts, $3 people. */
export const ADD_MEMBERSHIPS = sql(
  'identity.sign-ins.add.membership',
  `insert into membership (account_id, school_id, person_id)
   select u.id, $1::uuid, u.person from unnest($2::uuid[], $3::uuid[]) as u(id, person) where ${ADD}`,
);
/** $2 accounts, $3 hashes, $4 now: passwords from paper. */
export const SET_PASSWORDS = sql(
  'identity.sign-ins.set-password',
  `update account a set password_hash = u.hash, password_changed_at = $4, must_change = true
     from unnest($2::uuid[], $3::text[]) as u(id, hash)
    where a.account_id = u.id and exists (select from membership m where m.account_id = a.account_id and ${OWN})`,
);
/** $2 people, $3 now: every device of theirs. */
export const END_SESSIONS = sql(
  'identity.sign-ins.end-sessions',
  `update session s set revoked_at = $3
    where s.revoked_at is null and s.account_id in (select m.account_id from membership m where ${OWN} and m.person_id = any($2::uuid[]))
   returning s.session_id`,
);
/** $2 people, $3 when they stopped being let in as people of this school; null: they are let in again. */
export const MARK_MEMBERSHIPS = sql(
  'identity.sign-ins.mark-membership',
  `update membership m set ended_at = $3
    where ${OWN} and m.person_id = any($2::uuid[]) and (m.ended_at is null) = ($3::timestamptz is not null)
   returning m.account_id as "accountId", m.person_id as "personId"`,
);
/** $2 accounts, $3 now: those that no school lets in are annulled, the others are not. */
export const MARK_ACCOUNTS = sql(
  'identity.sign-ins.mark-account',
  `update account a
      set disabled_at = case when exists (select from membership x where x.account_id = a.account_id and x.ended_at is null) then null else $3::timestamptz end
    where a.account_id = any($2::uuid[]) and exists (select from membership m where m.account_id = a.account_id and ${OWN})`,
);
/** $2 ids, $3 people, $4 accounts, $5 act, $6 now, $7 by whom, $8 note. */
export const ADD_ACTS = sql(
  'identity.sign-ins.add.act',
  `insert into sign_in_act (school_id, id, person_id, account_id, act, at, by_person_id, note)
   select $1::uuid, u.id, u.person, u.account, $5, $6, $7, $8 from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as u(id, person, account)`,
);
/** $2 who asks, $3 people, $4 since. */
export const COUNT_SHEETS = sql(
  'identity.sign-ins.count-sheets',
  `select (select count(*)::int from sign_in_act x
            where x.school_id = $1 and x.by_person_id = $2 and x.act in ('opened', 'reset') and x.at > $4) as "byActor",
          (select coalesce(max(n), 0)::int from (
            select count(*) as n from sign_in_act x
             where x.school_id = $1 and x.person_id = any($3::uuid[]) and x.act = 'reset' and x.at > $4 group by x.person_id) y) as "forPerson"`,
);
/** $2 person: what was done with the sign-in, newest first. */
export const ACTS = sql(
  'identity.sign-ins.acts',
  `select x.act, x.at, x.note, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from sign_in_act x left join person p on p.school_id = $1 and p.id = x.by_person_id
    where x.school_id = $1 and x.person_id = $2 and x.deleted_at is null order by x.at desc, x.id desc limit 50`,
);
/** $2 person: where somebody is signed in. */
export const SESSIONS = sql(
  'identity.sign-ins.sessions',
  `select s.session_id as id, s.audience, s.user_agent as device, s.created_at as "openedAt", s.last_seen_at as "lastSeenAt"
     from session s
    where s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => s.idle_minutes)
      and s.account_id in (select m.account_id from membership m where ${OWN} and m.person_id = $2)
    order by s.last_seen_at desc limit 50`,
);
