import { refuse } from '../refusals/refusal.js';
import type { ClosedPeriod } from '../closing/group-closing.js';
import type { Day } from '../calendar/day.js';
import type { Refusal } from '../refusals/refusal.js';
import type { EntryPart, EntrySettings } from '../regulation/entry-settings.js';
import { termOf } from './entry-deadlines.js';
import type { PartStanding } from './entry-deadlines.js';

/**
 * Why an entry is no longer written, or nothing: what is late is still written, and flagged. A lock names the clause that
 * locks, the last day in time by the school's clock, how the entry is corrected now, and the clause of that.
 */
export function objectToEntry(
  part: EntryPart,
  standing: PartStanding,
  lastDay: Day,
  closed?: ClosedPeriod,
): Refusal | undefined {
  const { state, clause, correction, correctionClause } = standing;
  if (state === 'yearArchived') return refuse('YEAR_ARCHIVED');
  if (state === 'periodClosed') return refuseClosed(closed);
  if (state !== 'locked') return undefined;
  const named = correctionClause === undefined ? {} : { correctionClause };
  return refuse('ENTRY_LOCKED', { clause, params: { part, since: lastDay, correction, ...named } });
}

/** The refusal of what belongs to a closed period: which one, and closed on which day. */
export function refuseClosed(closed: ClosedPeriod | undefined): Refusal {
  return refuse('PERIOD_CLOSED', closed && { params: { known: 'yes', period: closed.name, day: closed.on } });
}

/** A reason is asked for what is late, and none is given (TKK-35). */
export function objectToSilence(
  part: EntryPart,
  standing: PartStanding,
  isExplained: boolean,
  { lateReason }: Pick<EntrySettings, 'lateReason'>,
): Refusal | undefined {
  if (isExplained || !standing.needsReason) return undefined;
  return refuse('LATE_REASON_REQUIRED', { clause: lateReason.clause, params: { part } });
}

/** Has the part a term or a lock at all? Where it has neither, nothing about time need be known. */
export function hasTerms(part: EntryPart, profile: EntrySettings): boolean {
  const { due, lock } = termOf(part, profile);
  return due.value !== null || lock.value !== null;
}

/** Do the terms of the part follow the bells of the day? */
export function followsBells(part: EntryPart, profile: EntrySettings): boolean {
  const { due, lock } = termOf(part, profile);
  return due.value?.kind === 'after_lessons' || lock.value?.kind === 'after_lessons';
}
