import type { LiveEvent, LiveNews, LiveStatus } from './live-news.js';

/** Why a stream is no more: `ended` in good order, `lost`, `refused` for good, `expired` with the session. */
export type LineEnd = 'ended' | 'lost' | 'refused' | 'expired';

/** What a stream tells while it is open. */
export interface LineHearing {
  /** It stands, and listens to these keys. */
  opened(id: string | undefined): void;
  changed(event: LiveEvent): void;
  /** Everything up to this id has been heard. */
  reached(id: string): void;
  reset(): void;
  closed(end: LineEnd, retry?: number): void;
}

/** What was told since an id. */
export interface Polled {
  readonly id: string;
  readonly reset: boolean;
  readonly events: readonly LiveEvent[];
}

/** What a line needs of the world. */
export interface LineWorld {
  /** Opens a stream; the answer closes it. */
  readonly open: (keys: readonly string[], after: string | undefined, hearing: LineHearing) => () => void;
  readonly poll: (keys: readonly string[], after: string | undefined) => Promise<Polled | LineEnd>;
  readonly after: (ms: number, task: () => void) => () => void;
  /** From 0 to 1. */
  readonly random: () => number;
  /** From where to listen when nothing has been heard yet: before what the open pages have asked for. */
  readonly start: () => string | undefined;
}

/** Keys that come together are asked for together, ms. */
const GATHER = 50;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** The server gives a sign of life every 15 seconds: a line that is silent so long is cut, ms. */
const SILENCE = 40_000;
/** After so many failures in a row the page asks now and then, and tries a stream with every few questions. */
const FAILURES_BEFORE_POLLING = 3;
const POLL_EVERY = 30_000;
const POLLS_BEFORE_STREAM = 4;
const REMEMBERED = 500;

/** Each failure doubles the pause. */
const backOff = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures));

/**
 * One connection by which pages hear of changes. It comes back by itself, goes on where it broke, and asks now and
 * then where no stream can be held. It knows no browser.
 */
export class LiveLine {
  private wanted: ReadonlySet<string> = new Set();
  /** What the stream that stands was opened with. */
  private asked: ReadonlySet<string> = new Set();
  private position: string | undefined;
  private readonly seen = new Set<string>();
  private close: (() => void) | undefined;
  private planned: (() => void) | undefined;
  private watch: (() => void) | undefined;
  private failures = 0;
  /** Questions in a row that the server did not answer. */
  private downs = 0;
  private polls = 0;
  private isPaused = false;
  private shown: LiveStatus = 'off';

  constructor(
    private readonly world: LineWorld,
    private readonly tell: (news: LiveNews) => void,
    private readonly report: (status: LiveStatus) => void,
    /** Told up to where everything was heard. */
    private readonly note: (id: string) => void = () => undefined,
  ) {}

  get status(): LiveStatus {
    return this.shown;
  }

  /** Listens to these keys from now on. Fewer keys than before change nothing until the next stream. */
  want(keys: ReadonlySet<string>): void {
    this.wanted = keys;
    if (keys.size === 0) {
      this.drop();
      this.show('off');
      return;
    }
    const isEnough = this.asked.size > 0 && [...keys].every((key) => this.asked.has(key));
    if (isEnough || this.isPaused) return;
    this.drop();
    this.plan(GATHER, () => this.connect());
  }

  /** Noted by others of the same browser: everything up to here was heard. */
  reach(id: string): void {
    if (this.position === undefined || id > this.position) this.position = id;
  }

  pause(): void {
    if (this.isPaused) return;
    this.isPaused = true;
    this.drop();
    this.show('waiting');
  }

  /** Goes on after a pause, or with a new session, or when the network is back. */
  resume(): void {
    this.isPaused = false;
    this.failures = 0;
    this.downs = 0;
    this.polls = 0;
    if (this.wanted.size === 0 || this.close !== undefined) return;
    this.drop();
    this.plan(0, () => this.connect());
  }

  stop(): void {
    this.wanted = new Set();
    this.drop();
    this.show('off');
  }

  private get from(): string | undefined {
    return this.position ?? this.world.start();
  }

  private advance(id: string): void {
    this.reach(id);
    this.note(id);
  }

  private connect(): void {
    this.asked = this.wanted;
    if (this.shown !== 'polling') this.show('waiting');
    let isOver = false;
    const close = this.world.open([...this.wanted], this.from, {
      opened: (id) => {
        this.failures = 0;
        this.polls = 0;
        if (id !== undefined) this.advance(id);
        this.listen();
        this.show('live');
      },
      changed: (event) => {
        this.listen();
        this.take(event);
      },
      reached: (id) => {
        this.listen();
        this.advance(id);
      },
      reset: () => this.reset(),
      closed: (end, retry) => {
        if (isOver) return;
        isOver = true;
        this.drop();
        this.recover(end, retry);
      },
    });
    this.close = () => {
      isOver = true;
      close();
    };
    this.listen();
  }

  private recover(end: LineEnd, retry?: number): void {
    if (this.isPaused || this.wanted.size === 0) return;
    if (end === 'refused' || end === 'expired') {
      this.show('off');
      return;
    }
    if (end === 'lost') this.failures += 1;
    if (this.failures >= FAILURES_BEFORE_POLLING) {
      this.plan(this.spread(FIRST_PAUSE), () => void this.poll());
      return;
    }
    this.show('waiting');
    this.plan(this.spread(retry ?? backOff(this.failures - 1)), () => this.connect());
  }

  /** Asks once what was told; the next question, or a try for a stream, comes in half a minute. */
  private async poll(): Promise<void> {
    this.asked = this.wanted;
    let isHere = true;
    this.close = () => (isHere = false);
    const polled = await this.world.poll([...this.wanted], this.from);
    if (!isHere) return;
    this.close = undefined;
    if (polled === 'refused' || polled === 'expired') {
      this.show('off');
      return;
    }
    if (typeof polled === 'string') {
      // The server is away altogether: it is asked again soon, and a stream is tried as soon as it answers.
      this.downs += 1;
      this.show('waiting');
      this.plan(this.spread(backOff(this.downs)), () => void this.poll());
      return;
    }
    if (polled.reset) this.reset();
    for (const event of polled.events) this.take(event);
    this.advance(polled.id);
    if (this.downs > 0) {
      this.downs = 0;
      this.failures = FAILURES_BEFORE_POLLING - 1;
      this.connect();
      return;
    }
    this.show('polling');
    this.polls += 1;
    const isTry = this.polls % POLLS_BEFORE_STREAM === 0;
    this.plan(this.spread(POLL_EVERY), () => (isTry ? this.connect() : void this.poll()));
  }

  private take(event: LiveEvent): void {
    this.reach(event.id);
    if (this.seen.has(event.id)) return;
    this.seen.add(event.id);
    if (this.seen.size > REMEMBERED) {
      const [oldest] = this.seen;
      if (oldest !== undefined) this.seen.delete(oldest);
    }
    this.tell({ kind: 'change', event });
  }

  private reset(): void {
    this.position = undefined;
    this.tell({ kind: 'reset' });
  }

  /** A sign of life came: the next one is due. */
  private listen(): void {
    this.watch?.();
    this.watch = this.world.after(SILENCE, () => {
      this.drop();
      this.recover('lost');
    });
  }

  private drop(): void {
    this.watch?.();
    this.watch = undefined;
    this.planned?.();
    this.planned = undefined;
    this.asked = new Set();
    const { close } = this;
    this.close = undefined;
    close?.();
  }

  private plan(ms: number, task: () => void): void {
    this.planned?.();
    this.planned = this.world.after(ms, () => {
      this.planned = undefined;
      task();
    });
  }

  private spread(ms: number): number {
    return Math.round(ms * (0.5 + this.world.random()));
  }

  private show(status: LiveStatus): void {
    if (this.shown === status) return;
    this.shown = status;
    this.report(status);
  }
}
