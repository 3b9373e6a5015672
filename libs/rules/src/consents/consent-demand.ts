import { listClausesOf } from '../compliance/list-clauses-of.js';
import type { CheckName } from '../compliance/checks.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';

/** What a family gives in writing. */
export const CONSENT_KINDS = ['application', 'consent', 'paper', 'refusal'] as const;
/** One of {@link CONSENT_KINDS}. */
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What the person showed who gave it; of the document itself nothing is kept. */
export const SHOWN_DOCUMENTS = ['passport', 'other'] as const;
/** One of {@link SHOWN_DOCUMENTS}. */
export type ShownDocument = (typeof SHOWN_DOCUMENTS)[number];

/** What a regulation asks of families before they use the diary. */
export interface ConsentDemand {
  /** Null: nothing is asked. */
  readonly kind: 'application' | 'consent' | null;
  /** Nobody is given a new sign-in without it. */
  readonly isBeforeAccess: boolean;
  /** A passport is shown, and the application is printed in the presence of who gives it. */
  readonly needsPassport: boolean;
  readonly clause: string | undefined;
  /** The clause that asks for names to be compared; undefined: none does. */
  readonly namesClause: string | undefined;
  /** The clause by which families are told on paper. */
  readonly paperClause: string | undefined;
  /** The clause by which a family may refuse the diary. */
  readonly refusalClause: string | undefined;
  /** The clause that says who represents a student. */
  readonly representativeClause: string | undefined;
}

/** The text about who refuses the diary, and the one that defines representatives. */
const REFUSAL = 'S117-39';
const REPRESENTATIVE = 'TKK-84';

/** What the regulation asks. An application about the use of data alone opens no diary, so nothing waits for it (G24-91). */
export function consentDemandOf(profile: RegulationProfile): ConsentDemand {
  const { value, clause } = profile.consent;
  const clauses = listClausesOf(profile.id);
  const own = (id: string) => clauses.find((one) => one.id === id)?.id;
  const judgedBy = (check: CheckName) =>
    clauses.find(({ carrier }) => carrier.kind === 'rows' && carrier.checks.includes(check))?.id;
  return {
    kind: value === 'none' ? null : value === 'consent' ? 'consent' : 'application',
    isBeforeAccess: value === 'application_with_passport' || value === 'consent',
    needsPassport: value === 'application_with_passport',
    clause,
    namesClause: value === 'application_with_passport' ? judgedBy('application_names') : undefined,
    paperClause: profile.paperEvery.clause,
    refusalClause: own(REFUSAL),
    representativeClause: own(REPRESENTATIVE),
  };
}
