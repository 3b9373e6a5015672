/** Homework as its student has just left it: done or not, perhaps with the time it took. */
export interface Tick {
  readonly schoolId: string;
  readonly studentId: string;
  readonly homeworkId: string;
  readonly done: boolean;
  readonly minutes: number | null;
}

/** A tick on its way; its key stays the same however often it is sent. */
interface Waiting extends Tick {
  readonly key: string;
}

/** What came of sending: stored, refused by a rule, or not answered. */
export type Sent =
  | { readonly kind: 'stored' }
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly why: string };

/** What the queue needs of the browser. */
export interface TickWorld {
  readonly send: (tick: Waiting) => Promise<Sent>;
  readonly newKey: () => string;
  readonly now: () => number;
  /** The shelf on this device: what it holds survives the page. */
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** What a page shows of one homework instead of the server's answer. */
export interface TickShown {
  readonly tick: Tick;
  readonly isWaiting: boolean;
  /** When the server took it, milliseconds; an answer that came later knows it. */
  readonly storedAt: number | undefined;
}

function readShelf(text: string | null): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? (kept as readonly Waiting[]) : [];
  } catch {
    return [];
  }
}

/**
 * Ticks of homework on their way to the server. A tick shows at once, waits on the device while there is no network,
 * and is sent again under the same key; a newer one about the same homework takes its place.
 */
export class TickQueue {
  private waiting: readonly Waiting[];
  private readonly stored = new Map<string, { readonly tick: Tick; readonly at: number }>();
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private count = 0;
  /** Why the last refused tick was refused. */
  trouble: string | undefined;

  constructor(private readonly world: TickWorld) {
    this.waiting = readShelf(world.read());
  }

  /** A number that changes with everything the queue shows. */
  readonly version = (): number => this.count;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  find(homeworkId: string): TickShown | undefined {
    const tick = this.waiting.find((each) => each.homeworkId === homeworkId);
    if (tick) return { tick, isWaiting: true, storedAt: undefined };
    const stored = this.stored.get(homeworkId);
    return stored && { tick: stored.tick, isWaiting: false, storedAt: stored.at };
  }

  /** Takes a tick and sends it as soon as it can be sent. */
  put(tick: Tick): Promise<void> {
    const others = this.waiting.filter(({ homeworkId }) => homeworkId !== tick.homeworkId);
    this.trouble = undefined;
    this.keep([...others, { ...tick, key: this.world.newKey() }]);
    return this.flush();
  }

  /** Sends what waits, one after the other, until the network fails. */
  async flush(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
        const sent = await this.world.send(next);
        if (sent.kind === 'later') return;
        if (sent.kind === 'stored') this.stored.set(next.homeworkId, { tick: next, at: this.world.now() });
        else this.trouble = sent.why;
        // A newer tick about the same homework has another key and stays.
        const { key } = next;
        this.keep(this.waiting.filter((each) => each.key !== key));
      }
    } finally {
      this.isSending = false;
    }
  }

  private keep(waiting: readonly Waiting[]): void {
    this.waiting = waiting;
    this.world.write(JSON.stringify(waiting));
    this.count += 1;
    this.listeners.forEach((listener) => listener());
  }
}
