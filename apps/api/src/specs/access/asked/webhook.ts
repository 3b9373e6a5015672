import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

const WEBHOOK = `id name address eventTypes state failingSince oldSecretEndsAt waiting failed lastDeliveredAt createdAt`;
const DELIVERY = `id eventId type happenedAt state tries nextAt triedAt status fault deliveredAt`;

/** $2 id, $3 who made it, $4 name. One secret in force, one that signs beside it. */
const ADD = sql(
  'test.webhook.add',
  `with made as (
     insert into webhook (school_id, id, name, address, event_types, state, created_by)
     values ($1, $2, $4, 'https://lms.example/events', '{mark.changed}', 'on', $3) returning id)
   insert into webhook_secret (school_id, id, webhook_id, secret, ends_at)
   select $1, new_uuid(), id, 'whsec_' || encode(uuid_send(new_uuid()), 'base64'), ends_at
     from made, (values (null::timestamptz), (now() + interval '1 hour')) as s(ends_at)`,
);
/** Room for another one: when there are many, those of earlier requests go. */
const CLEAR = sql(
  'test.webhook.clear',
  `update webhook set deleted_at = now(), version = version + 1 where school_id = $1 and deleted_at is null
      and (select count(*) from webhook o where o.school_id = $1 and o.deleted_at is null) > 15`,
);
/** $2 address, $3 delivery: told, and tried once. */
const TELL = sql(
  'test.webhook.tell',
  `insert into webhook_delivery (school_id, id, webhook_id, event_id, type, happened_at, body, state, tries, next_at, tried_at, status, delivered_at)
   values ($1, $3, $2, new_uuid(), 'mark.changed', now(), '{}', 'delivered', 1, now(), now(), 204, now())`,
);
const FIND = sql(
  'test.webhook.find',
  `select id from webhook where school_id = $1 and address = $2 and deleted_at is null`,
);

interface Made {
  readonly webhookId: string;
  readonly deliveryId: string;
}

async function addWebhook(db: Database, { schoolId, people, sign }: School): Promise<Made> {
  const made = { webhookId: newId(), deliveryId: newId() };
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(CLEAR);
    await tx.rows(ADD, [made.webhookId, people.administrator, `Библиотека ${sign}`]);
    await tx.rows(TELL, [made.webhookId, made.deliveryId]);
  });
  return made;
}

const about =
  (request: (made: Made) => Attempt): Prepare =>
  async (db, school) =>
    request(await addWebhook(db, school));

/** Made in the own school, wherever that is: allowed here when it lies here. */
const create: Prepare = async (db, school) => {
  await addWebhook(db, school);
  const address = `https://lms.example/${newId()}`;
  return {
    ...ask(
      `mutation ($input: WebhookInput!) { createWebhook(input: $input) { __typename
        ... on WebhookMade { secret webhook { ${WEBHOOK} } } ... on Refusal { code } } }`,
      keyed({ name: 'Библиотека', address, eventTypes: ['mark_changed'] }),
    ),
    isProof: async (_, at) =>
      (await at.read(ARRANGER, school.schoolId, (tx) => tx.rows(FIND, [address]))).length === 1,
  };
};

/** How addresses of programs are asked about. */
export const WEBHOOK_ASKED: Readonly<Record<string, Operation>> = {
  webhooks: {
    about: 'school',
    prepare: async (db, school) => {
      await addWebhook(db, school);
      return ask(`{ webhooks { ${WEBHOOK} } }`, {}, school.sign);
    },
  },
  webhookDeliveries: {
    about: 'webhook',
    prepare: about(({ webhookId, deliveryId }) =>
      ask(
        `query ($webhookId: ID!) { webhookDeliveries(webhookId: $webhookId, first: 10) {
          nodes { ${DELIVERY} } pageInfo { hasNextPage endCursor } } }`,
        { webhookId },
        deliveryId,
      ),
    ),
  },
  createWebhook: { about: 'school', changes: true, prepare: create },
  changeWebhook: {
    about: 'webhook',
    changes: true,
    prepare: about(({ webhookId }) =>
      ask(
        `mutation ($input: ChangeWebhookInput!) { changeWebhook(input: $input) { __typename
          ... on WebhookChanged { changed { ${WEBHOOK} } } ... on Refusal { code } } }`,
        keyed({ webhookId, isOn: false }),
        'WebhookChanged',
      ),
    ),
  },
  rotateWebhookSecret: {
    about: 'webhook',
    changes: true,
    prepare: about(({ webhookId }) =>
      ask(
        `mutation ($input: RotateWebhookInput!) { rotateWebhookSecret(input: $input) { __typename
          ... on WebhookMade { secret webhook { ${WEBHOOK} } } ... on Refusal { code } } }`,
        keyed({ webhookId }),
        'WebhookMade',
      ),
    ),
  },
  replayWebhook: {
    about: 'webhook',
    prepare: about(({ webhookId, deliveryId }) =>
      ask(
        `mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { count } }`,
        keyed({ webhookId, deliveryId }),
        '"count":1',
      ),
    ),
  },
};
