import type { Fault } from '../api/answer.js';
import type { Entry, Flight } from './entry.js';

/** Where the changes are, for the pill in the head of the page. */
export interface OutboxStatus {
  readonly queued: number;
  readonly sending: number;
  readonly refused: number;
  readonly contested: number;
  /** When the server last took changes, ms since 1970; undefined before the first time. */
  readonly savedAt: number | undefined;
  /** Why changes wait; undefined when nothing holds them up. */
  readonly fault: Fault | undefined;
  /** False when the browser keeps nothing: closing the page would lose what waits. */
  readonly isKept?: boolean | undefined;
}

/** What is on its way, and what holds it up. */
export interface Hold {
  /** Ids of the batches on their way. */
  readonly flying: readonly string[];
  readonly fault: Fault | undefined;
  readonly savedAt: number | undefined;
}

/** Counts the changes by what becomes of them. */
export function countStatus(
  { entries, flights }: { readonly entries: readonly Entry[]; readonly flights: readonly Flight[] },
  { flying, fault, savedAt }: Hold,
  isKept: boolean,
): OutboxStatus {
  const countOf = (kind: string): number => entries.filter(({ standing }) => standing.kind === kind).length;
  const itemsOf = (some: readonly Flight[]): number => some.reduce((sum, { items }) => sum + items.length, 0);
  const sending = itemsOf(flights.filter(({ id }) => flying.includes(id)));
  return {
    queued: countOf('queued') + itemsOf(flights) - sending,
    sending,
    refused: countOf('refused'),
    contested: countOf('contested'),
    savedAt,
    fault,
    isKept,
  };
}
