import { sql } from '@zhurnal/platform';

/** Where a school sends, and when. */
export interface SettingRow {
  readonly id: string;
  readonly target: string;
  readonly schoolCode: string;
  readonly hour: number;
  readonly isOn: boolean;
  readonly version: number;
}

export const SETTING = sql(
  'export.setting',
  `select id, target, school_code as "schoolCode", hour, is_on as "isOn", version from portal_setting where school_id = $1`,
);

/** The last packages, the newest first. $2 how many. */
export const LAST_PACKAGES = sql(
  'export.last-packages',
  `select p.id, p.seq, p.prev_seq as "prevSeq", p.mode, p.cause, p.year_id as "yearId", p.day, p.row_count as "rowCount", p.replaced, p.made_at as "madeAt", p.state,
          p.tried_at as "triedAt", p.tries, p.fault, p.answer, p.taken_at as "takenAt", p.sha256,
          case when q.id is not null then json_build_object('familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic) end as "madeBy"
     from portal_package p left join person q on q.school_id = $1 and q.id = p.made_by
    where p.school_id = $1 order by p.seq desc limit $2::int`,
);

/** Whether a package was made. $2 its id. */
export const MADE = sql('export.made', `select id from portal_package where school_id = $1 and id = $2`);

/** Whether the school has sent for the cause on the day already. $2 day, $3 cause. */
export const OF_DAY = sql(
  'export.of-day',
  `select id from portal_package where school_id = $1 and day = $2::date and cause = $3 order by seq limit 1`,
);

/** Waits for others who make a package of the school, to the end of the transaction. */
export const LOCK = sql(
  'export.lock',
  `select pg_advisory_xact_lock(hashtextextended('portal ' || $1::text, 0)) is not null as locked`,
);

/** What the portal has once all packages are taken. */
export const KNOWN_ROWS = sql(
  'export.known-rows',
  `select kind as part, uid::text as uid, encode(digest, 'hex') as digest, seq from portal_row where school_id = $1 order by kind, uid`,
);

/** $2 parts, $3 numbers, $4 digests, $5 the package. */
export const KNOW_ROWS = sql(
  'export.know-rows',
  `insert into portal_row (school_id, kind, uid, digest, seq)
   select $1, k, u, decode(d, 'hex'), $5::int from unnest($2::text[], $3::bigint[], $4::text[]) as r(k, u, d)
   on conflict (school_id, kind, uid) do update set digest = excluded.digest, seq = excluded.seq`,
);
export const FORGET_ROWS = sql(
  'export.forget-rows',
  `delete from portal_row r using unnest($2::text[], $3::bigint[]) as g(k, u) where r.school_id = $1 and r.kind = g.k and r.uid = g.u`,
);

/** Packages on their way, in order. */
export const WAITING = sql(
  'export.waiting',
  `select id, seq, mode, manifest, sha256, version from portal_package where school_id = $1 and state = 'made' order by seq`,
);

/** A package, to be sent once more. $2 its number. */
export const ONE_PACKAGE = sql(
  'export.package',
  `select id, seq, mode, manifest, sha256, version from portal_package where school_id = $1 and seq = $2::int`,
);
export const PARTS_OF = sql(
  'export.parts',
  `select name, sha256, content from portal_part where school_id = $1 and package_id = $2 order by name`,
);

/** What became of sending it. $2 package, $3 when, $4 fault, $5 answer, $6 whether it was taken. */
export const NOTE_TRY = sql(
  'export.note-try',
  `update portal_package
      set tried_at = $3::timestamptz, tries = tries + 1, fault = $4, answer = case when $5 = '' then answer else $5 end,
          state = case when $6::boolean then 'taken' else state end, taken_at = case when $6::boolean then $3::timestamptz else taken_at end, version = version + 1
    where school_id = $1 and id = $2 and state = 'made'`,
);

/** A full package makes those before it needless. $2 its number. */
export const SUPERSEDE = sql(
  'export.supersede',
  `update portal_package set state = 'superseded', version = version + 1 where school_id = $1 and seq < $2::int and state = 'made'`,
);
export const DROP_PARTS = sql(
  'export.drop-parts',
  `delete from portal_part p using portal_package k where p.school_id = $1 and k.school_id = $1 and k.id = p.package_id and k.seq < $2::int`,
);

/** The last comparison. */
export const LAST_CHECK = sql(
  'export.last-check',
  `select seq, counted, difference_count as "differenceCount", differences, made_at as "madeAt" from portal_check
    where school_id = $1 order by made_at desc, id desc limit 1`,
);
