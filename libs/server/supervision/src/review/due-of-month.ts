import { isBetween, listDue } from '@zhurnal/rules';
import type { Day, DayRange, Rhythm } from '@zhurnal/rules';
import type { SchoolTimeRow } from '@zhurnal/attendance';
import type { ReadTx } from '@zhurnal/platform';
import { findYear, listPeriods } from '@zhurnal/schooling';

/** The last days in time within a month; empty: the regulation names none there. Two more statements where a rhythm follows the periods. */
export async function dueOfMonth(
  tx: ReadTx,
  schoolTime: SchoolTimeRow,
  month: DayRange,
  rhythm: Rhythm | null,
): Promise<Day[]> {
  if (rhythm === null) return [];
  const year = rhythm.kind === 'monthly' ? undefined : await findYear(tx, month.to);
  const periods = year ? await listPeriods(tx, year.id) : [];
  return listDue(rhythm, month, {
    calendar: schoolTime,
    periods: periods.map(({ startsOn, endsOn }) => ({ from: startsOn as Day, to: endsOn as Day })),
    years: year ? [{ from: year.startsOn as Day, to: year.endsOn as Day }] : [],
    doneOn: null,
  }).filter((day) => isBetween(day, month.from, month.to));
}
