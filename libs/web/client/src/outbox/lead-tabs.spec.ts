import { describe, expect, it } from '@jest/globals';
import { LeadingTab } from './lead-tabs.js';
import type { LeadWord, LeadWorld } from './lead-tabs.js';

interface Request {
  readonly run: () => Promise<unknown>;
  readonly done: (error?: Error) => void;
}

/** One lock with a queue, as browsers have it. */
class Locks {
  private held: Request | undefined;
  private queue: Request[] = [];

  readonly manager = {
    request: (_: string, options: LockOptions, run: () => Promise<unknown>) =>
      new Promise<void>((done, failed) => {
        const request: Request = { run, done: (error) => (error ? failed(error) : done()) };
        options.signal?.addEventListener('abort', () => {
          this.queue = this.queue.filter((other) => other !== request);
          failed(new Error('called off'));
        });
        if (options.steal === true) {
          const before = this.held;
          this.held = undefined;
          before?.done(new Error('taken'));
          this.grant(request);
        } else {
          this.queue.push(request);
          this.next();
        }
      }),
  } as unknown as LockManager;

  private next(): void {
    if (this.held === undefined) this.grant(this.queue.shift());
  }

  private grant(request: Request | undefined): void {
    if (request === undefined) return;
    this.held = request;
    void request.run().then(() => {
      if (this.held !== request) return;
      this.held = undefined;
      request.done();
      this.next();
    });
  }
}

const rest = (): Promise<void> => new Promise((done) => setImmediate(done));

class Browser {
  readonly locks = new Locks();
  readonly tabs: {
    leads: boolean;
    isVisible: boolean;
    isAsleep: boolean;
    hear?: (word: LeadWord) => void;
  }[] = [];
  private tasks: (() => void)[] = [];

  open(isVisible: boolean, hasLocks = true) {
    const tab: (typeof this.tabs)[number] = { leads: false, isVisible, isAsleep: false };
    let show: () => void = () => undefined;
    const world: LeadWorld = {
      locks: hasLocks ? this.locks.manager : undefined,
      isVisible: () => tab.isVisible,
      onVisible: (listener) => (show = listener),
      say: (word) => this.tabs.forEach((other) => other !== tab && !other.isAsleep && other.hear?.(word)),
      hear: (listener) => (tab.hear = listener),
      after: (_, task) => {
        this.tasks.push(task);
        return () => (this.tasks = this.tasks.filter((other) => other !== task));
      },
    };
    this.tabs.push(tab);
    const leading = new LeadingTab('box', world, (leads) => (tab.leads = leads));
    return {
      tab,
      close: () => {
        this.tabs.splice(this.tabs.indexOf(tab), 1);
        leading.close();
      },
      turn: (visible: boolean) => {
        tab.isVisible = visible;
        show();
      },
    };
  }

  /** Patience runs out. */
  wait(): void {
    const due = this.tasks;
    this.tasks = [];
    due.forEach((task) => task());
  }

  get leaders(): readonly number[] {
    return this.tabs.flatMap(({ leads }, at) => (leads ? at : []));
  }
}

describe('the tab that sends', () => {
  it('is one of several, and the next one when it is closed', async () => {
    const browser = new Browser();
    const first = browser.open(true);
    browser.open(true);
    browser.open(true);
    await rest();
    expect(browser.leaders).toEqual([0]);
    browser.wait();
    await rest();
    expect(browser.leaders).toEqual([0]);
    first.close();
    await rest();
    expect(browser.leaders).toEqual([0]);
    expect(browser.tabs).toHaveLength(2);
  });

  it('gives way to a visible one while it is hidden', async () => {
    const browser = new Browser();
    const first = browser.open(true);
    await rest();
    first.turn(false);
    const second = browser.open(true);
    await rest();
    expect(browser.leaders).toEqual([1]);
    second.turn(false);
    first.turn(true);
    await rest();
    expect(browser.leaders).toEqual([0]);
  });

  it('loses the lead when the browser has put it to sleep', async () => {
    const browser = new Browser();
    const first = browser.open(true);
    await rest();
    first.turn(false);
    first.tab.isAsleep = true;
    browser.open(true);
    await rest();
    expect(browser.leaders).toEqual([0]);
    browser.wait();
    await rest();
    expect(browser.leaders).toEqual([1]);
  });

  it('is every visible one where there are no locks', async () => {
    const browser = new Browser();
    browser.open(true, false);
    const second = browser.open(true, false);
    browser.open(false, false);
    expect(browser.leaders).toEqual([0, 1]);
    second.turn(false);
    expect(browser.leaders).toEqual([0]);
  });
});
