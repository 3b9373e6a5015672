import type { Day } from '../calendar/day.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import { refuse } from '../refusals/refusal.js';

/** A movement that was entered by mistake, and what has been built on it since. */
export interface WithdrawalFacts {
  /** Why; without spaces around it. */
  readonly reason: string;
  readonly isWithdrawn: boolean;
  /** It came with a file, which is taken back as a whole. */
  readonly isOfFile: boolean;
  /** Day of the first movement of the student entered after it; null: none. */
  readonly laterDay: Day | null;
  /** Marks and absences of the student in the class the movement led into; without the stay no journal would show them. */
  readonly recordsInClass: number;
  /** Name of that class; empty: it led out of the school. */
  readonly className: string;
  /** Whether the stays are as the movement left them. */
  readonly isAsLeft: boolean;
}

/** The law of withdrawing a movement: nothing that others have written since may be lost by it. */
export const WITHDRAWAL_RULES: readonly Rule<WithdrawalFacts>[] = [
  ({ reason }): Refusal | undefined =>
    reason === '' ? refuse('INVALID_VALUE', { params: { field: 'reason' } }) : undefined,
  ({ isWithdrawn }) => (isWithdrawn ? refuse('MOVEMENT_WITHDRAWN') : undefined),
  ({ isOfFile }) => (isOfFile ? refuse('MOVEMENT_OF_FILE') : undefined),
  ({ laterDay }) => (laterDay === null ? undefined : refuse('LATER_MOVEMENT', { params: { day: laterDay } })),
  ({ recordsInClass, className }) =>
    recordsInClass === 0
      ? undefined
      : refuse('RECORDS_IN_CLASS', { params: { count: String(recordsInClass), class: className } }),
  ({ isAsLeft }) => (isAsLeft ? undefined : refuse('STALE_VERSION')),
];
