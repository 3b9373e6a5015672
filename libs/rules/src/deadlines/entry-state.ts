import { dueOf } from './term.js';
import type { Setting } from '../regulation/setting.js';
import type { Instant, Term, TermFacts } from './term.js';

/**
 * How far an entry is, in this order: `open` in time, `overdue` late but writable and flagged, `locked` changed only as
 * the regulation corrects, `periodClosed` with its period, `yearArchived` with its year.
 */
export const ENTRY_STATES = ['open', 'overdue', 'locked', 'periodClosed', 'yearArchived'] as const;

/** One of {@link ENTRY_STATES}. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** When a part is due, and when it can no longer be written directly; null: never by itself. */
export interface EntryTerm {
  readonly due: Setting<Term | null>;
  readonly lock: Setting<Term | null>;
}

/** Since when an entry is late, and since when it is locked. */
export interface EntryBounds {
  /** The first instant that is late; null: there is no term. */
  readonly dueAt: Instant | null;
  /** The first instant at which it is locked; null: it does not lock by itself. */
  readonly locksAt: Instant | null;
}

/** What people did that stands above all terms. */
export interface Closing {
  readonly isPeriodClosed: boolean;
  readonly isYearArchived: boolean;
  /** An order lets the day of a closed period be written until then; what is written now is late, whatever its terms. */
  readonly reopenedUntil?: Instant;
}

/** What the state of an entry depends on. */
export interface EntryFacts extends TermFacts, Closing {
  /** The instant by the database's clock at which the entry arrives: neither a device's clock nor a queue makes it earlier. */
  readonly now: Instant;
}

/** The state of an entry and what it comes from. */
export interface EntryStanding extends EntryBounds {
  readonly state: EntryState;
  /** When the state becomes another by itself; null: only people change it. */
  readonly changesAt: Instant | null;
  /** The clause that speaks for the state: of the lock once locked, else of the term. */
  readonly clause?: string;
}

const instantOf = (term: Term | null, facts: TermFacts): Instant | null =>
  term === null ? null : dueOf(term, facts);

const hasCome = (instant: Instant | null, now: Instant): boolean => instant !== null && now >= instant;

/** When an entry becomes late and locked. */
export function boundsOf({ due, lock }: EntryTerm, facts: TermFacts): EntryBounds {
  return { dueAt: instantOf(due.value, facts), locksAt: instantOf(lock.value, facts) };
}

/** The state between these bounds. A lock that comes before the term is due makes the entry late at once. */
export function stateAt({ dueAt, locksAt }: EntryBounds, closing: Closing, now: Instant): EntryState {
  if (closing.isYearArchived) return 'yearArchived';
  if (closing.isPeriodClosed) return 'periodClosed';
  if (closing.reopenedUntil !== undefined)
    return hasCome(closing.reopenedUntil, now) ? 'periodClosed' : 'overdue';
  if (hasCome(locksAt, now)) return 'locked';
  return hasCome(dueAt, now) ? 'overdue' : 'open';
}

/** The first of these bounds that changes the state; null once nothing does. */
export function changeAfter(
  { dueAt, locksAt }: EntryBounds,
  state: EntryState,
  reopenedUntil?: Instant,
): Instant | null {
  if (reopenedUntil !== undefined && state === 'overdue') return reopenedUntil;
  if (state === 'overdue') return locksAt;
  if (state !== 'open') return null;
  if (dueAt === null || locksAt === null) return dueAt ?? locksAt;
  return Math.min(dueAt, locksAt);
}

/** How an entry stands at an instant. */
export function standingOf(term: EntryTerm, facts: EntryFacts): EntryStanding {
  const bounds = boundsOf(term, facts);
  const state = stateAt(bounds, facts, facts.now);
  const clause = clauseOf(term, state);
  return {
    state,
    ...bounds,
    changesAt: changeAfter(bounds, state, facts.reopenedUntil),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** The clause that speaks for the state; that a period or a year is over is no term. */
export function clauseOf({ due, lock }: EntryTerm, state: EntryState): string | undefined {
  if (state === 'periodClosed' || state === 'yearArchived') return undefined;
  return state === 'locked' ? (lock.clause ?? due.clause) : due.clause;
}
