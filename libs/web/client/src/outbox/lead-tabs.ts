/** How long a visible tab waits for a hidden one to hand over before it takes the lead by force, ms. */
const PATIENCE = 4000;

/** `wish`: a visible tab would lead; `stay`: the leading one is visible, too. */
export type LeadWord = 'wish' | 'stay';

/** What the choice of the sending tab needs of the browser. */
export interface LeadWorld {
  /** Absent where the page came over plain HTTP from another machine. */
  readonly locks: LockManager | undefined;
  readonly isVisible: () => boolean;
  /** Tells when the page is shown or hidden. */
  readonly onVisible: (listener: () => void) => void;
  readonly say: (word: LeadWord) => void;
  readonly hear: (listener: (word: LeadWord) => void) => void;
  readonly after: (ms: number, task: () => void) => () => void;
}

/**
 * Chooses one tab of several: the one that holds the lock of this name. It leads until it is closed; while it is
 * hidden, where browsers slow timers down, it gives way to a visible one. Without locks every visible tab leads: what
 * they do then must bear being done twice.
 */
export class LeadingTab {
  private release: (() => void) | undefined;
  private waiting = new AbortController();
  private callOff: (() => void) | undefined;
  private isClosed = false;

  constructor(
    private readonly name: string,
    private readonly world: LeadWorld,
    private readonly tell: (leads: boolean) => void,
  ) {
    const { locks, isVisible } = world;
    if (locks === undefined) {
      world.onVisible(() => tell(isVisible()));
      tell(isVisible());
      return;
    }
    world.hear((word) => this.hear(word));
    world.onVisible(() => this.wish());
    this.queue(locks);
    this.wish();
  }

  close(): void {
    this.isClosed = true;
    this.callOff?.();
    this.waiting.abort();
    this.release?.();
  }

  private hear(word: LeadWord): void {
    if (word === 'stay') this.callOff?.();
    else if (this.release !== undefined) {
      if (this.world.isVisible()) this.world.say('stay');
      else this.release();
    }
  }

  private wish(): void {
    const { locks, isVisible, say, after } = this.world;
    if (locks === undefined || this.release !== undefined || this.isClosed || !isVisible()) return;
    this.callOff?.();
    // A tab that the browser has put to sleep neither answers nor sends.
    this.callOff = after(PATIENCE, () => {
      if (this.release !== undefined || !isVisible()) return;
      this.waiting.abort();
      this.request(locks, { steal: true });
    });
    say('wish');
  }

  private queue(locks: LockManager): void {
    this.waiting = new AbortController();
    this.request(locks, { signal: this.waiting.signal });
  }

  private request(locks: LockManager, options: LockOptions): void {
    let isGranted = false;
    const ended = () => {
      if (isGranted) this.lose();
      const isOver = this.isClosed || options.signal?.aborted === true;
      if (!isOver) this.queue(locks);
    };
    const take = () => {
      isGranted = true;
      return this.hold();
    };
    locks.request(this.name, options, take).then(ended, ended);
  }

  private hold(): Promise<void> {
    return new Promise((done) => {
      this.release = done;
      this.callOff?.();
      this.tell(true);
    });
  }

  private lose(): void {
    if (this.release === undefined) return;
    this.release = undefined;
    this.tell(false);
  }
}
