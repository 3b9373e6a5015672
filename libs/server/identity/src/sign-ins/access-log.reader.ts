import { Injectable } from '@nestjs/common';
import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { noteTakenOut } from '@zhurnal/audit';
import { sql } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import type { AccessLog, AccessLogEntry, AccessLogQuery } from './access-log.graphql.js';

/*
 * Ids carry their time, so that an order by id is one by time. Accounts belong to no school: only those of people of
 * this one are looked at, each from the end of its own index; who has left is told of no further than what failed.
 */
// $2 person, $3 event, $4 first day, $5 last day, $6 address, $7 cursor, $8 how many.
const LIST = sql(
  'identity.access-log',
  `with bounds as (
     select ($4::date)::timestamp at time zone s.time_zone as from_at, ($5::date + 1)::timestamp at time zone s.time_zone as to_at
       from school s where s.school_id = $1),
   tries as (
     select t.* from membership m cross join bounds b cross join lateral (
       select a.attempt_id as id, case when a.succeeded then 'signed_in' when a.is_limited then 'sign_in_limited' else 'sign_in_failed' end as event,
              a.at, 1 as times, m.person_id, a.address, null::text as role, null::text as operation, null::text as target_kind, null::text as target_id
         from sign_in_attempt a
        where a.account_id = m.account_id and (not a.succeeded or m.ended_at is null or a.at <= m.ended_at)
          and ($7::uuid is null or a.attempt_id < $7) and (b.from_at is null or a.at >= b.from_at) and (b.to_at is null or a.at < b.to_at)
          and ($6::text is null or a.address = $6)
          and ($3::text is null or $3 = case when a.succeeded then 'signed_in' when a.is_limited then 'sign_in_limited' else 'sign_in_failed' end)
        order by a.attempt_id desc limit $8) t
      where m.school_id = $1 and m.school_id = (select current_school()) and ($2::uuid is null or m.person_id = $2)
        and $3::text is distinct from 'access_refused'),
   refused as (
     select r.id, 'access_refused', r.at, r.times, r.person_id, null::text, r.role, r.operation, r.target_kind, r.target_id
       from access_refusal r cross join bounds b
      where r.school_id = $1 and ($2::uuid is null or r.person_id = $2) and $6::text is null and coalesce($3::text, 'access_refused') = 'access_refused'
        and ($7::uuid is null or r.id < $7) and (b.from_at is null or r.at >= b.from_at) and (b.to_at is null or r.at < b.to_at)
      order by r.id desc limit $8)
   select e.id, e.event, e.at, e.times, e.person_id as "personId", e.address, e.role, e.operation,
          e.target_kind as "targetKind", e.target_id as "targetId",
          p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from (select * from tries union all select * from refused) e
     join person p on p.school_id = $1 and p.id = e.person_id
    order by e.id desc limit $8`,
);

/** Tells who came in, who did not, and who asked for what is not theirs. */
@Injectable()
export class AccessLogReader {
  async list(call: Call, { filter, first, after }: AccessLogQuery): Promise<AccessLog> {
    const { personId, event, from, to, address } = filter;
    const rows = await call.read([], (tx) =>
      tx.rows<Omit<AccessLogEntry, 'who'> & PersonName>(LIST, [
        personId ?? null,
        event ?? null,
        from ?? null,
        to ?? null,
        address?.trim() || null,
        after ?? null,
        first + 1,
      ]),
    );
    const nodes = rows.slice(0, first).map(({ familyName, givenName, patronymic, ...entry }) => ({
      ...entry,
      who: listNameOf({ familyName, givenName, patronymic }),
    }));
    await noteTakenOut(call, {
      what: 'access_log',
      filter: { personId, event, from, to, address },
      rowCount: nodes.length,
    });
    return {
      nodes,
      pageInfo: { hasNextPage: rows.length > first, endCursor: nodes.at(-1)?.id ?? null },
    };
  }
}
