import type { Day, GradingKind, RegulationProfile } from '@zhurnal/rules';
import { regulationOf } from '@zhurnal/schooling';

/** A period of a class, as statements answer it. */
export interface PeriodRow {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A column of marks without its terms. */
export interface YearColumn {
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly name: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The regulation that holds at its end. */
  readonly profile: RegulationProfile;
}

/** The columns of a year in their order: its periods, the year, the examination, the final mark. */
export function yearColumnsOf(periods: readonly PeriodRow[], regulation: string): readonly YearColumn[] {
  const columns = periods.map(({ id, ...place }): YearColumn => ({
    kind: 'period',
    periodId: id,
    ...place,
    profile: regulationOf(regulation, place.endsOn),
  }));
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return columns;
  const { startsOn } = first;
  const { endsOn, profile } = last;
  const ofYear = (['year', 'exam', 'final'] as const).map((kind): YearColumn => ({
    kind,
    periodId: null,
    name: null,
    startsOn,
    endsOn,
    profile,
  }));
  return [...columns, ...ofYear];
}

/** What is published together: a period, or the year with everything that is given for it. */
export type ReleaseKind = 'period' | 'year';

export const releaseKindOf = (kind: GradingKind): ReleaseKind => (kind === 'period' ? 'period' : 'year');

/** Do families see marks of the column, published or not? Results of examinations are seen as they come (G24-27). */
export function isAlwaysShown({ kind, profile }: Pick<YearColumn, 'kind' | 'profile'>): boolean {
  return kind === 'exam' || profile.periodMarksShown.value === 'at_once';
}
