import { dueOf } from './term.js';
import type { Setting } from '../regulation/setting.js';
import type { Instant, Term, TermFacts } from './term.js';

/** The parts of the record that have terms of their own. */
export const ENTRY_PARTS = [
  'record',
  'homework',
  'mark',
  'attendance',
  'reason',
  'period_mark',
  'exam_result',
] as const;

/** One of {@link ENTRY_PARTS}. */
export type EntryPart = (typeof ENTRY_PARTS)[number];

/**
 * How far an entry is, in this order: `open` in time, `overdue` late but writable and flagged, `locked` changed only
 * through the correction register, `closed` with its period, `archived` with its year.
 */
export type EntryState = 'open' | 'overdue' | 'locked' | 'closed' | 'archived';

/** When a part is due, and when it can no longer be written directly; null: never by itself. */
export interface EntryTerm {
  readonly due: Setting<Term | null>;
  readonly lock: Setting<Term | null>;
}

/** What the state of an entry depends on. */
export interface EntryFacts extends TermFacts {
  /** The instant by the database's clock at which the entry arrives: neither a device's clock nor a queue makes it earlier. */
  readonly now: Instant;
  readonly isPeriodClosed: boolean;
  readonly isYearArchived: boolean;
}

/** The state of an entry and what it comes from. */
export interface EntryStanding {
  readonly state: EntryState;
  /** The first instant that is late; null: there is no term. */
  readonly dueAt: Instant | null;
  /** The first instant at which it is locked; null: it does not lock by itself. */
  readonly locksAt: Instant | null;
  /** The clause that speaks for the state: of the lock once locked, else of the term. */
  readonly clause?: string;
}

const instantOf = (term: Term | null, facts: TermFacts): Instant | null =>
  term === null ? null : dueOf(term, facts);

const hasCome = (instant: Instant | null, now: Instant): boolean => instant !== null && now >= instant;

/** How an entry stands at an instant. A lock that comes before the term is due makes the entry late at once. */
export function standingOf({ due, lock }: EntryTerm, facts: EntryFacts): EntryStanding {
  const { now, isPeriodClosed, isYearArchived } = facts;
  const dueAt = instantOf(due.value, facts);
  const locksAt = instantOf(lock.value, facts);
  const isLocked = hasCome(locksAt, now);
  const state: EntryState = isYearArchived
    ? 'archived'
    : isPeriodClosed
      ? 'closed'
      : isLocked
        ? 'locked'
        : hasCome(dueAt, now)
          ? 'overdue'
          : 'open';
  const clause = isLocked ? (lock.clause ?? due.clause) : due.clause;
  return { state, dueAt, locksAt, ...(clause === undefined ? {} : { clause }) };
}
