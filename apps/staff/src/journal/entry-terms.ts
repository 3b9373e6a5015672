import type { JournalPageQuery, LessonPartsFragment } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { t } from './journal-words.js';

type PageTerms = JournalPageQuery['journalPage']['terms'][number];
type LessonTerm = LessonPartsFragment['terms'][number];

/** How one part of the record stands by the regulation of the school, as the server said it. */
export interface TermSeen {
  readonly part: LessonTerm['part'];
  readonly state: string;
  /** Since when it is locked; null: it does not lock by itself. */
  readonly locksAt: string | null;
  /** The last day in time; null: no term. */
  readonly lastDay: string | null;
  /** The clause that speaks for the state. */
  readonly clause: string | null;
  readonly correction: LessonTerm['correction'];
  readonly correctionClause: string | null;
  /** An entry comes only with a reason for being late, which nobody has given yet. */
  readonly needsReason?: boolean;
  /** The clause that asks for the reason. */
  readonly reasonClause?: string | null;
}

/** The term of a part in one column of the page; undefined where it has none. */
export function termAt(
  terms: readonly PageTerms[],
  part: TermSeen['part'],
  at: number,
): TermSeen | undefined {
  const found = terms.find((one) => one.part === part);
  const state = found?.states[at];
  if (found === undefined || state === undefined) return undefined;
  // What older pages kept on the device knows nothing of reasons.
  const {
    correction,
    correctionClause,
    dueClause,
    lockClause,
    needsReason = [],
    reasonClause = null,
  } = found;
  const clause = state === 'LOCKED' ? lockClause : dueClause;
  return {
    part,
    state,
    locksAt: found.locksAt[at] ?? null,
    lastDay: found.lastDays[at] ?? null,
    clause,
    correction,
    correctionClause,
    needsReason: needsReason[at] ?? false,
    reasonClause,
  };
}

/** Does it take no entry any more? */
export function isLocked(term: TermSeen | undefined): boolean {
  return term !== undefined && term.state !== 'OPEN' && term.state !== 'OVERDUE';
}

/** Is it locked, and corrected by a request? */
export function isByRequest(term: TermSeen | undefined): boolean {
  return term?.state === 'LOCKED' && term.correction === 'REGISTER';
}

/** Is it late, and written all the same? */
export function isOverdue(term: TermSeen | undefined): boolean {
  return term?.state === 'OVERDUE';
}

/** «срок истёк 20.11, п. TKK-42» */
function sayWhen({ lastDay, clause }: TermSeen): string {
  if (lastDay === null) return '';
  const day = formatDay(lastDay, 'dayNumeric');
  return clause === null ? t('term.ended', { day }) : t('term.endedBy', { day, clause });
}

function sayCorrection({ correction, correctionClause }: TermSeen): string {
  if (correction === 'DIRECT') return '';
  const way = t(correction === 'REGISTER' ? 'term.register' : 'term.forbidden');
  return correctionClause === null ? way : t('term.by', { what: way, clause: correctionClause });
}

/** What is said of a part that is late or locked: what, since when, by which clause, and how it is corrected. */
export function sayTerm(term: TermSeen): string {
  if (!isLocked(term)) return t('term.overdue', { part: t(`term.part.${term.part}`), when: sayWhen(term) });
  if (term.state !== 'LOCKED')
    return t(term.state === 'PERIOD_CLOSED' ? 'term.periodClosed' : 'term.yearArchived');
  const locked = t('term.locked', { part: t(`term.part.${term.part}`), when: sayWhen(term) });
  return [locked, sayCorrection(term)].filter(Boolean).join(' ');
}

/** Is it worth a line? What is late and never locks is only worth one where it is still owed, as the record is. */
export function isTold(term: TermSeen, isHeld: boolean): boolean {
  if (term.state === 'OPEN') return false;
  if (term.part === 'RECORD' && isHeld) return isLocked(term);
  return isLocked(term) || term.locksAt !== null || term.part === 'RECORD';
}

/** A line for each of the parts that is late or locked. */
export function sayTerms(terms: readonly (TermSeen | undefined)[], isHeld = false): readonly string[] {
  return terms
    .filter((term): term is TermSeen => term !== undefined && isTold(term, isHeld))
    .map((term) => sayTerm(term));
}
