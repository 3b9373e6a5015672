import { refuse } from '../refusals/refusal.js';
import type { Day } from '../calendar/day.js';
import { addDays, daysBetween } from '../calendar/day.js';
import type { EntryState } from '../deadlines/entry-state.js';
import type { Instant } from '../deadlines/term.js';
import type { EntryPart } from '../regulation/entry-settings.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { Rule } from '../refusals/refusal.js';

/** What a period may lack when it is closed. */
export const GAP_KINDS = [
  'not_held',
  'no_topic',
  'no_roll',
  'open_reason',
  'open_request',
  'no_period_mark',
] as const;
/** One of {@link GAP_KINDS}. */
export type GapKind = (typeof GAP_KINDS)[number];

/** The part of the record that is missing. */
const PART_OF: Readonly<Record<GapKind, EntryPart>> = {
  not_held: 'record',
  no_topic: 'record',
  no_roll: 'attendance',
  open_reason: 'reason',
  open_request: 'mark',
  no_period_mark: 'periodMark',
};

/** What the regulation says of a gap. */
export interface GapJudged {
  /** The clause that asks for what is missing; undefined: none does. */
  readonly clause: string | undefined;
  /** The period is not closed while it is there; else who closes confirms it. */
  readonly isRequired: boolean;
}

/**
 * A gap keeps a period open where the regulation has a term for what is missing, and as long as it can still be filled:
 * what is locked and may never be corrected would keep the period open for ever.
 */
export function judgeGap(
  kind: GapKind,
  profile: Pick<RegulationProfile, `${EntryPart}Due` | `${EntryPart}Correction`>,
  state: EntryState,
): GapJudged {
  const part = PART_OF[kind];
  const due = profile[`${part}Due`];
  // Nothing closes over a request that waits, and no period without its marks: both could not follow.
  if (kind === 'open_request') return { clause: profile[`${part}Correction`].clause, isRequired: true };
  if (kind === 'no_period_mark') return { clause: due.clause, isRequired: true };
  const isBeyondHelp = state === 'locked' && profile[`${part}Correction`].value === 'forbidden';
  return { clause: due.clause, isRequired: due.value !== null && !isBeyondHelp };
}

/** The part whose term decides about a gap. */
export const partOfGap = (kind: GapKind): EntryPart => PART_OF[kind];

/** What is known when a period shall be closed. */
export interface ClosePeriodFacts {
  readonly today: Day;
  readonly endsOn: Day;
  readonly isClosed: boolean;
  readonly isYearArchived: boolean;
  /** The first earlier period of the class that is still open; null: none. */
  readonly earlierOpen: string | null;
  readonly requiredGaps: number;
  readonly otherGaps: number;
  /** Who closes has seen the gaps that do not keep the period open. */
  readonly isConfirmed: boolean;
}

/** When a period closes: once, when it is over, in the order of the year, and with nothing missing that is asked for. */
export const CLOSE_PERIOD_RULES: readonly Rule<ClosePeriodFacts>[] = [
  ({ isYearArchived }) => (isYearArchived ? refuse('YEAR_ARCHIVED') : undefined),
  ({ isClosed }) => (isClosed ? refuse('PERIOD_CLOSED') : undefined),
  ({ today, endsOn }) =>
    today <= endsOn ? refuse('PERIOD_NOT_OVER', { params: { day: endsOn } }) : undefined,
  ({ earlierOpen }) =>
    earlierOpen === null ? undefined : refuse('EARLIER_PERIOD_OPEN', { params: { period: earlierOpen } }),
  ({ requiredGaps, otherGaps, isConfirmed }) =>
    requiredGaps > 0 || (otherGaps > 0 && !isConfirmed)
      ? refuse('GAPS_LEFT', { params: { required: `${requiredGaps}`, other: `${otherGaps}` } })
      : undefined,
];

/** Most days for which one order opens a closed period. No text names a number: two weeks are enough for one subject. */
export const LONGEST_REOPENING_DAYS = 14;

/** What is known when days of a closed period shall be opened again. */
export interface ReopenPeriodFacts {
  readonly today: Day;
  readonly isClosed: boolean;
  readonly isYearArchived: boolean;
  /** The group is open already. */
  readonly isOpened: boolean;
  readonly orderNumber: string;
  readonly orderedOn: Day;
  readonly reason: string;
  /** The last day on which it is open. */
  readonly lastDay: Day;
}

/** A closed period opens only by an order with its number, date and reason, and for a named time. */
export const REOPEN_PERIOD_RULES: readonly Rule<ReopenPeriodFacts>[] = [
  ({ isYearArchived }) => (isYearArchived ? refuse('YEAR_ARCHIVED') : undefined),
  ({ isClosed }) => (isClosed ? undefined : refuse('PERIOD_NOT_CLOSED')),
  ({ isOpened }) => (isOpened ? refuse('PERIOD_REOPENED') : undefined),
  ({ orderNumber }) =>
    orderNumber === '' ? refuse('INVALID_VALUE', { params: { field: 'orderNumber' } }) : undefined,
  ({ reason }) => (reason === '' ? refuse('INVALID_VALUE', { params: { field: 'reason' } }) : undefined),
  ({ orderedOn, today }) =>
    orderedOn > today ? refuse('INVALID_VALUE', { params: { field: 'orderedOn' } }) : undefined,
  ({ lastDay, today }) =>
    daysBetween(today, lastDay) < 0
      ? refuse('DAY_IS_PAST', { params: { day: today } })
      : daysBetween(today, lastDay) >= LONGEST_REOPENING_DAYS
        ? refuse('REOPENING_TOO_LONG', { params: { day: addDays(today, LONGEST_REOPENING_DAYS - 1) } })
        : undefined,
];

/** The first instant at which the days are shut again: the end of the last day by the school's clock. */
export function reopeningEnds(
  lastDay: Day,
  clock: { readonly instantOf: (day: Day, minutes: number) => Instant },
): Instant {
  return clock.instantOf(addDays(lastDay, 1), 0);
}
