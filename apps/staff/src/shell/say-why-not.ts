import { sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer, RefusalSeen } from '@zhurnal/web-client';

/** What the server answers where it does not do what it was asked. */
export type Refused = { readonly __typename: 'Refusal' } & RefusalSeen;

/** Why a change was not made: it did not arrive, or it was refused; undefined: neither. */
export function sayWhyNot<Outcome extends { readonly __typename: string }>(
  answer: Answer<Outcome | Refused>,
): string | undefined {
  if (!answer.ok) return sayFault(answer.fault);
  return answer.value.__typename === 'Refusal' ? sayRefusalWithClause(answer.value as Refused) : undefined;
}
