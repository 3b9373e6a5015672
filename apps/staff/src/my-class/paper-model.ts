import type { PaperHandoverPartsFragment } from '@zhurnal/contract/staff';

export type PaperQueue = PaperHandoverPartsFragment;
export type PaperTerm = PaperQueue['terms'][number];
export type PaperLine = PaperTerm['lines'][number];

/** The choice of somebody who is not of the family. */
export const OTHER = 'other';

/** What is said of one student before the print-out is written down as handed over. */
export interface HandoverDraft {
  readonly isChosen: boolean;
  /** A person of the family, or {@link OTHER}. */
  readonly to: string;
  /** Who else, in words. */
  readonly words: string;
}

/** By when the next print-out is made, and what asks for that day. */
export interface NextPrint {
  readonly day: string;
  /** What comes first: the next hand-over to those who are told on paper, or the rhythm since the last print. */
  readonly cause: 'handover' | 'rhythm';
}

/** The one day that matters: the earlier of the next hand-over and of the rhythm; null: nothing names a day. */
export function nextPrintOf(rhythmDue: string | null, queue: PaperQueue | undefined): NextPrint | null {
  const handover = queue !== undefined && queue.studentCount > 0 ? queue.nextDue : null;
  if (handover !== null && (rhythmDue === null || handover <= rhythmDue))
    return { day: handover, cause: 'handover' };
  return rhythmDue === null ? null : { day: rhythmDue, cause: 'rhythm' };
}

/** The term that is opened first: the oldest that still owes something, else the newest. */
export function openTermOf({ terms }: PaperQueue, wanted: string | undefined): PaperTerm | undefined {
  return terms.find(({ to }) => to === wanted) ?? terms.findLast(({ owed }) => owed > 0) ?? terms[0];
}

/** Everybody who is owed one is chosen, and the print-out goes to who asked for it, until something else is said. */
export function draftOf(
  { recipients }: PaperQueue,
  studentId: string,
  said: Partial<HandoverDraft> = {},
): HandoverDraft {
  const first = recipients.find((one) => one.studentId === studentId);
  return { isChosen: true, to: first?.personId ?? OTHER, words: '', ...said };
}

/** A student whose print-out is sent, as the change takes it. */
export interface HandedTo {
  readonly studentId: string;
  readonly toPersonId: string | null;
  readonly toWords: string;
}

/** The chosen of those who are owed a print-out. */
export function chosenOf(
  queue: PaperQueue,
  term: PaperTerm,
  drafts: ReadonlyMap<string, Partial<HandoverDraft>>,
): readonly HandedTo[] {
  return term.lines.flatMap(({ studentId, handed }) => {
    const { isChosen, to, words } = draftOf(queue, studentId, drafts.get(studentId));
    if (handed || !isChosen) return [];
    const isOther = to === OTHER;
    return [{ studentId, toPersonId: isOther ? null : to, toWords: isOther ? words : '' }];
  });
}
