import { asDay, asTimeOfDay } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact, Day, MarkValue, TimeOfDay } from '@zhurnal/rules';

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** One row of columns. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: C[Name][number] };

/** The rows of parallel columns; by the contract all columns of an object are equally long. */
export function rowsOf<C extends Columns>(columns: C): readonly RowOf<C>[] {
  const names = Object.keys(columns);
  const length = Math.max(0, ...names.map((name) => columns[name]?.length ?? 0));
  return Array.from(
    { length },
    (_, row) => Object.fromEntries(names.map((name) => [name, columns[name]?.[row]])) as RowOf<C>,
  );
}

/** A day of the contract; anything else is a broken answer. */
export function readDay(text: string): Day {
  const day = asDay(text);
  if (day === undefined) throw new TypeError(`not a day: ${text}`);
  return day;
}

/** A time of day of the contract; anything else is a broken answer. */
export function readTime(text: string): TimeOfDay {
  const time = asTimeOfDay(text);
  if (time === undefined) throw new TypeError(`not a time of day: ${text}`);
  return time;
}

const MARKS: Readonly<Record<number, MarkValue>> = {
  0: 'due',
  2: '2',
  3: '3',
  4: '4',
  5: '5',
  10: 'pass',
  11: 'fail',
};

/** A mark's value by its number in the contract; undefined for a number this version does not know. */
export function readMark(value: number): MarkValue | undefined {
  return MARKS[value];
}

const REASONS: readonly (AbsenceReason | null)[] = [null, 'ill', 'excused', 'unexcused', 'unknown'];

/** Fact and reason of an absence by their numbers in the contract; an unknown reason reads as none given. */
export function readAbsence(
  fact: number,
  reason: number,
): { fact: AttendanceFact; reason: AbsenceReason | null } {
  return { fact: fact === 2 ? 'late' : 'absent', reason: REASONS[reason] ?? null };
}
