import type { JournalStartQuery } from '@zhurnal/contract/staff';
import { daysBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

type SchoolPeriod = JournalStartQuery['schoolPeriods'][number];

/** A stretch of days that a journal can be opened for. */
export interface PeriodChoice {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The id of the choice that spans all others. */
export const WHOLE_YEAR = 'year';

/** The periods of a grade in their order, and the whole year behind them. A group without a grade may choose any. */
export function listPeriods(
  periods: readonly SchoolPeriod[],
  gradeLevel: number | null,
  yearName: string,
): readonly PeriodChoice[] {
  const own = periods
    .filter(({ kind }) => kind !== 'year')
    .filter(
      ({ gradeFrom, gradeTo }) => gradeLevel === null || (gradeFrom <= gradeLevel && gradeLevel <= gradeTo),
    )
    .map(({ id, name, startsOn: from, endsOn: to }) => ({ id, name, from, to }))
    .sort((one, other) =>
      one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1,
    );
  const [first, last] = [
    own[0],
    own
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ];
  if (first === undefined || last === undefined || own.length === 1) return own;
  return [...own, { id: WHOLE_YEAR, name: yearName, from: first.from, to: last }];
}

const lengthOf = ({ from, to }: PeriodChoice): number => daysBetween(from as Day, to as Day);

/** The shortest period that holds today; in the holidays the one before, and before the year its first. */
export function periodOf(choices: readonly PeriodChoice[], today: string): PeriodChoice | undefined {
  const shortest = [...choices].sort((one, other) => lengthOf(one) - lengthOf(other));
  const holding = shortest.find(
    ({ from, to }) => from <= today && today <= to && lengthOf({ id: '', name: '', from, to }) > 0,
  );
  const parts = choices.filter(({ id }) => id !== WHOLE_YEAR);
  if (holding !== undefined && holding.id !== WHOLE_YEAR) return holding;
  return parts.findLast(({ to }) => to < today) ?? parts[0];
}
