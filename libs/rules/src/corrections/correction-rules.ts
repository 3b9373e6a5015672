import type { Role } from '../access/roles.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import { changesAnything } from './correction.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import type { CorrectionWay } from '../regulation/entry-settings.js';
import type { Setting } from '../regulation/setting.js';
import type { ChangeWanted, CorrectionState } from './correction.js';

/** Most changes of one request. */
export const CORRECTION_LIMIT = 50;
/** Longest reason of a request, and longest note of a decision, in characters. */
export const CORRECTION_TEXT_LIMIT = 500;
/** Most documents of a request. */
export const CORRECTION_FILES_LIMIT = 5;

/** What is known when a request is filed. */
export interface FilingFacts {
  readonly reason: string;
  readonly changes: readonly Pick<ChangeWanted, 'was' | 'becomes'>[];
}

/** A request has a list of changes that change something, and says why (TKK-49, TKK-50). */
export const FILING_RULES: readonly Rule<FilingFacts>[] = [
  ({ changes }) =>
    changes.length === 0 ? refuse('INVALID_VALUE', { params: { field: 'changes' } }) : undefined,
  ({ changes }) =>
    changes.length > CORRECTION_LIMIT
      ? refuse('TOO_MANY_ITEMS', { params: { limit: String(CORRECTION_LIMIT) } })
      : undefined,
  ({ reason }) => (reason === '' ? refuse('CORRECTION_REASON') : undefined),
  ({ reason }) => objectToLength('correctionReason', reason, CORRECTION_TEXT_LIMIT),
  ({ changes }) => (changes.every(changesAnything) ? undefined : refuse('CORRECTION_SAME')),
];

/**
 * Whether a place is corrected by a request, from what the ordinary way of writing it says: only what is locked, and
 * only where the regulation corrects by the register. Everything else that speaks against writing speaks here, too.
 */
export function objectToFiling(ordinary: Refusal | undefined): Refusal | undefined {
  if (ordinary === undefined) return refuse('CORRECTION_NOT_NEEDED');
  if (ordinary.code !== 'ENTRY_LOCKED') return ordinary;
  const { correction, correctionClause, ...params } = ordinary.params;
  const way = correction as CorrectionWay | undefined;
  if (way === 'register') return undefined;
  return refuse('CORRECTION_FORBIDDEN', { clause: correctionClause ?? ordinary.clause, params });
}

/** What is known when a request is decided. */
export interface DecisionFacts {
  readonly state: CorrectionState;
  readonly isOwn: boolean;
  readonly roles: readonly Role[];
  readonly deciders: Setting<readonly Role[]>;
  readonly admitted: boolean;
  readonly note: string;
}

/**
 * A request is decided once, by whom the regulation names, and never by its author. The administrator either makes the
 * change or notes why not (TKK-51, TKK-52).
 */
export const DECISION_RULES: readonly Rule<DecisionFacts>[] = [
  ({ state }) => (state === 'filed' ? undefined : refuse('CORRECTION_DECIDED', { params: { state } })),
  ({ isOwn, deciders }) => (isOwn ? refuse('CORRECTION_OWN', { clause: deciders.clause }) : undefined),
  ({ roles, deciders }) =>
    roles.some((role) => deciders.value.includes(role))
      ? undefined
      : refuse('CORRECTION_DECIDER', { clause: deciders.clause }),
  ({ admitted, note }) => (admitted || note !== '' ? undefined : refuse('CORRECTION_NOTE')),
  ({ note }) => objectToLength('correctionNote', note, CORRECTION_TEXT_LIMIT),
];

/** What is known when a request is taken back. */
export type WithdrawalFacts = Pick<DecisionFacts, 'state' | 'isOwn'>;

/** Only who filed it takes it back, and only while nobody has decided. */
export const CORRECTION_WITHDRAWAL_RULES: readonly Rule<WithdrawalFacts>[] = [
  ({ isOwn }) => (isOwn ? undefined : refuse('FORBIDDEN', { params: { field: 'id' } })),
  ({ state }) => (state === 'filed' ? undefined : refuse('CORRECTION_DECIDED', { params: { state } })),
];
