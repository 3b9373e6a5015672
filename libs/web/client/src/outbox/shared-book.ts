import type { Op } from './op.js';
import { OutboxBook } from './outbox-book.js';
import type { Applied } from './outbox-book.js';
import type { OutboxLog } from './outbox-shared.js';

/** Lines after which the sending tab replaces them by their sum; many fewer when nothing waits any more. */
const LONG = 400;
const LONG_WHEN_EMPTY = 40;

export interface BookReader {
  /** Something looks different, or the server has taken something. */
  readonly changed: (applied: Applied) => void;
  /** `settled` is at the end of the book; `hasWritten` when own lines were added to it. */
  readonly settled: (hasWritten: boolean) => void;
  /** The disk failed: from now on the book is of this page alone. */
  readonly alone: () => void;
}

/**
 * The person's book of changes as one tab has it: `settled` is what is on the disk and so the same in all tabs, `view`
 * is that with the own lines that are still being written. Lines are written one after the other.
 */
export class SharedBook {
  settled = OutboxBook.of();
  view = OutboxBook.of();
  /** Whether this tab replaces long stretches of lines by their sum. */
  sumsUp = false;
  /** False when the browser keeps nothing: then the book is of this page alone. */
  isKept = false;
  private log: OutboxLog | undefined;
  private isOpen = false;
  private place = 0;
  private summed = 0;
  /** Own ops that are not on the disk. */
  private pending: Op[] = [];
  private turns: Promise<void> = Promise.resolve();

  constructor(private readonly reader: BookReader) {}

  /** Reads what is on the disk. Ops that were added before are written behind it. */
  open(log: OutboxLog | undefined): void {
    this.log = log;
    this.isOpen = true;
    this.isKept = log !== undefined;
    this.catchUp();
  }

  /** Adds a line. It shows at once. */
  add(op: Op): void {
    this.pending.push(op);
    this.reader.changed(this.view.apply(op));
    this.schedule(() => this.write());
  }

  /** Reads what other tabs have written. */
  catchUp(): void {
    this.schedule(() => this.write(true));
  }

  /** Resolves when everything added so far is on the disk and known. */
  async idle(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.turns;
      await seen;
    } while (seen !== this.turns);
  }

  private schedule(task: () => Promise<void>): void {
    if (!this.isOpen) return;
    this.turns = this.turns.then(task).catch(() => this.goAlone());
  }

  private async write(isReading = false): Promise<void> {
    const ops = [...this.pending];
    if (this.log === undefined) {
      this.pending = [];
      ops.forEach((op) => this.settled.apply(op));
      this.view = this.settled.copy();
      this.reader.settled(ops.length > 0);
      return;
    }
    if (ops.length === 0) {
      if (isReading) await this.read(0);
    } else {
      const place = await this.log.append(ops);
      // Nobody else wrote in between: what shows is right already.
      if (place === this.place + 1) {
        this.place = place;
        ops.forEach((op) => this.settled.apply(op));
        this.pending = this.pending.slice(ops.length);
      } else await this.read(ops.length);
    }
    this.reader.settled(ops.length > 0);
    await this.sumUp();
  }

  /** Reads on; that many of the own pending ops are among the lines by now. */
  private async read(own: number): Promise<void> {
    const reading = await this.log?.readAfter(this.place);
    if (reading === undefined) return;
    const applied: Applied[] = [];
    if (reading.sum !== undefined) {
      const before = this.settled.queue.listKeys();
      this.settled = OutboxBook.of(reading.sum.kept);
      this.place = this.summed = reading.sum.place;
      const saved = this.settled.listStored(0);
      applied.push({ keys: [...before, ...this.settled.queue.listKeys()], saved });
    }
    for (const { place, ops } of reading.lines) {
      this.place = place;
      for (const op of ops) applied.push(this.settled.apply(op));
    }
    this.pending = this.pending.slice(own);
    if (applied.length === 0) return;
    this.view = this.settled.copy();
    this.pending.forEach((op) => applied.push(this.view.apply(op)));
    this.reader.changed({
      keys: [...new Set(applied.flatMap(({ keys }) => keys))],
      saved: applied.flatMap(({ saved }) => saved),
    });
  }

  private async sumUp(): Promise<void> {
    const limit = this.settled.queue.size === 0 ? LONG_WHEN_EMPTY : LONG;
    if (!this.sumsUp || this.place - this.summed < limit) return;
    await this.log?.sumUp(this.place, this.settled.keep());
    this.summed = this.place;
  }

  /** The disk failed: this tab goes on with what it knows, and says so. */
  private async goAlone(): Promise<void> {
    this.log = undefined;
    this.isKept = false;
    this.reader.alone();
    await this.write();
  }
}
