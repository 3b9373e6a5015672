import { LiveLine } from './live-line.js';
import type { LineWorld } from './live-line.js';
import { partFor } from './live-news.js';
import type { LiveNews, LiveStatus } from './live-news.js';
import type { LiveTabs, TabWord } from './live-tabs.js';

/** What listening needs of the world. */
export interface LiveWorld extends LineWorld {
  /** Names this tab among those of the browser. */
  readonly tab: string;
  /** Absent: this tab listens for itself. */
  readonly tabs: LiveTabs | undefined;
  readonly isVisible: () => boolean;
}

/** When no tab of the browser is shown for so long, the connection is given up, ms. */
const HIDDEN = 5 * 60_000;
/** How often the leading tab asks who is there, and after how many silent rounds a tab is gone. */
const ROLL_CALL = 60_000;
const ROUNDS = 3;

interface Other {
  readonly keys: readonly string[];
  readonly isVisible: boolean;
  readonly round: number;
}

/**
 * Tells pages of changes as they happen. All tabs of a person in one browser share one connection: one tab leads and
 * holds it, the others tell it what they listen to and hear from it.
 */
export class Live {
  private readonly listeners = new Map<
    object,
    { keys: ReadonlySet<string>; tell: (news: LiveNews) => void }
  >();
  private readonly followers = new Set<() => void>();
  private readonly others = new Map<string, Other>();
  private readonly line: LiveLine;
  private isLeading = false;
  private isHidden = false;
  private heardStatus: LiveStatus = 'off';
  private round = 0;
  private hiding: (() => void) | undefined;
  private calling: (() => void) | undefined;

  constructor(private readonly world: LiveWorld) {
    this.line = new LiveLine(
      world,
      (news) => this.pass(news),
      (status) => this.reported(status),
      (id) => this.world.tabs?.tell({ kind: 'reached', id }),
    );
    const { tabs } = world;
    if (tabs === undefined) this.lead();
    else {
      tabs.hear((word) => this.hear(word));
      tabs.lead(() => this.lead());
    }
  }

  /** Listens to the keys; the answer ends it. */
  listen(keys: readonly string[], tell: (news: LiveNews) => void): () => void {
    const listener = {};
    this.listeners.set(listener, { keys: new Set(keys), tell });
    this.changed();
    return () => {
      this.listeners.delete(listener);
      this.changed();
    };
  }

  readonly status = (): LiveStatus => (this.isLeading ? this.line.status : this.heardStatus);

  readonly subscribe = (follower: () => void): (() => void) => {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  };

  /** The tab was shown or hidden. */
  turned(): void {
    this.changed();
  }

  /** The network is back, or the same person has signed in again. */
  again(): void {
    if (this.isLeading) this.line.resume();
  }

  close(): void {
    this.world.tabs?.tell({ kind: 'bye', tab: this.world.tab });
    this.hiding?.();
    this.calling?.();
    this.line.stop();
    this.world.tabs?.close();
  }

  private get ownKeys(): readonly string[] {
    return [...new Set([...this.listeners.values()].flatMap(({ keys }) => [...keys]))];
  }

  private lead(): void {
    this.isLeading = true;
    this.world.tabs?.tell({ kind: 'who' });
    this.callRoll();
    this.changed();
  }

  /** Tabs that were closed without a word are found out by their silence. */
  private callRoll(): void {
    if (this.world.tabs === undefined) return;
    this.calling = this.world.after(ROLL_CALL, () => {
      this.round += 1;
      for (const [tab, { round }] of this.others) if (this.round - round > ROUNDS) this.others.delete(tab);
      this.world.tabs?.tell({ kind: 'who' });
      this.gather();
      this.callRoll();
    });
  }

  private changed(): void {
    if (this.isLeading) this.gather();
    else this.say();
  }

  private say(): void {
    const { tab, tabs, isVisible } = this.world;
    tabs?.tell({ kind: 'want', tab, keys: this.ownKeys, isVisible: isVisible() });
  }

  private hear(word: TabWord): void {
    switch (word.kind) {
      case 'who':
        if (!this.isLeading) this.say();
        break;
      case 'want':
        if (!this.isLeading) break;
        this.others.set(word.tab, { keys: word.keys, isVisible: word.isVisible, round: this.round });
        this.world.tabs?.tell({ kind: 'status', status: this.line.status });
        this.gather();
        break;
      case 'bye':
        this.others.delete(word.tab);
        if (this.isLeading) this.gather();
        break;
      case 'news':
        if (word.news.kind === 'change') this.line.reach(word.news.event.id);
        this.deliver(word.news);
        break;
      case 'reached':
        this.line.reach(word.id);
        break;
      case 'status':
        if (this.isLeading) break;
        this.heardStatus = word.status;
        this.followers.forEach((follower) => follower());
        break;
    }
  }

  /** Of the leading tab: listens to what all tabs want, as long as one of them is shown. */
  private gather(): void {
    const others = [...this.others.values()];
    const isShown = this.world.isVisible() || others.some(({ isVisible }) => isVisible);
    if (isShown) {
      this.hiding?.();
      this.hiding = undefined;
      if (this.isHidden) {
        this.isHidden = false;
        this.line.resume();
      }
    } else {
      this.hiding ??= this.world.after(HIDDEN, () => {
        this.isHidden = true;
        this.line.pause();
      });
    }
    this.line.want(new Set([...this.ownKeys, ...others.flatMap(({ keys }) => keys)]));
  }

  private pass(news: LiveNews): void {
    this.world.tabs?.tell({ kind: 'news', news });
    this.deliver(news);
  }

  private deliver(news: LiveNews): void {
    for (const { keys, tell } of [...this.listeners.values()]) {
      if (news.kind === 'reset') tell(news);
      else {
        const event = partFor(news.event, keys);
        if (event !== undefined) tell({ kind: 'change', event });
      }
    }
  }

  private reported(status: LiveStatus): void {
    this.world.tabs?.tell({ kind: 'status', status });
    this.followers.forEach((follower) => follower());
  }
}
