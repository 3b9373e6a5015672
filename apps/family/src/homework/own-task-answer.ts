import type { PutOwnTaskMutation, RemoveOwnTaskMutation } from '@zhurnal/contract/family';
import type { RefusalSeen } from '@zhurnal/web-client';

/** What came of a change of an own task. */
export type OwnTaskChanged =
  { readonly kind: 'stored' | 'stale' } | { readonly kind: 'refused'; readonly refusal: RefusalSeen };

/** Reads the answer to a change of an own task. */
export function readOwnTaskAnswer(
  answer: PutOwnTaskMutation['putOwnTask'] | RemoveOwnTaskMutation['removeOwnTask'],
): OwnTaskChanged {
  if (answer.__typename === 'Refusal') return { kind: 'refused', refusal: answer };
  return { kind: answer.__typename === 'OwnTaskStored' ? 'stored' : 'stale' };
}
