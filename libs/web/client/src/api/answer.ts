/**
 * Why a request has no answer. `offline`: the server was not reached; `expired`: nobody is signed in; `missing`: there
 * is no such thing, or it is not this person's to see; `outdated`: the page is older than the server; `busy`: too many
 * requests; `unavailable`: the server is up but cannot answer now; `failed`: anything else.
 */
export type FaultKind = 'offline' | 'expired' | 'missing' | 'outdated' | 'busy' | 'unavailable' | 'failed';

/** A request that was not answered. What the rules of the school refuse is never a fault, but an answer. */
export interface Fault {
  readonly kind: FaultKind;
  /** Id of the request in the server's log, for the administrator. */
  readonly requestId?: string | undefined;
}

/** What came of a request. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

/** Faults that may pass by themselves, so that trying again is sensible. */
export function isPassing({ kind }: Fault): boolean {
  return kind === 'offline' || kind === 'busy' || kind === 'unavailable' || kind === 'failed';
}
