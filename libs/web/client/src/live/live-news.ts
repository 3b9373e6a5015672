/** What changed, by the server's word. */
export interface LiveChange {
  readonly topic: string;
  /** Those of the keys listened to that it concerns. */
  readonly keys: readonly string[];
  /** Ids, versions and values, for who may open the page that shows them all. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

/** What one change of somebody's told the pages that are open. */
export interface LiveEvent {
  readonly id: string;
  /** The person who did it, and the initials; families are not told. */
  readonly by?: string | null | undefined;
  readonly initials?: string | undefined;
  readonly changes: readonly LiveChange[];
}

/** `change`: something changed. `reset`: nobody knows what was missed, so the page asks anew. */
export type LiveNews = { readonly kind: 'change'; readonly event: LiveEvent } | { readonly kind: 'reset' };

/**
 * How a page hears of changes: `live` within a second, `polling` within half a minute, `waiting` for a connection,
 * `off` while nobody is signed in or nothing may be listened to.
 */
export type LiveStatus = 'live' | 'polling' | 'waiting' | 'off';

/** The part of an event that concerns these keys. */
export function partFor(event: LiveEvent, keys: ReadonlySet<string>): LiveEvent | undefined {
  const changes = event.changes.flatMap((change) => {
    const own = change.keys.filter((key) => keys.has(key));
    return own.length === 0 ? [] : [{ ...change, keys: own }];
  });
  return changes.length === 0 ? undefined : { ...event, changes };
}
