import type { Role } from '../access/roles.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import { refuse } from '../refusals/refusal.js';

/** A change of what somebody may do in the school. */
export interface RightsFacts {
  /** given: a duty begins; taken: duties end, or the person can no longer sign in. */
  readonly change: 'given' | 'taken';
  readonly actorId: string;
  readonly personId: string;
  /** The roles that are given or taken. */
  readonly roles: readonly Role[];
  /** Administrators who can still sign in when this is done. */
  readonly administratorsLeft: number;
}

/** Nobody gives rights to oneself: they are given by another person, who answers for them (G272-23). */
function refuseSelfPromotion({ change, actorId, personId }: RightsFacts): Refusal | undefined {
  return change === 'given' && actorId === personId ? refuse('OWN_RIGHTS') : undefined;
}

/** A school without an administrator could not let anybody in again. */
function refuseLastAdministrator({ change, roles, administratorsLeft }: RightsFacts): Refusal | undefined {
  if (change === 'given' || !roles.includes('administrator') || administratorsLeft > 0) return undefined;
  return refuse('LAST_ADMINISTRATOR');
}

/** The law of giving and taking rights. */
export const RIGHTS_RULES: readonly Rule<RightsFacts>[] = [refuseSelfPromotion, refuseLastAdministrator];

/** Whose sign-in is changed, and by whom. */
export interface SignInFacts {
  readonly actorId: string;
  readonly actorRoles: readonly Role[];
  readonly personId: string;
  /** The person works in the school, or holds a duty of it now or later. */
  readonly isOfStaff: boolean;
  /** The account belongs to a person of another school too. */
  readonly isShared: boolean;
}

/** The own sign-in is changed in the own account, with the own password. */
function refuseOwnSignIn({ actorId, personId }: SignInFacts): Refusal | undefined {
  return actorId === personId ? refuse('OWN_RIGHTS') : undefined;
}

/**
 * Who knows somebody's password is that person: sign-ins of staff are the administrator's alone (TKK-12), those of
 * families the office's too.
 */
function refuseSignInOfStaff({ actorRoles, isOfStaff }: SignInFacts): Refusal | undefined {
  if (actorRoles.includes('administrator')) return undefined;
  return isOfStaff ? refuse('FORBIDDEN', { clause: 'TKK-12', params: { field: 'signIn' } }) : undefined;
}

/** The law of sign-ins. */
export const SIGN_IN_RULES: readonly Rule<SignInFacts>[] = [refuseOwnSignIn, refuseSignInOfStaff];

/** With a password of one school one could enter the other: a shared account is mended by the installation alone. */
export const PASSWORD_RESET_RULES: readonly Rule<SignInFacts>[] = [
  ...SIGN_IN_RULES,
  ({ isShared }) => (isShared ? refuse('ACCOUNT_SHARED') : undefined),
];

/** How many sheets one person may have made in an hour, how often for the same person, and at once. */
export const SHEET_LIMITS = { perActorHour: 300, perPersonHour: 5, perRequest: 40 } as const;

/** Counts of the last hour. */
export interface SheetCounts {
  readonly byActor: number;
  readonly forPerson: number;
  readonly wanted: number;
}

/** A stolen session must not empty the school of its passwords. */
export const SHEET_RULES: readonly Rule<SheetCounts>[] = [
  ({ byActor, wanted }) =>
    byActor + wanted > SHEET_LIMITS.perActorHour
      ? refuse('TOO_MANY_SHEETS', { params: { limit: String(SHEET_LIMITS.perActorHour) } })
      : undefined,
  ({ forPerson }) =>
    forPerson >= SHEET_LIMITS.perPersonHour
      ? refuse('TOO_MANY_SHEETS', { params: { limit: String(SHEET_LIMITS.perPersonHour) } })
      : undefined,
];
