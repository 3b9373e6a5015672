import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Day } from '../calendar/day.js';
import type { Refusal } from '../refusals/refusal.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';

/**
 * What of the two journals differs: the marks of a cell, its absence, the topic of a lesson, its homework, or whether
 * there was a lesson on the day at all.
 */
export const PAPER_PLACES = ['mark', 'absence', 'topic', 'homework', 'lesson'] as const;

/** One of {@link PAPER_PLACES}. */
export type PaperPlace = (typeof PAPER_PLACES)[number];

/** How a difference was settled: the electronic journal was corrected, the paper one was, or there was none. */
export const PAPER_SETTLEMENTS = ['journal', 'paper', 'none'] as const;

/** One of {@link PAPER_SETTLEMENTS}. */
export type PaperSettlement = (typeof PAPER_SETTLEMENTS)[number];

/** The most that a page of paper says in one place. */
export const PAPER_TEXT_LIMIT = 300;

/** Is the place a cell, a lesson, or a day? What it has to name follows. */
export function needsOf(place: PaperPlace): { readonly lesson: boolean; readonly student: boolean } {
  return { lesson: place !== 'lesson', student: place === 'mark' || place === 'absence' };
}

/** Why there is nothing to lay side by side: this regulation keeps no paper journal. */
export function objectToPaper({ masterCopy }: RegulationProfile): Refusal | undefined {
  return masterCopy.value === 'paper' ? undefined : refuse('NO_PAPER_JOURNAL', { clause: masterCopy.clause });
}

/** What is known when a difference is written down. */
export interface DifferenceWriting {
  readonly paperSays: string;
  /** What the electronic journal says in this place now. */
  readonly journalSays: string;
  readonly day: Day;
  readonly today: Day;
}

/** A difference is one: paper and journal say different things of a day that has come. */
export function objectToDifference(facts: DifferenceWriting): Refusal | undefined {
  const { paperSays, journalSays, day, today } = facts;
  if (day > today) return refuse('INVALID_VALUE', { params: { field: 'from' } });
  return (
    objectToLength('text', paperSays, PAPER_TEXT_LIMIT) ??
    (folded(paperSays) === folded(journalSays) ? refuse('DIFFERENCE_NONE') : undefined)
  );
}

/** What is known when a difference is settled. */
export interface DifferenceSettling {
  readonly isSettled: boolean;
  readonly as: PaperSettlement;
  /** What the journal said when it was written down, and what it says now. */
  readonly said: string;
  readonly says: string;
  readonly note: string;
}

/** Once, and truly: a journal that still says what it said was not corrected; what else was done is said in words. */
export function objectToSettling({
  isSettled,
  as,
  said,
  says,
  note,
}: DifferenceSettling): Refusal | undefined {
  if (isSettled) return refuse('DIFFERENCE_SETTLED');
  if (as === 'journal' && folded(said) === folded(says)) return refuse('DIFFERENCE_STANDS');
  if (as === 'none' && note === '') return refuse('INVALID_VALUE', { params: { field: 'text' } });
  return objectToLength('text', note, PAPER_TEXT_LIMIT);
}

const folded = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('ru');
