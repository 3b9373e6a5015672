import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** One event as it came. */
export interface Heard {
  readonly id: string;
  /** Instant, ms since 1970. */
  readonly at: number;
  /** Whether the stream was open when the change was told: otherwise it was caught up with. */
  readonly isLive: boolean;
}

/** The instant that a UUIDv7 carries, ms since 1970. */
export const instantOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** After how long a lost stream is opened again, ms. */
const BACK = 400;

/** An open page that listens to changes, and comes back where its stream broke. */
export class Listener {
  readonly heard = new Map<string, Heard>();
  /** Instant of the first opening; everything told later must be heard. */
  since: number | undefined;
  /** How often the stream broke, and how often it was told to ask for everything anew. */
  losses = 0;
  resets = 0;
  /** Spans of time (ms since 1970) of which the product said that it cannot tell: the page asks for everything anew. */
  readonly unknown: (readonly [from: number, to: number])[] = [];
  private openedAt = 0;
  /** When the stream last told something, and when the one before it did for the last time. */
  private aliveAt = 0;
  private silentSince = 0;
  private isSilent = false;
  private last: string | undefined;
  private isOver = false;
  private sending: ClientRequest | undefined;

  constructor(
    private readonly origin: string,
    readonly app: 'staff' | 'family',
    private readonly cookie: string,
    readonly keys: readonly string[],
    private readonly onChange: () => void = () => undefined,
  ) {}

  /** Resolves when the stream is open for the first time. */
  open(): Promise<void> {
    return new Promise((opened) => this.connect(opened));
  }

  close(): void {
    this.isOver = true;
    this.sending?.destroy();
  }

  private connect(opened: () => void): void {
    if (this.isOver) return;
    const path = `/events?keys=${this.keys.map(encodeURIComponent).join(',')}`;
    const headers = {
      accept: 'text/event-stream',
      'x-zhurnal-app': this.app,
      cookie: this.cookie,
      ...(this.last !== undefined && { 'last-event-id': this.last }),
    };
    let isLost = false;
    const again = (): void => {
      if (isLost || this.isOver) return;
      isLost = true;
      this.losses += 1;
      if (!this.isSilent) this.silentSince = this.aliveAt;
      this.isSilent = true;
      setTimeout(() => this.connect(opened), BACK);
    };
    this.sending = request(new URL(path, this.origin), { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        again();
        return;
      }
      this.read(answer, opened);
      answer.on('close', again);
      answer.on('error', again);
    });
    this.sending.on('error', again);
    this.sending.end();
  }

  private read(answer: IncomingMessage, opened: () => void): void {
    let rest = '';
    answer.setEncoding('utf8').on('data', (piece: string) => {
      const blocks = (rest + piece).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block, opened);
      this.aliveAt = Date.now();
    });
  }

  private take(block: string, opened: () => void): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [name, id] = [field('event'), field('id')];
    if (id !== undefined) this.last = id;
    if (name === 'open') {
      this.isSilent = false;
      this.openedAt = Date.now();
      this.since ??= this.openedAt;
      opened();
    } else if (name === 'reset') {
      this.resets += 1;
      this.unknown.push([this.silentSince, Date.now()]);
      this.onChange();
    } else if (name === 'change' && id !== undefined && !this.heard.has(id)) {
      this.heard.set(id, { id, at: Date.now(), isLive: instantOf(id) > this.openedAt });
      this.onChange();
    }
  }
}
