import type { Kept } from './entry.js';
import type { Op } from './op.js';
import type { OutboxLog, OutboxShared, TabMessage } from './outbox-shared.js';

/** Several tabs of one person in one process: one disk, one channel, and the first open tab leads. */
export class MemoryTabs {
  private lines: { place: number; ops: readonly Op[] }[] = [];
  private sum: { place: number; kept: Kept } | undefined;
  private last = 0;
  private tabs: { hear?: (message: TabMessage) => void; lead?: (leads: boolean) => void }[] = [];

  readonly log: OutboxLog = {
    append: (ops) => {
      this.last += 1;
      this.lines.push({ place: this.last, ops: structuredClone(ops) });
      return Promise.resolve(this.last);
    },
    readAfter: (place) =>
      Promise.resolve({
        sum: this.sum !== undefined && this.sum.place > place ? this.sum : undefined,
        lines: this.lines.filter((line) => line.place > place),
      }),
    sumUp: (place, kept) => {
      this.sum = { place, kept: structuredClone(kept) };
      this.lines = this.lines.filter((line) => line.place > place);
      return Promise.resolve();
    },
  };

  /** One more tab. */
  open(): OutboxShared {
    const tab: (typeof this.tabs)[number] = {};
    this.tabs.push(tab);
    return {
      log: this.log,
      tell: (message) => {
        for (const other of this.tabs) if (other !== tab) other.hear?.(structuredClone(message));
      },
      hear: (listener) => (tab.hear = listener),
      lead: (listener) => {
        tab.lead = listener;
        listener(this.tabs[0] === tab);
      },
      close: () => {
        const wasFirst = this.tabs[0] === tab;
        this.tabs = this.tabs.filter((other) => other !== tab);
        if (wasFirst) this.tabs[0]?.lead?.(true);
      },
    };
  }
}
