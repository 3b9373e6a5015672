import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { newId } from '@zhurnal/platform';
import type { TestApi, TestSession } from '@zhurnal/testing';

/** A message as a program got it. */
export interface Got {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a program answers: a status, a broken connection, or another address. */
type Manner = (count: number) => number | 'lost' | { readonly to: string };

/** A program that is told of changes, with manners of its choice. */
export class Receiver {
  readonly got: Got[] = [];
  manner: Manner = () => 204;

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const receiver = new Receiver(server, `http://127.0.0.1:${port}/events`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      receiver.take(request, response),
    );
    return receiver;
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.got.push({ headers: plain(request.headers), body: Buffer.concat(parts).toString('utf8') });
      const how = this.manner(this.got.length);
      if (how === 'lost') response.destroy();
      else if (typeof how === 'object') response.writeHead(302, { location: how.to }).end();
      else response.writeHead(how).end('{}');
    });
  }

  /** Ids of what it got, in order. */
  get ids(): string[] {
    return this.got.map(({ headers }) => headers['webhook-id'] ?? '');
  }

  forget(): void {
    this.got.length = 0;
    this.manner = () => 204;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const CREATE = `mutation ($input: WebhookInput!) { answer: createWebhook(input: $input) { __typename
  ... on WebhookMade { secret webhook { id state waiting } } ... on Refusal { code } } }`;

export interface MadeWebhookAnswer {
  readonly __typename: string;
  readonly secret: string | null;
  readonly webhook: { readonly id: string };
  readonly code?: string;
}

/** Adds an address by the pages. */
export async function addWebhook(
  api: TestApi,
  session: TestSession,
  address: string,
  eventTypes: readonly string[] = ['mark_changed'],
  clientMutationId: string = newId(),
): Promise<MadeWebhookAnswer> {
  const input = { clientMutationId, name: 'Электронная библиотека', address, eventTypes };
  const { answer } = await api.data<{ answer: MadeWebhookAnswer }>(session, CREATE, { input });
  return answer;
}

/** An address as the administrator sees it. */
export interface SeenWebhook {
  readonly id: string;
  readonly state: string;
  readonly failingSince: string | null;
  readonly waiting: number;
  readonly failed: number;
}

export async function webhooksOf(api: TestApi, session: TestSession): Promise<readonly SeenWebhook[]> {
  const { webhooks } = await api.data<{ webhooks: readonly SeenWebhook[] }>(
    session,
    '{ webhooks { id state failingSince waiting failed } }',
  );
  return webhooks;
}
