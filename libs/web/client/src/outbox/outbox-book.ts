import { keyOf } from './change.js';
import type { EnteredEdit, Kept, Stored } from './entry.js';
import type { Op } from './op.js';
import { OutboxQueue } from './outbox-queue.js';
import type { Saved } from './outbox-queue.js';
import { UndoStack } from './undo-stack.js';

/** Changes of the own that are remembered after the server took them. */
const STORED_LIMIT = 500;

/** What a line of the book changed. */
export interface Applied {
  /** These places look different now. */
  readonly keys: readonly string[];
  /** The server has this content now. */
  readonly saved: readonly Saved[];
}

const UNCHANGED: Applied = { keys: [], saved: [] };
const EMPTY: Kept = { entries: [], flights: [], past: {}, future: {}, stored: [] };

/**
 * The person's book of changes, read to some line: what waits, what can be undone, and what the server took last. The
 * same lines make the same book in every tab.
 */
export class OutboxBook {
  private constructor(
    readonly queue: OutboxQueue,
    readonly undoing: UndoStack,
    private readonly stored: Map<string, Stored>,
  ) {}

  static of({ entries, flights, past, future, stored, reasons }: Kept = EMPTY): OutboxBook {
    return new OutboxBook(
      OutboxQueue.of(entries, flights, reasons),
      UndoStack.of(past, future),
      new Map(stored.map((one) => [keyOf(one.change), one])),
    );
  }

  keep(): Kept {
    return { ...this.queue.keep(), ...this.undoing.keep(), stored: [...this.stored.values()] };
  }

  copy(): OutboxBook {
    return OutboxBook.of(this.keep());
  }

  apply(op: Op): Applied {
    switch (op.kind) {
      case 'enter':
        this.undoing.push(op.groupId, op.edits);
        return this.put(op.groupId, op.edits);
      case 'turn':
        this.undoing[op.way](op.groupId);
        return this.put(op.groupId, op.edits);
      case 'insist':
        this.queue.insist(op.key);
        return { keys: [op.key], saved: [] };
      case 'discard':
        this.queue.discard(op.key);
        return { keys: [op.key], saved: [] };
      case 'explain':
        return { keys: this.queue.explain(op, op.reason), saved: [] };
      case 'launch':
        if (!this.queue.launch(op.flight)) return UNCHANGED;
        return { keys: op.flight.items.map(({ after }) => keyOf(after)), saved: [] };
      case 'settle': {
        const { saved, keys, flight } = this.queue.settle(op.flightId, op.results);
        saved.forEach((one) => this.remember({ ...one, groupId: flight?.groupId ?? '', at: op.at }));
        return { saved, keys };
      }
    }
  }

  /** What the server took of a journal after this moment, in ms since 1970; of all journals when none is named. */
  listStored(since: number, groupId?: string): readonly Stored[] {
    return [...this.stored.values()].filter(
      (one) => one.at > since && (groupId === undefined || one.groupId === groupId),
    );
  }

  private put(groupId: string, edits: readonly EnteredEdit[]): Applied {
    edits.forEach((edit) => this.queue.put(groupId, this.rebase(edit)));
    return { keys: edits.map(({ after }) => keyOf(after)), saved: [] };
  }

  /** A change made in a tab that had not heard yet what another tab had saved rests on that. */
  private rebase(edit: EnteredEdit): EnteredEdit {
    const known = this.stored.get(keyOf(edit.after));
    return known?.isOwn === true && known.version > edit.version
      ? { ...edit, before: known.change, ground: undefined, version: known.version }
      : edit;
  }

  private remember(one: Stored): void {
    const key = keyOf(one.change);
    this.stored.delete(key);
    this.stored.set(key, one);
    for (const oldest of this.stored.keys()) {
      if (this.stored.size <= STORED_LIMIT) break;
      this.stored.delete(oldest);
    }
  }
}
