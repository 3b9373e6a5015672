/** Names of the headers by which the server and its pages speak of answers that are known already. */
const AFTER = 'x-zhurnal-after';
const CHANGE = 'x-zhurnal-change';
const NOW = 'x-zhurnal-now';
const POSITION = 'x-zhurnal-position';

/** So long another process of the server may not have heard of a change, ms. */
const RECENT = 20_000;
/** What may be known, in characters of answers, and how many of them. */
const LARGEST = 4_000_000;
const MOST = 60;

interface Known {
  readonly tag: string;
  readonly body: string;
}

/**
 * Asks the server whether an answer that this page has is still the answer: then nothing is sent again, and the server
 * need not look. Answers are known as long as the page is open; nothing of it lies on the disk.
 */
export class KnownAnswers {
  private readonly known = new Map<string, Known>();
  private readonly changes = new Map<string, number>();
  private size = 0;
  private offset = 0;
  private first: string | undefined;

  constructor(
    private readonly fetching: typeof fetch,
    private readonly clock: () => number = Date.now,
  ) {}

  /** How far the server's clock was from this one when the page was last open, ms: until the server tells it anew. */
  assumeOffset(ms: number): void {
    this.offset = ms;
  }

  /** What time it is by the server's clock, ms. */
  now(): number {
    return this.clock() + this.offset;
  }

  /** Up to where the server had told of changes when this page asked for the first time. */
  get position(): string | undefined {
    return this.first;
  }

  /** The page has heard of this change: no answer it takes for the present one may be older. */
  learn(id: string): void {
    this.changes.set(id, this.clock());
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const isQuestion = (init?.method ?? 'GET') === 'GET' && address.includes('/graphql?');
    if (!isQuestion) {
      const response = await this.fetching(input, init);
      this.note(response);
      return response;
    }
    const headers = new Headers(init?.headers);
    // Another person or school is another question.
    const key = [address, headers.get('x-zhurnal-person'), headers.get('x-zhurnal-school')].join(' ');
    const before = this.known.get(key);
    if (before !== undefined) headers.set('if-none-match', before.tag);
    const recent = this.listRecent();
    if (recent.length > 0) headers.set(AFTER, recent.join(','));
    const response = await this.fetching(input, {
      ...init,
      headers: Object.fromEntries(headers),
      cache: 'no-store',
    });
    this.note(response);
    if (response.status === 304 && before !== undefined) {
      this.known.delete(key);
      this.known.set(key, before);
      return answerOf(before.body, response);
    }
    const tag = response.headers.get('etag');
    if (response.status !== 200 || tag === null) return response;
    const body = await response.text();
    this.keep(key, { tag, body });
    return answerOf(body, response);
  };

  private note({ headers }: Response): void {
    for (const id of headers.get(CHANGE)?.split(',') ?? []) this.learn(id.trim());
    const now = Date.parse(headers.get(NOW) ?? '');
    if (!Number.isNaN(now)) this.offset = now - this.clock();
    this.first ??= headers.get(POSITION) ?? undefined;
  }

  private listRecent(): readonly string[] {
    for (const [id, at] of this.changes) if (this.clock() - at > RECENT) this.changes.delete(id);
    return [...this.changes.keys()].slice(-10);
  }

  private keep(key: string, known: Known): void {
    this.drop(key);
    this.known.set(key, known);
    this.size += known.body.length;
    for (const [oldest] of this.known) {
      if (this.size <= LARGEST && this.known.size <= MOST) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.size -= this.known.get(key)?.body.length ?? 0;
    this.known.delete(key);
  }
}

function answerOf(body: string, { headers }: Response): Response {
  const type = headers.get('content-type') ?? 'application/json; charset=utf-8';
  return new Response(body, { status: 200, headers: { 'content-type': type } });
}

/** May a question stand in an address? Addresses are written down on the way: ids, days, numbers and flags only. */
export function isPlain(variables: object | undefined): boolean {
  return Object.values(variables ?? {}).every(
    (value: unknown) =>
      value === null ||
      value === undefined ||
      typeof value === 'boolean' ||
      typeof value === 'number' ||
      (typeof value === 'string' && /^[\w:.-]{0,64}$/.test(value)),
  );
}
