import type { RefusalSeen } from '../words/say-refusal.js';
import type { Change } from './change.js';
import type { LateReason } from './late-part.js';

/** Where a change stands, in words for the list of what waits. */
export interface PlaceLabel {
  /** «7 А, алгебра» */
  readonly group: string;
  readonly student: string;
  /** Day of the lesson, ISO. */
  readonly day: string;
  /** Number of the lesson in its day. */
  readonly slot?: number | undefined;
}

/** A change with what it rests on: the content that stood there, and its version on the server (0: none yet). */
export interface Edit {
  readonly before: Change;
  readonly after: Change;
  readonly version: number;
  /** What the server had, when `before` itself was not on the server yet. */
  readonly ground?: Change | undefined;
  readonly label?: PlaceLabel | undefined;
  /** When it was entered, by the clock of the device, ms since 1970. */
  readonly at?: number | undefined;
  /** Why it comes after its term, where the regulation asks for that. */
  readonly lateReason?: string | undefined;
}

/** A change as it is entered. */
export interface EnteredEdit extends Edit {
  /** Known before anything is sent: it is late, and would be refused without a reason. */
  readonly asks?: RefusalSeen | undefined;
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
    | {
        readonly kind: 'refused';
        readonly refusal: RefusalSeen;
        /** The person was asked why it is late, and does not want to say so now. */
        readonly isPutOff?: boolean | undefined;
      }
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

/** What the server took last of the own changes: newer than an answer that was kept before it. */
export interface Stored {
  readonly groupId: string;
  readonly change: Change;
  readonly version: number;
  /** Whether it is the own content, and not what somebody else had written before. */
  readonly isOwn: boolean;
  /** ms since 1970, by the clock of the device. */
  readonly at: number;
}

/** All that outlives the page. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly flights: readonly Flight[];
  /** Steps that can be undone and redone, the latest last, by journal. */
  readonly past: Readonly<Record<string, readonly Step[]>>;
  readonly future: Readonly<Record<string, readonly Step[]>>;
  readonly stored: readonly Stored[];
  /** Why parts of lessons come late, as the person said last; absent in what older pages kept. */
  readonly reasons?: readonly LateReason[] | undefined;
}
