import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import type { App, Documents, PageDocument } from './documents.js';
import type { Ledger } from './ledger.js';
import { outlineOf } from './outline.js';
import type { Tally } from './tally.js';

/** What all browsers of a play share. */
export interface World {
  readonly origin: string;
  readonly documents: Documents;
  readonly tally: Tally;
  readonly ledger: Ledger;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** How often a request is sent again when its connection broke, and how long a browser waits in between (ms). */
const TRIES = 40;
const BREATH = 250;
/** Shares of commands whose answer is not waited for, and that are sent once more although they were answered. */
const LOST = 0.04;
const REPEATED = 0.04;

/** What may stand in an address; the pages send the rest by POST. */
const isPlain = (variables: Readonly<Record<string, unknown>>): boolean =>
  Object.values(variables).every(
    (value) =>
      value === null ||
      ['boolean', 'number'].includes(typeof value) ||
      (typeof value === 'string' && /^[\w:.-]{0,64}$/.test(value)),
  );

/** Too much was asked at once: whoever gets this tries again, as the pages do. */
const isBusy = ({ status, body }: Answer): boolean => status === 503 || body.includes('"code":"UNAVAILABLE"');

/** The answer was no answer: the product refused the request itself. */
export class Refused extends Error {}

/** One browser of somebody signed in: keeps the answers it has, and never gives a command up. */
export class Browser {
  /** Why the last question that was only tried was not answered. */
  lastRefusal = '';
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 3, timeout: 30_000 });
  private readonly kept = new Map<string, { readonly tag: string; readonly data: Record<string, unknown> }>();

  constructor(
    private readonly world: World,
    readonly app: App,
    readonly cookie: string,
    readonly chance: Chance,
    /** Puts commands through faults. */
    private readonly isUnlucky = true,
  ) {}

  /** Asks by GET, as the pages do: with the tag of the last answer to the same question. */
  async ask<Data>(name: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const document = this.world.documents.get(this.app, name);
    if (!isPlain(variables)) return (await this.post(document, variables)) as Data;
    const query = new URLSearchParams({ documentId: document.id, variables: JSON.stringify(variables) });
    const path = `/graphql?${query.toString()}`;
    const kept = this.kept.get(path);
    const begun = performance.now();
    const answer = await this.untilAnswered(document, 'GET', path, kept ? { 'if-none-match': kept.tag } : {});
    this.world.tally.answered(document, performance.now() - begun);
    if (answer.status === 304 && kept) {
      this.world.tally.of(document).unchanged += 1;
      return kept.data as Data;
    }
    const data = this.read(document, answer);
    const { etag } = answer.headers;
    if (typeof etag === 'string') this.kept.set(path, { tag: etag, data });
    return data as Data;
  }

  /** Asks what may well be refused: whether somebody may ask it, or whether there is such a thing. */
  async try(name: string, variables: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { errors } = this.world.tally.of(this.world.documents.get(this.app, name));
    const before = errors.length;
    try {
      await this.ask(name, variables);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.lastRefusal = error.message;
      errors.length = before;
      return false;
    }
  }

  /** Asks by POST: never answered from memory. */
  async post(
    document: PageDocument,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const text = JSON.stringify({ documentId: document.id, variables });
    const begun = performance.now();
    const answer = await this.untilAnswered(document, 'POST', '/graphql', {}, text);
    this.world.tally.answered(document, performance.now() - begun);
    return this.read(document, answer);
  }

  /** Sends a command under one key until it is answered; some answers are lost, some commands are sent twice. */
  async command<Data>(name: string, input: Readonly<Record<string, unknown>>): Promise<Data> {
    const document = this.world.documents.get(this.app, name);
    const key = randomUUID();
    const text = JSON.stringify({
      documentId: document.id,
      variables: { input: { clientMutationId: key, ...input } },
    });
    const post = (): Promise<Answer> => this.untilAnswered(document, 'POST', '/graphql', {}, text);
    if (this.isUnlucky && this.chance.is(LOST)) {
      const patience = this.chance.between(1, 25);
      await this.send('POST', '/graphql', {}, text, AbortSignal.timeout(patience)).catch(() => undefined);
      this.world.tally.of(document).lost += 1;
    }
    const begun = performance.now();
    const data = this.read(document, await post());
    this.world.tally.answered(document, performance.now() - begun);
    if (this.isUnlucky && this.chance.is(REPEATED)) {
      const again = this.read(document, await post());
      if (outlineOf(again) !== outlineOf(data))
        this.world.ledger.differ(
          `${name} answered its repeated key otherwise: ${outlineOf(again)} after ${outlineOf(data)}`,
        );
    }
    this.world.ledger.commands.push({ key, operation: name });
    return data as Data;
  }

  /** Opens a session by the sign-in page. Answers the browser that holds its cookie. */
  static async signIn(
    world: World,
    app: App,
    login: string,
    password: string,
    chance: Chance,
  ): Promise<Browser> {
    const guest = new Browser(world, app, '', chance);
    const document = { app, name: '(sign-in)', isQuestion: false };
    const begun = performance.now();
    const text = JSON.stringify({ login, password });
    const answer = await guest.untilAnswered(document, 'POST', '/auth/sign-in', {}, text);
    world.tally.answered(document, performance.now() - begun);
    const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0] ?? '');
    if (answer.status !== 204 || cookie === '')
      throw new Refused(`${login} cannot sign in: ${answer.status} ${answer.body}`);
    guest.leave();
    return new Browser(world, app, cookie, chance);
  }

  leave(): void {
    this.agent.destroy();
  }

  private async untilAnswered(
    document: Pick<PageDocument, 'app' | 'name' | 'isQuestion'>,
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    text?: string,
  ): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await this.send(method, path, headers, text, AbortSignal.timeout(20_000));
        if (answer.status < 500 && !isBusy(answer)) return answer;
        const counts = this.world.tally.of(document);
        if (isBusy(answer)) counts.busy += 1;
        else counts.errors.push(`${answer.status} ${answer.body.slice(0, 200)}`);
        if (tries >= TRIES) return answer;
      } catch (error) {
        this.world.tally.of(document).lost += 1;
        if (tries >= TRIES) throw error;
      }
      await pause(BREATH);
    }
  }

  private send(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    text: string | undefined,
    signal: AbortSignal,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sending = request(
        new URL(path, this.world.origin),
        {
          method,
          agent: this.agent,
          signal,
          headers: {
            'x-zhurnal-app': this.app,
            ...(this.cookie && { cookie: this.cookie }),
            ...(text !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
            ...headers,
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      sending.on('error', reject);
      sending.end(text);
    });
  }

  private read(document: PageDocument, answer: Answer): Record<string, unknown> {
    const words = `${answer.status} ${answer.body.slice(0, 300)}`;
    let body: Body;
    try {
      body = JSON.parse(answer.body) as Body;
    } catch {
      body = {};
    }
    if (answer.status !== 200 || body.errors || !body.data) {
      this.world.tally.of(document).errors.push(words);
      throw new Refused(`${document.name}: ${words}`);
    }
    return body.data;
  }
}
