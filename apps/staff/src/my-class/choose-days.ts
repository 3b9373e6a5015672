import { addDays, dayOf, partsOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type { PeriodChoice } from '../journal/choose-period.js';

/** A stretch of days the table can be opened for. */
export interface DaysChoice {
  /** In the address: `2026-11` for a month, else the id of a period. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  /** Name of the period; a month is named by its first day. */
  readonly name: string | undefined;
}

const firstOf = (day: Day): Day => {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1) ?? day;
};

const nextMonth = (first: Day): Day => firstOf(addDays(first, 31));

/** The months of the year up to today, the last first, then its periods. */
export function listDaysChoices(periods: readonly PeriodChoice[], today: Day): readonly DaysChoice[] {
  const begun = periods.filter(({ from }) => from <= today);
  const start = begun.map(({ from }) => from as Day).sort()[0];
  const months: DaysChoice[] = [];
  if (start !== undefined) {
    for (let first = firstOf(start); first <= today; first = nextMonth(first)) {
      const last = addDays(nextMonth(first), -1);
      months.unshift({ id: first.slice(0, 7), from: first, to: last, name: undefined });
    }
  }
  return [
    ...months,
    ...begun.map(({ id, name, from, to }) => ({ id, name, from: from as Day, to: to as Day })),
  ];
}

/** The choice that the address names, else the month it is, else whatever there is. */
export function chooseDays(
  choices: readonly DaysChoice[],
  wanted: string | null,
  today: Day,
): DaysChoice | undefined {
  return (
    choices.find(({ id }) => id === wanted) ??
    choices.find(({ id }) => id === today.slice(0, 7)) ??
    choices[0]
  );
}
