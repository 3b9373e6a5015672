import type { RefusalSeen } from '../words/say-refusal.js';
import type { Change } from './change.js';

/** A change with what it rests on: the content that stood there, and its version on the server (0: none yet). */
export interface Edit {
  readonly before: Change;
  readonly after: Change;
  readonly version: number;
}

/** What someone else wrote into the place meanwhile. */
export interface Theirs {
  readonly change: Change;
  readonly version: number;
  /** Short name of the author. */
  readonly by: string;
  /** Instant, ISO. */
  readonly at: string;
}

/** A change that is not on the server. `refused` and `contested` wait for a person, `queued` for the network. */
export interface Entry extends Edit {
  readonly groupId: string;
  readonly standing:
    | { readonly kind: 'queued' }
    | { readonly kind: 'refused'; readonly refusal: RefusalSeen }
    | { readonly kind: 'contested'; readonly theirs: Theirs };
}

/** A batch on its way: sent again and again under the same id, with the same content, until there is an answer. */
export interface Flight {
  /** The idempotency key, a UUID. */
  readonly id: string;
  readonly groupId: string;
  readonly kind: Change['kind'];
  readonly items: readonly Edit[];
}

/** What became of one item of a batch. */
export type ItemResult =
  | { readonly kind: 'saved'; readonly version: number }
  | ({ readonly kind: 'conflict' } & Theirs)
  | { readonly kind: 'locked' | 'invalid'; readonly refusal: RefusalSeen };

/** One step of undoing: all that one action of the teacher changed. */
export type Step = readonly Edit[];

/** All that outlives the page. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly flights: readonly Flight[];
  /** Steps that can be undone and redone, the latest last, by journal. */
  readonly past: Readonly<Record<string, readonly Step[]>>;
  readonly future: Readonly<Record<string, readonly Step[]>>;
}
