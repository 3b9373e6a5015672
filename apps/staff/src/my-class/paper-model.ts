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
