import { WEBHOOK_LIMITS, WEBHOOK_TWO_SECRETS_HOURS, lengthOf, refuse } from '@zhurnal/rules';
import type { Refusal, WebhookEvent } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { Reach } from './reach.js';
import { newSecret } from './sign.js';
import { WebhookRow } from './webhook.entity.js';
import type { Webhook, WebhookDelivery } from './webhook.graphql.js';
import { ADD_SECRET, COUNT, DROP_OLD_SECRETS, LIST, LOG, ONE, REPLAY, RETIRE_SECRET } from './webhook.sql.js';

/** An address as it is wanted. */
export interface WebhookWish {
  readonly name: string;
  readonly address: string;
  readonly eventTypes: readonly WebhookEvent[];
}

/** What was made, with the secret, which is told once. */
export interface MadeWebhook {
  readonly outcome: 'made';
  readonly webhookId: string;
  readonly secret: string;
}

/** Which deliveries are told again: one, or those of a stretch. */
export interface ReplayWish {
  readonly webhookId: string;
  readonly deliveryId?: string | null;
  /** Instants in ISO 8601. */
  readonly from?: string | null;
  readonly until?: string | null;
}

export type WebhookSeen = Webhook & { readonly version: number };

/** Pages with the list of addresses ask again. */
const tell = (tx: WriteTx): void => tx.announce({ topic: 'settings', keys: ['school'] });

/** Addresses of a school, for the pages and the command line. */
export class Webhooks {
  constructor(private readonly clock: Clock) {}

  list(tx: ReadTx): Promise<WebhookSeen[]> {
    return tx.rows<WebhookSeen>(LIST);
  }

  find(tx: ReadTx, webhookId: string): Promise<WebhookSeen | undefined> {
    return tx.find<WebhookSeen>(ONE, [webhookId]);
  }

  /** The log, newest first; one more than `first` when there is more. */
  listDeliveries(
    tx: ReadTx,
    webhookId: string,
    first: number,
    after: string | null,
  ): Promise<WebhookDelivery[]> {
    return tx.rows<WebhookDelivery>(LOG, [webhookId, after, first + 1]);
  }

  async make(tx: WriteTx, wish: WebhookWish, createdBy: string): Promise<MadeWebhook | Refusal> {
    const name = wish.name.trim();
    if (lengthOf(name) > WEBHOOK_LIMITS.name)
      return refuse('TEXT_TOO_LONG', { params: { field: 'title', limit: String(WEBHOOK_LIMITS.name) } });
    if (name === '') return refuse('INVALID_VALUE', { params: { field: 'webhookName' } });
    // Whether it lies in a closed network shows with every delivery: a name can mean something else tomorrow.
    const address = Reach.parse(wish.address.trim())?.href;
    if (address === undefined) return refuse('INVALID_VALUE', { params: { field: 'address' } });
    if (wish.eventTypes.length === 0) return refuse('INVALID_VALUE', { params: { field: 'eventTypes' } });
    const others = (await tx.find<{ n: number }>(COUNT))?.n ?? 0;
    if (others >= WEBHOOK_LIMITS.webhooks)
      return refuse('TOO_MANY_WEBHOOKS', { params: { limit: String(WEBHOOK_LIMITS.webhooks) } });
    const webhookId = newId();
    const secret = newSecret();
    await tx.insert(WebhookRow, [
      {
        ...{ id: webhookId, name, address, eventTypes: [...new Set(wish.eventTypes)], state: 'on' as const },
        ...{ failingSince: null, secretSince: this.clock.now(), createdBy },
      },
    ]);
    await tx.rows(ADD_SECRET, [newId(), webhookId, secret]);
    tell(tx);
    return { outcome: 'made', webhookId, secret };
  }

  /** Pauses it, lets it go on, or removes it. Going on, it is as if it had never failed. */
  async change(
    tx: WriteTx,
    { id, version }: WebhookSeen,
    { isOn, isRemoved }: { isOn: boolean; isRemoved: boolean },
  ): Promise<boolean> {
    const changes = isRemoved
      ? { state: 'paused' as const, deletedAt: this.clock.now() }
      : isOn
        ? { state: 'on' as const, failingSince: null }
        : { state: 'paused' as const };
    tell(tx);
    return tx.update(WebhookRow, { id, version }, changes);
  }

  /** Another secret; the one before it signs beside it for a while, so that the program can change over. */
  async rotate(tx: WriteTx, { id, version }: WebhookSeen): Promise<string | undefined> {
    const now = this.clock.now();
    if (!(await tx.update(WebhookRow, { id, version }, { secretSince: now }))) return undefined;
    const secret = newSecret();
    const until = new Date(now.getTime() + WEBHOOK_TWO_SECRETS_HOURS * 3_600_000);
    await tx.rows(DROP_OLD_SECRETS, [id]);
    await tx.rows(RETIRE_SECRET, [id, until]);
    await tx.rows(ADD_SECRET, [newId(), id, secret]);
    tell(tx);
    return secret;
  }

  /** Lets deliveries wait again, as if they had never been tried, under the same ids. Answers how many. */
  async replay(tx: WriteTx, { webhookId, deliveryId, from, until }: ReplayWish): Promise<number> {
    const values = [webhookId, deliveryId ?? null, from ?? null, until ?? null, this.clock.now()];
    return (await tx.rows(REPLAY, values)).length;
  }
}
