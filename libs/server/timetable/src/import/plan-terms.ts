import type { PeriodFacts } from '@zhurnal/schooling';

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

const KIND_OF: Readonly<Record<number, PeriodFacts['kind']>> = {
  2: 'semester',
  3: 'trimester',
  4: 'quarter',
};

/**
 * The days of every term of a file that divides the year: by the school's half-years, trimesters or quarters, as many
 * as the file has terms; half-years may be made of two quarters each. Undefined when the school's year is divided
 * otherwise.
 */
export function findTermDays(terms: number, periods: readonly PeriodFacts[]): readonly Stretch[] | undefined {
  const ofKind = (kind: PeriodFacts['kind'] | undefined): readonly Stretch[] => {
    const first = periods.find((period) => period.kind === kind);
    return periods
      .filter((period) => period.kind === kind && period.gradeFrom === first?.gradeFrom)
      .map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn }));
  };
  const own = ofKind(KIND_OF[terms]);
  if (own.length === terms && terms > 0) return own;
  const [first, second, third, fourth] = ofKind('quarter');
  if (terms === 2 && first && second && third && fourth) {
    return [
      { from: first.from, to: second.to },
      { from: third.from, to: fourth.to },
    ];
  }
  return undefined;
}
