import { sql } from '@zhurnal/platform';

/*
 * Claims belong to the directory group: a token is found before any school is known. Its rights lie in the school, and
 * the statements that write a claim ask that the school is the transaction's.
 */

/** $1 hash, $2 now. Of a person also: the account is open, and still belongs to this person of this school. */
export const FIND_CLAIM = {
  name: 'identity.token.find',
  text: `select c.token_id as "tokenId", c.school_id as "schoolId", c.account_id as "accountId", c.person_id as "personId",
      c.last_used_at is null or c.last_used_at < now() - interval '1 minute' as "isToTouch"
    from token_claim c
    where c.token_hash = $1 and c.revoked_at is null and c.ends_at > $2
      and (c.account_id is null or exists (
        select from membership m join account a on a.account_id = m.account_id
         where m.account_id = c.account_id and m.school_id = c.school_id and m.person_id = c.person_id
           and m.ended_at is null and a.disabled_at is null and not a.must_change))`,
};
/** $1 hash of a key of a short while, $2 now: the hash of its token, and the scopes that it narrows the token to. */
export const FIND_GRANT = {
  name: 'identity.grant.find',
  text: `select c.token_hash as "tokenHash", g.scopes from access_grant g join token_claim c on c.token_id = g.token_id
    where g.grant_hash = $1 and g.ends_at > $2`,
};
/** $1 hash, $2 token, $3 school, $4 scopes, $5 when it ends. */
export const ADD_GRANT = {
  name: 'identity.grant.add',
  text: `insert into access_grant (grant_hash, token_id, school_id, scopes, ends_at)
    values ($1::bytea, $2::uuid, $3::uuid, $4::text[], $5::timestamptz)`,
};
/** $1 token, $2 now: what ended is forgotten when the token asks anew. */
export const FORGET_GRANTS = {
  name: 'identity.grant.forget',
  text: `delete from access_grant where token_id = $1 and ends_at <= $2`,
};

/** $1 tokens, $2 now: those that still work. */
export const LIST_OPEN = {
  name: 'identity.token.open-of',
  text: `select c.token_id as "id" from token_claim c
    where c.token_id = any($1::uuid[]) and c.revoked_at is null and c.ends_at > $2
      and (c.account_id is null or exists (
        select from membership m join account a on a.account_id = m.account_id
         where m.account_id = c.account_id and m.school_id = c.school_id and m.person_id = c.person_id
           and m.ended_at is null and a.disabled_at is null))`,
};
export const TOUCH = {
  name: 'identity.token.touch',
  text: `update token_claim set last_used_at = now() where token_id = $1`,
};
/** $1 school, $2 tokens. */
export const LAST_USED = {
  name: 'identity.token.last-used',
  text: `select token_id as "id", last_used_at as "lastUsedAt" from token_claim where school_id = $1 and token_id = any($2::uuid[])`,
};

/** $2 token. */
export const RIGHTS = sql(
  'identity.token.rights',
  `select t.scopes, t.class_ids as "classIds", t.networks from api_token t
    where t.school_id = $1 and t.id = $2 and t.revoked_at is null and t.deleted_at is null`,
);

/** $2 id, $3 person, $4 name, $5 hint, $6 scopes, $7 classes, $8 networks, $9 last day, $10 maker. */
export const ADD = sql(
  'identity.token.add',
  `insert into api_token (school_id, id, person_id, name, hint, scopes, class_ids, networks, expires_on, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
/** $2 id, $3 hash, $4 account, $5 person, $6 last day: it ends with that day in the school. */
export const ADD_CLAIM = sql(
  'identity.token.add.claim',
  `insert into token_claim (token_hash, token_id, school_id, account_id, person_id, ends_at)
   select $3::bytea, $2::uuid, s.school_id, $4::uuid, $5::uuid, ($6::date + 1)::timestamp at time zone s.time_zone
     from school s where s.school_id = $1 and s.school_id = (select current_school())`,
);
/** $2 id, $3 now, $4 who, $5 version. */
export const REVOKE = sql(
  'identity.token.revoke',
  `update api_token set revoked_at = $3, revoked_by = $4, version = version + 1
    where school_id = $1 and id = $2 and revoked_at is null returning id`,
);
export const REVOKE_CLAIM = sql(
  'identity.token.revoke.claim',
  `update token_claim set revoked_at = $3
    where school_id = $1 and school_id = (select current_school()) and token_id = $2 and revoked_at is null`,
);

const SHOWN = `select t.id, t.person_id as "personId", t.name, t.hint, t.scopes, t.class_ids as "classIds",
    coalesce((select array_agg(c.name order by c.grade_level, c.name) from school_class c
       where c.school_id = $1 and c.id = any(t.class_ids)), '{}') as "classNames",
    t.networks, t.expires_on as "expiresOn", t.revoked_at as "revokedAt", t.created_at as "createdAt",
    m.family_name as "familyName", m.given_name as "givenName", m.patronymic
  from api_token t left join person m on m.school_id = $1 and m.id = t.created_by`;

/** $2 token. */
export const ONE = sql(
  'identity.token.one',
  `${SHOWN} where t.school_id = $1 and t.id = $2 and t.deleted_at is null`,
);
/** $2 person, or null for the programs of the school; the newest first. */
export const LIST = sql(
  'identity.token.list',
  `${SHOWN} where t.school_id = $1 and t.person_id is not distinct from $2::uuid and t.deleted_at is null
    order by t.revoked_at is not null, t.created_at desc, t.id limit 200`,
);

/** $2 person or null, $3 classes, $4 now: what a wanted token is judged by. */
export const FACTS = sql(
  'identity.token.facts',
  `with today as (select ($4::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)
   select t.day as today,
     (select count(*)::int from api_token a where a.school_id = $1 and a.person_id is not distinct from $2::uuid
        and a.revoked_at is null and a.deleted_at is null and a.expires_on >= t.day) as others,
     (select count(*)::int from school_class c where c.school_id = $1 and c.id = any($3::uuid[]) and c.deleted_at is null) as classes
   from today t`,
);

/** $2 classes, $3 now: the classes a token is limited to, with the groups that lie within them. */
export const CLASSES = sql(
  'identity.token.classes',
  `select c.id, c.name, coalesce((
       select json_agg(json_build_object('id', g.id, 'name', g.name, 'subjectName', b.name) order by b.name, g.name)
         from teaching_group g join subject b on b.school_id = $1 and b.id = g.subject_id
        where g.school_id = $1 and g.deleted_at is null
          and exists (select from teaching_group_part p where p.school_id = $1 and p.group_id = g.id and p.class_id = c.id and p.deleted_at is null)
          and not exists (select from teaching_group_part p where p.school_id = $1 and p.group_id = g.id and p.class_id <> all($2::uuid[]) and p.deleted_at is null)
     ), '[]'::json) as groups
   from school_class c where c.school_id = $1 and c.id = any($2::uuid[]) and c.deleted_at is null order by c.grade_level, c.name`,
);
/** The school of a program. */
export const SCHOOL = sql(
  'identity.token.school',
  `select s.school_id as "schoolId", s.name as "schoolName", s.time_zone as "timeZone" from school s where s.school_id = $1`,
);
