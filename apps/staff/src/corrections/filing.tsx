import { CORRECTION_LIMIT } from '@zhurnal/rules';
import { createContext, useContext } from 'react';
import type { CorrectionChangeInput } from '@zhurnal/contract/staff';

/** A change that is to go into a request, as it is sent and as it is read. */
export interface DraftChange {
  /** The place: the later change of a place takes the place of the earlier one. */
  readonly key: string;
  readonly input: CorrectionChangeInput;
  /** Day of the lesson. */
  readonly date: string;
  /** Short name of the student, or what of the lesson it is. */
  readonly what: string;
  readonly was: string;
  readonly becomes: string;
}

/** The request that is being gathered in an open journal. */
export interface Filing {
  /** Puts changes into the request; the first ones open it, and it says why they are locked. */
  readonly add: (drafts: readonly DraftChange[], why?: string) => void;
  /** The request that waits for a decision about a work. */
  readonly numberOfWork: (workId: string) => number | undefined;
}

const FilingContext = createContext<Filing | undefined>(undefined);
export const FilingProvider = FilingContext.Provider;

/** Where changes of what is locked go; undefined: nobody gathers them here. */
export const useFiling = (): Filing | undefined => useContext(FilingContext);

/** The request with more changes in it; undefined: it would hold too many. */
export function gather(
  drafts: readonly DraftChange[],
  more: readonly DraftChange[],
): readonly DraftChange[] | undefined {
  const keys = new Set(more.map(({ key }) => key));
  const all = [...drafts.filter(({ key }) => !keys.has(key)), ...more];
  return all.length > CORRECTION_LIMIT ? undefined : all;
}
