import type { LineEnd, LineHearing, LineWorld, Polled } from './live-line.js';
import type { LiveEvent } from './live-news.js';
import type { LiveTabs, TabWord } from './live-tabs.js';

/** A stream that a test holds in its hand. */
export interface FakeStream extends LineHearing {
  readonly keys: readonly string[];
  readonly after: string | undefined;
  isClosed: boolean;
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A world without network and clock: streams and time are moved by the test. */
export class FakeWorld implements LineWorld {
  readonly streams: FakeStream[] = [];
  readonly polls: { readonly keys: readonly string[]; readonly after: string | undefined }[] = [];
  /** What the next questions are answered. */
  answers: (Polled | LineEnd)[] = [];
  first: string | undefined;
  private now = 0;
  private tasks: Task[] = [];

  readonly open: LineWorld['open'] = (keys, after, hearing) => {
    const stream: FakeStream = { ...hearing, keys, after, isClosed: false };
    this.streams.push(stream);
    return () => (stream.isClosed = true);
  };

  readonly poll: LineWorld['poll'] = (keys, after) => {
    this.polls.push({ keys, after });
    return Promise.resolve(this.answers.shift() ?? 'lost');
  };

  readonly after: LineWorld['after'] = (ms, run) => {
    const task = { at: this.now + ms, run };
    this.tasks.push(task);
    return () => (this.tasks = this.tasks.filter((one) => one !== task));
  };

  readonly random = (): number => 0.5;
  readonly start = (): string | undefined => this.first;

  /** The stream opened last. */
  get stream(): FakeStream {
    const last = this.streams.at(-1);
    if (last === undefined) throw new Error('no stream was opened');
    return last;
  }

  /** Time passes; what was planned for it happens, in its order. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      const [next] = this.tasks.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.tasks = this.tasks.filter((task) => task !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    this.now = end;
  }
}

/** Ids in the order of their numbers. */
export const idOf = (number: number): string =>
  `0193${String(number).padStart(4, '0')}-0000-7000-8000-000000000000`;

export const eventOf = (number: number, key: string): LiveEvent => ({
  id: idOf(number),
  changes: [{ topic: 'marks', keys: [key] }],
});

/** The tabs of one browser: the first that is open leads. */
export class FakeBrowser {
  private tabs: { hear?: (word: TabWord) => void; lead?: () => void }[] = [];

  open(): LiveTabs {
    const tab: (typeof this.tabs)[number] = {};
    this.tabs.push(tab);
    return {
      tell: (word) => {
        for (const other of this.tabs) if (other !== tab) other.hear?.(structuredClone(word));
      },
      hear: (listener) => (tab.hear = listener),
      lead: (listener) => {
        tab.lead = listener;
        if (this.tabs[0] === tab) listener();
      },
      close: () => {
        const wasFirst = this.tabs[0] === tab;
        this.tabs = this.tabs.filter((other) => other !== tab);
        if (wasFirst) this.tabs[0]?.lead?.();
      },
    };
  }
}
