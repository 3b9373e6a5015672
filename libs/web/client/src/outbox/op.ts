import type { Edit, EnteredEdit, Flight, ItemResult } from './entry.js';
import type { LatePart } from './late-part.js';

/**
 * One line of the person's book of changes. All tabs add lines at its end and read them in one order, so that all of
 * them have the same queue. A line that no longer fits where it comes to stand is passed over by all of them.
 */
export type Op =
  /** The person entered this, as one step of undoing. */
  | { readonly kind: 'enter'; readonly groupId: string; readonly edits: readonly EnteredEdit[] }
  /** The person took the latest step back, or put it in again. */
  | {
      readonly kind: 'turn';
      readonly way: 'undo' | 'redo';
      readonly groupId: string;
      readonly edits: readonly Edit[];
    }
  /** The person decided about a contested or refused place: the own content once more, or no longer. */
  | { readonly kind: 'insist' | 'discard'; readonly key: string }
  /** The person said why a part of a lesson is late; null: does not want to say so now. */
  | ({ readonly kind: 'explain'; readonly reason: string | null } & LatePart)
  /** A batch is about to be sent. Stands in the book before the first attempt. */
  | { readonly kind: 'launch'; readonly flight: Flight }
  /** The server's answer to a batch; `at` in ms since 1970. */
  | {
      readonly kind: 'settle';
      readonly flightId: string;
      readonly results: readonly ItemResult[];
      readonly at: number;
    };
