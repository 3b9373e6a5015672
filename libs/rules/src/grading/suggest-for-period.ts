import { formatAverage } from '../marks/averages.js';
import type { AverageKind, WeighedMark } from '../marks/averages.js';
import { explainAverage } from '../marks/explain-average.js';
import { normOf } from '../marks/mark-norm.js';
import type { MarkNorm } from '../marks/mark-norm.js';
import type { MarkScale } from '../marks/mark-value.js';
import { suggestPeriodMark, thresholdOf } from '../marks/period-mark.js';
import type { PeriodMarkThresholds } from '../marks/period-mark.js';
import { OUTSIDE_WEIGHT, fitsScale } from '../outside/outside-mark.js';
import type { OutsideMarkUse, OutsideMarkValue } from '../outside/outside-mark.js';
import type { NotAttestedRule } from '../regulation/order-settings.js';
import { suggestNothing } from './suggestion.js';
import type { Suggestion } from './suggestion.js';

/** What the regulation says about marks of a period. */
export interface PeriodMarkRule {
  readonly averageKind: AverageKind;
  readonly thresholds: PeriodMarkThresholds;
  readonly markNorm: MarkNorm | null;
  readonly notAttested: NotAttestedRule | null;
  readonly outsideMarks: OutsideMarkUse;
}

/** What a student did in a subject within a period. */
export interface PeriodFacts {
  readonly scale: MarkScale;
  /** In the order of the lessons. */
  readonly marks: readonly WeighedMark[];
  /** Marks that other institutions gave in the period, by sealed documents (TKK-53). */
  readonly outside: readonly OutsideMarkValue[];
  /** Lessons of the student's group that were held while the student belonged to it, and those missed. */
  readonly lessons: number;
  readonly missed: number;
  /** Lessons a week, for the norm of marks. */
  readonly weeklyHours: number;
}

/**
 * The mark that the rule suggests for a period: «н/а» first, then by the exact average or by passes. The last work of a
 * subject marked by pass and fail decides where nothing is owed. Where the regulation counts them, marks of another
 * institution stand before the own ones; who was taught there has not simply missed the lessons here.
 */
export function suggestForPeriod(facts: PeriodFacts, rule: PeriodMarkRule): Suggestion {
  const outside =
    rule.outsideMarks === 'counted' ? facts.outside.filter((value) => fitsScale(value, facts.scale)) : [];
  const counted = { ...facts, outside };
  const none = outside.length === 0 ? notAttestedBy(counted, rule) : undefined;
  return none ?? (facts.scale === 'five' ? byAverage(counted, rule) : byPasses(counted));
}

/** What another institution gave, before the own marks of the period. */
const listMarks = ({ outside, marks }: PeriodFacts): readonly WeighedMark[] => [
  ...outside.map((value) => ({ value, weight: OUTSIDE_WEIGHT })),
  ...marks,
];
const basedOn = ({ outside }: PeriodFacts): { readonly outside?: readonly OutsideMarkValue[] } =>
  outside.length > 0 ? { outside } : {};

/** Missed more than the share, and, where that is asked, fewer marks than the norm; without a norm: none at all. */
function notAttestedBy(
  { scale, marks, lessons, missed, weeklyHours }: PeriodFacts,
  { notAttested, markNorm }: PeriodMarkRule,
): Suggestion | undefined {
  if (notAttested === null || lessons === 0) return undefined;
  const share = notAttested.missed;
  // Whole numbers on both sides: two thirds are no binary fraction.
  if (missed * share.in <= lessons * share.of) return undefined;
  const counted = marks.filter(({ value }) => value !== 'due').length;
  const norm = markNorm && scale === 'five' ? normOf(markNorm, weeklyHours) : null;
  if (notAttested.belowNorm && counted >= (norm ?? 1)) return undefined;
  return {
    value: 'na',
    basis: { kind: 'missed', lessons, missed, of: share.of, in: share.in, marks: counted, norm },
  };
}

function byAverage(facts: PeriodFacts, { averageKind, thresholds }: PeriodMarkRule): Suggestion {
  const { average, terms, sum, weights } = explainAverage(listMarks(facts), averageKind);
  if (average === undefined) return suggestNothing('noMarks');
  const value = suggestPeriodMark(average, thresholds);
  return {
    value,
    basis: {
      kind: 'average',
      by: averageKind,
      terms,
      sum,
      weights,
      average: formatAverage(average, 2),
      from: thresholdOf(value, thresholds) ?? null,
      ...basedOn(facts),
    },
  };
}

function byPasses(facts: PeriodFacts): Suggestion {
  const marks = listMarks(facts);
  const passes = marks.filter(({ value }) => value === 'pass').length;
  const fails = marks.filter(({ value }) => value === 'fail').length;
  if (marks.some(({ value }) => value === 'due')) return suggestNothing('owed');
  const last = marks.filter(({ value }) => value === 'pass' || value === 'fail').at(-1)?.value;
  if (last === undefined) return suggestNothing('noMarks');
  return {
    value: last === 'pass' ? 'pass' : 'fail',
    basis: { kind: 'passes', passes, fails, ...basedOn(facts) },
  };
}
