import { isOfAge } from '../people/age.js';
import { refuse } from '../refusals/refusal.js';
import type { Day } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';
import type { ConsentDemand, ConsentKind, ShownDocument } from './consent-demand.js';

/** How who gives a consent stands to the student; null: not at all. `self` is the student. */
export type ConsentGiver = 'mother' | 'father' | 'adopter' | 'guardian' | 'other' | 'self' | null;

/** What is known when a consent is written down. */
export interface ConsentFacts {
  readonly kind: ConsentKind;
  readonly giver: ConsentGiver;
  /** Of the student; null: not known. */
  readonly birthDate: Day | null;
  readonly givenOn: Day;
  readonly today: Day;
  readonly document: ShownDocument | null;
  /** It was printed by the school in the presence of who gives it. */
  readonly isPrinted: boolean;
  readonly areNamesCompared: boolean;
  /** The same stands already. */
  readonly hasStanding: boolean;
  readonly demand: ConsentDemand;
}

const refuseStranger: Rule<ConsentFacts> = ({ giver, birthDate, givenOn, demand }) => {
  const may = giver === 'self' ? isOfAge(birthDate, givenOn) : giver !== null && giver !== 'other';
  return may ? undefined : refuse('NO_REPRESENTATIVE', { clause: demand.representativeClause });
};

const refuseComing: Rule<ConsentFacts> = ({ givenOn, today }) =>
  givenOn > today ? refuse('INVALID_VALUE', { params: { field: 'givenOn' } }) : undefined;

const refuseUnseen: Rule<ConsentFacts> = ({ kind, document, isPrinted, demand }) =>
  kind === demand.kind && demand.needsPassport && (document !== 'passport' || !isPrinted)
    ? refuse('PASSPORT_NEEDED', { clause: demand.clause })
    : undefined;

const refuseUncompared: Rule<ConsentFacts> = ({ kind, areNamesCompared, demand }) =>
  kind === demand.kind && demand.namesClause !== undefined && !areNamesCompared
    ? refuse('NAMES_NOT_COMPARED', { clause: demand.namesClause })
    : undefined;

const refuseRepeated: Rule<ConsentFacts> = ({ hasStanding }) =>
  hasStanding ? refuse('CONSENT_STANDS') : undefined;

/** Who gives it may, and it was taken as the regulation asks. */
export const CONSENT_RULES: readonly Rule<ConsentFacts>[] = [
  refuseStranger,
  refuseComing,
  refuseUnseen,
  refuseUncompared,
  refuseRepeated,
];
