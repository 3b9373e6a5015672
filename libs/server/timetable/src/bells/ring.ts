import type { ReadTx, WriteTx } from '@zhurnal/platform';
import { GROUPS_IN_SCOPE, LATER_BELL_DAYS, RING, TIMES_ON_DAYS, UNRUNG } from './bells.sql.js';

/** When a lesson begins and ends. */
export interface RungTimes {
  readonly startsAt: string;
  readonly endsAt: string;
}

const keyOf = (groupId: string, date: string, slot: number): string => `${groupId} ${date} ${slot}`;

/** Answers when a number of a day begins and ends for a group; undefined: the bells of that day do not have it. */
export type BellsOfDays = (groupId: string, date: string, slot: number) => RungTimes | undefined;

/** Reads the bells of many lessons at once. */
export async function readBells(
  tx: ReadTx,
  asked: readonly { readonly groupId: string; readonly date: string; readonly slot: number }[],
): Promise<BellsOfDays> {
  const rows = await tx.rows<RungTimes & { groupId: string; date: string; slot: number }>(TIMES_ON_DAYS, [
    asked.map(({ groupId }) => groupId),
    asked.map(({ date }) => date),
    asked.map(({ slot }) => slot),
  ]);
  const times = new Map(rows.map((row) => [keyOf(row.groupId, row.date, row.slot), row]));
  return (groupId, date, slot) => times.get(keyOf(groupId, date, slot));
}

/** Days, and whom they concern: everybody, some grades, or those who follow some bells. */
export interface BellScope {
  readonly from: string;
  readonly to: string;
  readonly shiftId: string | null;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
}

/** What ringing did. */
export interface RungLessons {
  readonly lessonsChanged: number;
  /** Lessons at a number that their bells do not ring: they keep their old times. */
  readonly lessonsUnrung: number;
}

/** Gives the lessons that these days concern the times of their bells. Nothing before today changes. */
export async function ringLessons(
  tx: WriteTx,
  yearId: string,
  scopes: readonly BellScope[],
  today: string,
): Promise<RungLessons> {
  const changed = new Set<string>();
  let lessonsUnrung = 0;
  for (const { to, shiftId, gradeFrom, gradeTo, ...scope } of scopes) {
    const from = scope.from < today ? today : scope.from;
    if (from > to) continue;
    const groups = await tx.rows<{ groupId: string }>(GROUPS_IN_SCOPE, [yearId, gradeFrom, gradeTo, shiftId]);
    const groupIds = groups.map(({ groupId }) => groupId);
    const rows = await tx.rows<{ id: string }>(RING, [from, to, today, groupIds]);
    for (const { id } of rows) changed.add(id);
    lessonsUnrung += (await tx.find<{ count: number }>(UNRUNG, [from, to, groupIds]))?.count ?? 0;
  }
  return { lessonsChanged: changed.size, lessonsUnrung };
}

/** Days with other bells that are not over. */
export const listLaterDays = (
  tx: ReadTx,
  from: string,
): Promise<(BellScope & { readonly scheduleId: string })[]> => tx.rows(LATER_BELL_DAYS, [from]);

/** After lessons were made by the usual bells: those of days with other bells get theirs. */
export async function ringOtherDays(tx: WriteTx, yearId: string, from: string, today: string): Promise<void> {
  await ringLessons(tx, yearId, await listLaterDays(tx, from), today);
}
