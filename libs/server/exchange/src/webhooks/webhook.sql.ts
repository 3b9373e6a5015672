import { sql } from '@zhurnal/platform';

/** Leaves a delivery for every address that wants it. $2 events `{id, type, body}`, $3 now. */
export const HAPPENED = sql(
  'exchange.webhook.happened',
  `insert into webhook_delivery (school_id, id, webhook_id, event_id, type, happened_at, body, state, next_at)
   select $1, new_uuid(), w.id, e.id, e.type, $3::timestamptz, e.body, 'waiting', $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as e(id uuid, type text, body text)
     join webhook w on w.school_id = $1 and w.deleted_at is null and e.type = any(w.event_types)
   returning id`,
);

/** Takes up what is due, so that nobody else does before the term. $2 now, $3 the term, $4 how many. */
export const CLAIM = sql(
  'exchange.webhook.claim',
  `update webhook_delivery d set next_at = $3::timestamptz, tried_at = $2::timestamptz, tries = d.tries + 1
     from webhook w
    where d.school_id = $1 and w.school_id = $1 and w.id = d.webhook_id and d.id in (
      select x.id from webhook_delivery x
        join webhook o on o.school_id = $1 and o.id = x.webhook_id and o.state = 'on' and o.deleted_at is null
       where x.school_id = $1 and x.state = 'waiting' and x.next_at <= $2::timestamptz
       order by x.next_at, x.id limit $4::int for update of x skip locked)
   returning d.id, d.webhook_id as "webhookId", d.event_id as "eventId", d.body, d.tries, w.address,
     (select array_agg(s.secret order by s.ends_at nulls first, s.id) from webhook_secret s
       where s.school_id = $1 and s.webhook_id = w.id and (s.ends_at is null or s.ends_at > $2::timestamptz)) as secrets`,
);

/** What was tried as often as anything is and has no outcome, because its process was gone each time or the last. $2 now, $3 most tries. */
export const GIVE_UP_LOST = sql(
  'exchange.webhook.give-up-lost',
  `update webhook_delivery set state = 'failed', status = null, fault = 'lost'
    where school_id = $1 and id in (
      select x.id from webhook_delivery x
       where x.school_id = $1 and x.state = 'waiting' and x.tries >= $3::int and x.next_at <= $2::timestamptz
       order by x.id for update skip locked)
   returning id`,
);

/** $2 delivery, $3 state, $4 when it is tried again, $5 status, $6 fault, $7 now. */
export const NOTE = sql(
  'exchange.webhook.note',
  `update webhook_delivery
      set state = $3, next_at = coalesce($4::timestamptz, next_at), status = $5::smallint, fault = $6,
          delivered_at = case when $3 = 'delivered' then $7::timestamptz end
    where school_id = $1 and id = $2 and state = 'waiting'`,
);

/** A delivery arrived: the address works. $2 address. */
export const WORKS = sql(
  'exchange.webhook.works',
  `update webhook set failing_since = null, version = version + 1
    where school_id = $1 and id = $2 and failing_since is not null`,
);

/** A delivery failed. $2 address, $3 now, $4 whether it is gone, $5 since when nothing may have arrived. Answers the state that it came into. */
export const FAILS = sql(
  'exchange.webhook.fails',
  `update webhook set failing_since = coalesce(failing_since, $3::timestamptz), version = version + 1,
          state = case when $4::boolean then 'gone' when failing_since <= $5::timestamptz then 'failed' else state end
    where school_id = $1 and id = $2 and state = 'on' and ($4::boolean or failing_since is null or failing_since <= $5::timestamptz)
   returning name, state`,
);

/** Addresses that were switched off because nothing arrived for days. */
export const SILENT = sql(
  'exchange.webhook.silent',
  `select count(*)::int as n from webhook where school_id = $1 and state = 'failed' and deleted_at is null`,
);

/** $2 before when. What still waits or failed after a pause is forgotten as well: nobody keeps it for ever. */
export const FORGET = sql(
  'exchange.webhook.forget',
  `delete from webhook_delivery where school_id = $1 and happened_at < $2::timestamptz`,
);
export const FORGET_SECRETS = sql(
  'exchange.webhook.forget-secrets',
  `delete from webhook_secret where school_id = $1 and ends_at < $2::timestamptz`,
);

const SHOWN = `w.id, w.name, w.address, w.event_types as "eventTypes", w.state, w.failing_since as "failingSince", w.created_at as "createdAt", w.version,
  (select max(s.ends_at) from webhook_secret s where s.school_id = $1 and s.webhook_id = w.id) as "oldSecretEndsAt",
  (select count(*)::int from webhook_delivery d where d.school_id = $1 and d.webhook_id = w.id and d.state = 'waiting') as waiting,
  (select count(*)::int from webhook_delivery d where d.school_id = $1 and d.webhook_id = w.id and d.state = 'failed') as failed,
  (select max(d.delivered_at) from webhook_delivery d where d.school_id = $1 and d.webhook_id = w.id) as "lastDeliveredAt"`;

export const LIST = sql(
  'exchange.webhook.list',
  `select ${SHOWN} from webhook w where w.school_id = $1 and w.deleted_at is null order by w.created_at, w.id`,
);

/** $2 the address. */
export const ONE = sql(
  'exchange.webhook.one',
  `select ${SHOWN} from webhook w where w.school_id = $1 and w.id = $2 and w.deleted_at is null`,
);

export const COUNT = sql(
  'exchange.webhook.count',
  `select count(*)::int as n from webhook where school_id = $1 and deleted_at is null`,
);

/** The current secret becomes the old one. $2 address, $3 until when it signs. */
export const RETIRE_SECRET = sql(
  'exchange.webhook.retire-secret',
  `update webhook_secret set ends_at = $3::timestamptz where school_id = $1 and webhook_id = $2 and ends_at is null`,
);

/** Older ones end at once: two sign at most. $2 address. */
export const DROP_OLD_SECRETS = sql(
  'exchange.webhook.drop-old-secrets',
  `delete from webhook_secret where school_id = $1 and webhook_id = $2 and ends_at is not null`,
);

/** $2 id, $3 address, $4 secret. */
export const ADD_SECRET = sql(
  'exchange.webhook.add-secret',
  `insert into webhook_secret (school_id, id, webhook_id, secret) values ($1, $2, $3, $4)`,
);

/** $2 address, $3 after which delivery, $4 how many. */
export const LOG = sql(
  'exchange.webhook.log',
  `select d.id, d.event_id as "eventId", d.type, d.happened_at as "happenedAt", d.state, d.tries, d.next_at as "nextAt", d.status, d.fault,
          d.tried_at as "triedAt", d.delivered_at as "deliveredAt"
     from webhook_delivery d
    where d.school_id = $1 and d.webhook_id = $2
      and ($3::uuid is null or (d.happened_at, d.id) < (select x.happened_at, x.id from webhook_delivery x where x.school_id = $1 and x.id = $3))
    order by d.happened_at desc, d.id desc limit $4::int`,
);

/** Tells again what was told, with the same ids. $2 address, $3 one delivery or null, $4 from, $5 until (null: no such end), $6 now. */
export const REPLAY = sql(
  'exchange.webhook.replay',
  `update webhook_delivery set state = 'waiting', tries = 0, next_at = $6::timestamptz, delivered_at = null
    where school_id = $1 and webhook_id = $2 and ($3::uuid is null or id = $3)
      and ($4::timestamptz is null or happened_at >= $4) and ($5::timestamptz is null or happened_at < $5)
   returning id`,
);
