import { refuse } from '@zhurnal/rules';
import { isRefused, notFound } from '@zhurnal/platform';
import type { Call, Refused, WriteTx } from '@zhurnal/platform';
import type { Courier } from './courier.js';
import type {
  ChangeWebhookInput,
  ReplayWebhookInput,
  RotateWebhookInput,
  Webhook,
  WebhookChanged,
  WebhookDeliveryConnection,
  WebhookInput,
  WebhookLogQuery,
  WebhookMade,
  WebhookReplayed,
} from './webhook.graphql.js';
import type { WebhookSeen, Webhooks } from './webhooks.js';

/** What the administrator does with addresses of programs. */
export class WebhookOffice {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly courier: Courier,
  ) {}

  list(call: Call): Promise<Webhook[]> {
    return call.read([], (tx) => this.webhooks.list(tx));
  }

  listDeliveries(
    call: Call,
    { webhookId, first, after }: WebhookLogQuery,
  ): Promise<WebhookDeliveryConnection> {
    return call.read([], async (tx) => {
      if (!(await this.webhooks.find(tx, webhookId))) throw notFound();
      const found = await this.webhooks.listDeliveries(tx, webhookId, first, after ?? null);
      const nodes = found.slice(0, first);
      return {
        nodes,
        pageInfo: { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.id ?? null },
      };
    });
  }

  async create(call: Call, input: WebhookInput): Promise<WebhookMade | Refused> {
    const { clientMutationId: key, ...content } = input;
    // Filled by the work: a repeated request finds it empty, because kept answers hold no secrets.
    let secret: string | null = null;
    const outcome = await call.write<{ webhookId: string } | Refused>([], { key, content }, async (tx) => {
      const made = await this.webhooks.make(tx, content, call.actor.personId);
      if (isRefused(made)) return made;
      secret = made.secret;
      return { webhookId: made.webhookId };
    });
    if (isRefused(outcome)) return outcome;
    return { webhook: await this.get(call, outcome.webhookId), secret };
  }

  async change(call: Call, input: ChangeWebhookInput): Promise<WebhookChanged | Refused> {
    const { clientMutationId: key, webhookId, isOn, isRemoved } = input;
    const content = { webhookId, isOn, isRemoved };
    const outcome = await call.write<{ webhookId: string } | Refused>([], { key, content }, async (tx) => {
      const isChanged = await this.webhooks.change(tx, await this.require(tx, webhookId), content);
      return isChanged ? { webhookId } : refuse('STALE_VERSION');
    });
    if (isRefused(outcome)) return outcome;
    this.courier.wake(call.actor.schoolId);
    return { changed: isRemoved ? null : await this.get(call, webhookId) };
  }

  async rotate(call: Call, input: RotateWebhookInput): Promise<WebhookMade | Refused> {
    const { clientMutationId: key, webhookId } = input;
    let secret: string | null = null;
    const outcome = await call.write<{ webhookId: string } | Refused>(
      [],
      { key, content: { webhookId } },
      async (tx) => {
        const made = await this.webhooks.rotate(tx, await this.require(tx, webhookId));
        if (made === undefined) return refuse('STALE_VERSION');
        secret = made;
        return { webhookId };
      },
    );
    if (isRefused(outcome)) return outcome;
    return { webhook: await this.get(call, webhookId), secret };
  }

  async replay(call: Call, input: ReplayWebhookInput): Promise<WebhookReplayed> {
    const { clientMutationId: key, webhookId, deliveryId = null, from = null, until = null } = input;
    const content = { webhookId, deliveryId, from, until };
    const answer = await call.write<WebhookReplayed>([], { key, content }, async (tx) => {
      await this.require(tx, webhookId);
      return { count: await this.webhooks.replay(tx, content) };
    });
    this.courier.wake(call.actor.schoolId);
    return answer;
  }

  private async require(tx: WriteTx, webhookId: string): Promise<WebhookSeen> {
    const found = await this.webhooks.find(tx, webhookId);
    if (!found) throw notFound();
    return found;
  }

  private async get(call: Call, webhookId: string): Promise<Webhook> {
    const found = await call.read([], (tx) => this.webhooks.find(tx, webhookId));
    if (!found) throw notFound();
    return found;
  }
}
