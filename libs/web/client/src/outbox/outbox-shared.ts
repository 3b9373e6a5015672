import type { Fault } from '../api/answer.js';
import type { Kept } from './entry.js';
import type { Op } from './op.js';

/** The book as far as it is on the disk: its lines after a place, or from the last sum when that is later. */
export interface Reading {
  /** The sum of all lines up to a place; undefined when the reader knows that far already. */
  readonly sum: { readonly place: number; readonly kept: Kept } | undefined;
  readonly lines: readonly { readonly place: number; readonly ops: readonly Op[] }[];
}

/** The person's book of changes on the device, one for all tabs. Places grow; a line is never changed. */
export interface OutboxLog {
  /** Writes a line behind all others; resolves with its place when it is on the disk. */
  append(ops: readonly Op[]): Promise<number>;
  readAfter(place: number): Promise<Reading>;
  /** Replaces the lines up to a place by their sum; nothing happens when another tab has done so. */
  sumUp(place: number, kept: Kept): Promise<void>;
}

/** What a tab tells the others. */
export type TabMessage =
  | { readonly kind: 'appended' }
  | { readonly kind: 'retry' }
  /** Of the tab that sends: which batches are on their way now, and what holds it up. */
  | {
      readonly kind: 'sending';
      readonly flying: readonly string[];
      readonly fault: Fault | undefined;
      readonly savedAt: number | undefined;
    };

/** What the tabs of one person have in common. */
export interface OutboxShared {
  readonly log: OutboxLog;
  tell(message: TabMessage): void;
  hear(listener: (message: TabMessage) => void): void;
  /** Tells whether this is the tab that sends, now and whenever that changes. */
  lead(listener: (isSender: boolean) => void): void;
  close(): void;
}
