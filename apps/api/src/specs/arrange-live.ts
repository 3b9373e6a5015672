import type { LiveEvent } from '@zhurnal/platform';
import { headersOf } from '@zhurnal/testing';
import type { TestApi, TestSession } from '@zhurnal/testing';

/** An event of a stream as it came over the wire. */
export interface StreamEvent {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

function readBlock(block: string): StreamEvent | undefined {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? ''] as const];
    }),
  );
  const [name, data] = [fields.get('event'), fields.get('data')];
  return name === undefined ? undefined : { name, id: fields.get('id'), data: JSON.parse(data ?? 'null') };
}

/** A page's stream: keeps what came until somebody waits for it. */
export class TestStream {
  readonly events: StreamEvent[] = [];
  isEnded = false;
  /** Everything as it came. */
  text = '';
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly aborting: AbortController,
  ) {}

  static async open(
    api: TestApi,
    session: TestSession,
    keys: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<TestStream> {
    const aborting = new AbortController();
    const answer = await fetch(`${api.origin}/events?keys=${keys.join(',')}`, {
      headers: { ...headersOf(session), accept: 'text/event-stream', ...more },
      signal: aborting.signal,
    });
    const stream = new TestStream(answer.status, answer.headers, aborting);
    if (answer.status === 200 && answer.body) void stream.read(answer.body);
    else await answer.body?.cancel();
    return stream;
  }

  /** The first event of that name for which it holds, now or later. */
  async next(name: string, isMeant: (event: StreamEvent) => boolean = () => true): Promise<StreamEvent> {
    for (;;) {
      const found = this.events.find((event) => event.name === name && isMeant(event));
      if (found) return found;
      if (this.isEnded) throw new Error(`the stream ended without ${name}: ${this.text}`);
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** The change of that topic. */
  async change(topic: string): Promise<LiveEvent> {
    const event = await this.next('change', ({ data }) =>
      (data as LiveEvent).changes.some((change) => change.topic === topic),
    );
    return event.data as LiveEvent;
  }

  async ended(): Promise<void> {
    while (!this.isEnded) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** Goes away, as a page that is closed. */
  close(): void {
    this.aborting.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const text = decoder.decode(chunk, { stream: true });
        this.text += text;
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = readBlock(block);
          if (event) this.events.push(event);
        }
        this.wake();
      }
    } catch {
      // Cut off, by us or by the server.
    }
    this.isEnded = true;
    this.wake();
  }

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const go of waiting) go();
  }
}

/** What was told since, for who cannot hold a stream. */
export interface SinceAnswer {
  readonly id: string;
  readonly keys: readonly string[];
  readonly reset: boolean;
  readonly events: readonly LiveEvent[];
}

export async function askSince(
  api: TestApi,
  session: TestSession,
  keys: readonly string[],
  after?: string,
): Promise<SinceAnswer> {
  const answer = await api.inject({
    method: 'GET',
    url: `/events?keys=${keys.join(',')}${after === undefined ? '' : `&after=${after}`}`,
    headers: headersOf(session),
  });
  return answer.json<SinceAnswer>();
}
