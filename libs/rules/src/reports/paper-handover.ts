import { addDays, daysBetween, listDays } from '../calendar/day.js';
import type { Day, DayRange } from '../calendar/day.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import { listDue } from '../regulation/rhythm.js';
import type { Rhythm } from '../regulation/rhythm.js';

/** The longest words on to whom a print-out was given, and notes and reasons about it. */
export const HANDOVER_TEXT_LIMIT = 200;
/** The most print-outs that are handed over in one act: a class. */
export const HANDOVERS_AT_ONCE = 60;

/** A stretch of days that holds: a time in a class, a wish for paper; null: still. */
export interface OpenRange {
  readonly from: Day;
  readonly to: Day | null;
}

/** A student whose family has asked for paper or refused the diary at any time. */
export interface PaperStudent {
  readonly id: string;
  /** Days in the class, both ends included. */
  readonly stays: readonly OpenRange[];
  /** Days on which a paper wish or a refusal stood; the last is the day before it was withdrawn. */
  readonly declined: readonly OpenRange[];
}

/** How often the regulation of a day asks for print-outs; the value is null where it names no rhythm. */
export interface PaperRhythm {
  readonly value: Rhythm | null;
  readonly clause?: string | undefined;
}

/** A term of print-outs, and the clause that asks for the one it ends with. */
export interface PaperTermDays extends DayRange {
  readonly clause?: string | undefined;
}

/**
 * The terms of print-outs of a class in its year: each ends with a day on which the regulation that holds on that day asks for
 * one, and begins after the one before (G24-25). Days after the last of them belong to none, nor do days of a regulation that
 * asks for none.
 */
export function listPaperTerms(
  rhythmOn: (day: Day) => PaperRhythm,
  year: DayRange,
  periods: readonly DayRange[],
): readonly PaperTermDays[] {
  const days = listDays(year.from, year.to);
  const asks = (day: Day): boolean => isDated(rhythmOn(day).value);
  const said = (day: Day): string => JSON.stringify(rhythmOn(day).value);
  const rhythms = new Map(
    days.flatMap((day) => {
      const { value } = rhythmOn(day);
      return isDated(value) ? [[said(day), value] as const] : [];
    }),
  );
  const facts = {
    calendar: { weekdays: [], holidays: [] },
    periods,
    years: [year],
    doneOn: addDays(year.from, -1),
  };
  const ends = [...rhythms]
    .flatMap(([words, rhythm]) => listDue(rhythm, year, facts).filter((day) => said(day) === words))
    .sort();
  return ends.map((to, at) => {
    const since = ends[at - 1];
    const first = since === undefined ? year.from : addDays(since, 1);
    // Days for which nobody had asked are not told of afterwards.
    const silent = listDays(first, to).findLast((day) => !asks(day));
    return { from: silent === undefined ? first : addDays(silent, 1), to, clause: rhythmOn(to).clause };
  });
}

const isDated = (rhythm: Rhythm | null): rhythm is Rhythm => rhythm !== null && rhythm.kind !== 'daily';

/** Is a report of these days the print-out of the term: does it tell of at least half of the days of the term? */
export function tellsOfTerm(report: DayRange, term: DayRange): boolean {
  const from = report.from > term.from ? report.from : term.from;
  const to = report.to < term.to ? report.to : term.to;
  return from <= to && 2 * (daysBetween(from, to) + 1) >= daysBetween(term.from, term.to) + 1;
}

const holdsOn = (ranges: readonly OpenRange[], day: Day): boolean =>
  ranges.some(({ from, to }) => from <= day && (to === null || day <= to));

/** Is a print-out owed of the term that ends with the day: in the class then, and the family told on paper then? */
export function isPaperOwed({ stays, declined }: Omit<PaperStudent, 'id'>, termEnd: Day): boolean {
  return holdsOn(stays, termEnd) && holdsOn(declined, termEnd);
}

/** What is known when a hand-over is written down. */
export interface HandoverFacts {
  readonly student: PaperStudent | undefined;
  /** The last day of the term; undefined: no term of the year ends with it. */
  readonly term: DayRange | undefined;
  readonly handedOn: Day;
  readonly today: Day;
  /** A print-out of the term stands as handed over to this family. */
  readonly isHanded: boolean;
  /** To whom: one of the family, chosen; and in words. */
  readonly toPersonId: string | null;
  readonly toWords: string;
  /** Who may take it: representatives, and who asked for paper. */
  readonly recipientIds: readonly string[];
  /** The clause that asks for print-outs. */
  readonly clause: string | undefined;
}

const refuseTerm: Rule<HandoverFacts> = ({ term }) =>
  term === undefined ? refuse('INVALID_VALUE', { params: { field: 'termEnd' } }) : undefined;

const refuseUnowed: Rule<HandoverFacts> = ({ student, term, clause }) =>
  term !== undefined && (student === undefined || !isPaperOwed(student, term.to))
    ? refuse('HANDOVER_NOT_OWED', { clause, params: { day: term.to } })
    : undefined;

const refuseAhead: Rule<HandoverFacts> = ({ handedOn, today }) =>
  handedOn > today ? refuse('HANDOVER_AHEAD', { params: { day: today } }) : undefined;

const refuseEarly: Rule<HandoverFacts> = ({ term, handedOn, clause }) =>
  term !== undefined && handedOn < term.to
    ? refuse('HANDOVER_EARLY', { clause, params: { day: term.to } })
    : undefined;

const refuseTwice: Rule<HandoverFacts> = ({ isHanded }) =>
  isHanded ? refuse('HANDOVER_REPEATED') : undefined;

const refuseNobody: Rule<HandoverFacts> = ({ toPersonId, toWords, recipientIds }) => {
  const isKnown = toPersonId === null ? toWords !== '' : toWords === '' && recipientIds.includes(toPersonId);
  return isKnown ? undefined : refuse('HANDOVER_TO_NOBODY');
};

/** A print-out that is owed, of days that are over, on a day that has come, once, to somebody (G24-25). */
export const HANDOVER_RULES: readonly Rule<HandoverFacts>[] = [
  refuseTerm,
  refuseUnowed,
  refuseAhead,
  refuseEarly,
  refuseTwice,
  refuseNobody,
];

/** Why a wrong entry is not taken back: without a reason it is nobody's word. */
export function objectToTakingBack(reason: string): Refusal | undefined {
  return reason === '' ? refuse('HANDOVER_REASON') : undefined;
}
