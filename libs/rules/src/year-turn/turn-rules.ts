import type { Day } from '../calendar/day.js';
import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import type { TurnState } from './turn.js';

/** How many names a refusal tells. */
const TOLD = 5;

/** Some names of classes and groups for a refusal, the rest as a number. */
export function tellNames(all: readonly string[]): string {
  const names = [...new Set(all)];
  const rest = names.length - TOLD;
  return names.slice(0, TOLD).join(', ') + (rest > 0 ? `… (+${rest})` : '');
}

/** What decides whether a turn is carried out. */
export interface ApplyTurnFacts {
  readonly state: TurnState;
  /** Number of the order of the director, made plain. */
  readonly orderNumber: string;
  /** Classes of the old year, once for each student of whom it is not known what follows, or in which class. */
  readonly undecided: readonly string[];
  /** Is there a year already where the new one is to be? */
  readonly isYearTaken: boolean;
}

/** Before the turn is carried out: it is a draft, there is an order, and everybody is decided on. */
export const APPLY_TURN_RULES: readonly Rule<ApplyTurnFacts>[] = [
  ({ state }) => (state === 'draft' ? undefined : refuse('TURN_APPLIED')),
  ({ orderNumber }) =>
    orderNumber === '' ? refuse('INVALID_VALUE', { params: { field: 'orderNumber' } }) : undefined,
  ({ isYearTaken }) => (isYearTaken ? refuse('TURN_YEAR_EXISTS') : undefined),
  ({ undecided }) =>
    undecided.length > 0
      ? refuse('TURN_UNDECIDED', {
          params: { count: String(undecided.length), names: tellNames(undecided) },
        })
      : undefined,
];

/** What decides whether a turn is taken back. */
export interface UndoTurnFacts {
  readonly state: TurnState;
  /** Where somebody has already written in what the turn made. */
  readonly used: readonly string[];
}

/** Before the turn is taken back: it is carried out and not confirmed, and nobody has worked with it. */
export const UNDO_TURN_RULES: readonly Rule<UndoTurnFacts>[] = [
  ({ state }) => (state === 'confirmed' ? refuse('TURN_CONFIRMED') : undefined),
  ({ state }) => (state === 'applied' ? undefined : refuse('TURN_NOT_APPLIED')),
  ({ used }) =>
    used.length > 0
      ? refuse('TURN_IN_USE', { params: { count: String(used.length), names: tellNames(used) } })
      : undefined,
];

/** What decides whether a turn is confirmed. */
export interface ConfirmTurnFacts {
  readonly state: TurnState;
  /** Periods of classes of the old year that are not closed and sealed: «7А, 4 четверть». */
  readonly openPeriods: readonly string[];
}

/** Before the turn is confirmed: it is carried out, and every period of the old year is closed. */
export const CONFIRM_TURN_RULES: readonly Rule<ConfirmTurnFacts>[] = [
  ({ state }) => (state === 'confirmed' ? refuse('TURN_CONFIRMED') : undefined),
  ({ state }) => (state === 'applied' ? undefined : refuse('TURN_NOT_APPLIED')),
  ({ openPeriods }) =>
    openPeriods.length > 0
      ? refuse('TURN_PERIODS_OPEN', {
          params: { count: String(openPeriods.length), names: tellNames(openPeriods) },
        })
      : undefined,
];

/** The last day in the school of those who graduate: that of the order, within the time between lessons and the year's end. */
export function lastDayOfGraduates(orderedOn: Day, lessonsEnd: Day, yearEnds: Day): Day {
  if (orderedOn < lessonsEnd) return lessonsEnd;
  return orderedOn > yearEnds ? yearEnds : orderedOn;
}
