import type { ConsentGiver, FamilyOfStudent, StandingConsent } from '@zhurnal/rules';

/** What the statements tell of the family of a student. */
export interface FamilyRow {
  readonly studentId: string;
  readonly representatives: readonly {
    readonly id: string;
    readonly kind: Exclude<ConsentGiver, 'self' | null>;
  }[];
  readonly standing: readonly StandingConsent[];
}

/** The family as the rules see it: trusted people represent nobody. */
export function familyOf({ studentId, representatives, standing }: FamilyRow): FamilyOfStudent {
  const legal = representatives.filter(({ kind }) => kind !== 'other');
  return { studentId, standing, representativeIds: legal.map(({ id }) => id) };
}
