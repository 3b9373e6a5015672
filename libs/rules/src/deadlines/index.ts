export { deadlinesOf, entryState, termOf } from './entry-deadlines.js';
export type { Deadlines, EntryPlace, PartStanding, SchoolTime } from './entry-deadlines.js';
export { followsBells, hasTerms, objectToEntry, objectToSilence, refuseClosed } from './entry-objection.js';
export { ENTRY_STATES, standingOf } from './entry-state.js';
export type {
  Closing,
  EntryBounds,
  EntryFacts,
  EntryStanding,
  EntryState,
  EntryTerm,
} from './entry-state.js';
export { dueOf } from './term.js';
export type { DayCount, Instant, SchoolClock, Term, TermFacts } from './term.js';
