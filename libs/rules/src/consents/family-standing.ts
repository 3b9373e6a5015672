import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { ConsentDemand, ConsentKind } from './consent-demand.js';

/** What of a family stands in writing: who gave which. */
export interface StandingConsent {
  readonly personId: string;
  readonly kind: ConsentKind;
}

/** A student with the legal representatives of today. */
export interface FamilyOfStudent {
  readonly studentId: string;
  readonly representativeIds: readonly string[];
  readonly standing: readonly StandingConsent[];
}

/** How a family stands to what the regulation asks of it. */
export const FAMILY_STANDINGS = ['not_asked', 'given', 'lacking', 'refused'] as const;
/** One of {@link FAMILY_STANDINGS}. */
export type FamilyStanding = (typeof FAMILY_STANDINGS)[number];

const hasGiven = (family: FamilyOfStudent, demand: ConsentDemand, personId?: string): boolean =>
  family.standing.some(
    (one) =>
      (personId === undefined || one.personId === personId) &&
      (one.kind === demand.kind || (demand.kind === 'application' && one.kind === 'consent')),
  );

const hasRefused = ({ standing }: FamilyOfStudent): boolean =>
  standing.some(({ kind }) => kind === 'refusal');

/** Consent is asked of each representative (TKK-73), an application of one of them. */
export function familyStandingOf(family: FamilyOfStudent, demand: ConsentDemand): FamilyStanding {
  if (hasRefused(family)) return 'refused';
  if (demand.kind === null) return 'not_asked';
  const isGiven =
    hasGiven(family, demand) &&
    (demand.kind === 'application' || family.representativeIds.every((id) => hasGiven(family, demand, id)));
  return isGiven ? 'given' : 'lacking';
}

/**
 * Why a person is not given a sign-in to the diary of this student: the family has refused it (S117-39), or what is asked
 * before is not given, by a representative oneself, for the student and for trusted people by anyone. Who has a sign-in keeps it.
 */
export function objectToSignIn(
  personId: string,
  family: FamilyOfStudent,
  demand: ConsentDemand,
): Refusal | undefined {
  if (hasRefused(family)) return refuse('DIARY_REFUSED', { clause: demand.refusalClause });
  if (!demand.isBeforeAccess) return undefined;
  const isGiven = hasGiven(
    family,
    demand,
    family.representativeIds.includes(personId) ? personId : undefined,
  );
  return isGiven ? undefined : refuse('CONSENT_NEEDED', { clause: demand.clause });
}

/** Is the family told on paper, whatever sign-ins it has (G24-25, S117-39)? */
export function isToldOnPaper({ standing }: FamilyOfStudent): boolean {
  return standing.some(({ kind }) => kind === 'paper' || kind === 'refusal');
}
