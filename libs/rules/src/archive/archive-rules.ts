import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Day } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';

/** What is printed of a class: the journal, or the summary sheet of its year alone. */
export const PRINTED_SHEETS = ['journal', 'summary'] as const;
/** One of {@link PRINTED_SHEETS}. */
export type PrintedSheet = (typeof PRINTED_SHEETS)[number];

/** Longest label of a medium, in characters. */
export const MEDIUM_LABEL_LIMIT = 100;
/** Longest room, place of a paper, or names of those who signed it, in characters. */
export const ARCHIVE_PLACE_LIMIT = 200;

const wrong = (field: string) => refuse('INVALID_VALUE', { params: { field } });

/** A medium, as it is entered. */
export interface MediumEntry {
  readonly label: string;
  readonly room: string;
  readonly since: Day;
  readonly today: Day;
  /** The holder works at the school. */
  readonly isStaff: boolean;
  /** Another medium has the label. */
  readonly isTaken: boolean;
}

/** A medium has a label of its own, a room and a holder of the school, and has lain there since a day that has come. */
export const MEDIUM_RULES: readonly Rule<MediumEntry>[] = [
  ({ label }) => (label === '' || label.includes(',') ? wrong('label') : undefined),
  ({ label }) => objectToLength('label', label, MEDIUM_LABEL_LIMIT),
  ({ room }) => (room === '' ? wrong('room') : undefined),
  ({ room }) => objectToLength('room', room, ARCHIVE_PLACE_LIMIT),
  ({ since, today }) => (since > today ? wrong('since') : undefined),
  ({ isStaff }) => (isStaff ? undefined : wrong('holderId')),
  ({ isTaken }) => (isTaken ? refuse('NAME_TAKEN') : undefined),
];

/** What is said of a printed copy later. */
export interface PrintNote {
  readonly place: string;
  readonly signedBy: string;
  readonly signedOn: Day | null;
  readonly printedOn: Day;
  readonly today: Day;
}

/** A paper is signed by somebody on a day from its printing until today. */
export const PRINT_NOTE_RULES: readonly Rule<PrintNote>[] = [
  ({ place }) => objectToLength('place', place, ARCHIVE_PLACE_LIMIT),
  ({ signedBy }) => objectToLength('signedBy', signedBy, ARCHIVE_PLACE_LIMIT),
  ({ signedBy, signedOn }) => (signedOn !== null && signedBy === '' ? wrong('signedBy') : undefined),
  ({ signedOn, printedOn, today }) =>
    signedOn !== null && (signedOn < printedOn || signedOn > today) ? wrong('signedOn') : undefined,
];

/**
 * Whether the journal of a class is finished: there are periods, and each is closed and none of them opened again. From
 * then on its summary sheet may go to the archive, and nothing else is waited for (TKK-76). Until then a print is preliminary.
 */
export const isJournalFinished = (periods: readonly { readonly isClosed: boolean }[]): boolean =>
  periods.length > 0 && periods.every(({ isClosed }) => isClosed);
