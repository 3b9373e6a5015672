import { isJournalFinished } from '@zhurnal/rules';
import type { PrintedSheet } from '@zhurnal/rules';
import type { ReadTx, WriteTx } from '@zhurnal/platform';
import { JournalPrint } from './archive.entities.js';
import { CLASS_PERIODS, COPY_COUNT, LOCK_CLASS } from './archive.sql.js';

/** Whether all periods of a class are closed: from then on its summary sheet may go to the archive (TKK-76). */
export async function isClassFinished(tx: ReadTx, classId: string, now: Date): Promise<boolean> {
  return isJournalFinished(await tx.rows<{ isClosed: boolean }>(CLASS_PERIODS, [classId, now]));
}

/** Which print: of what, over which days. */
export interface PrintOf {
  readonly classId: string;
  readonly sheet: PrintedSheet;
  readonly from: string;
  readonly to: string;
}

/** The number of the copy that is printed next. Prints of a class wait for each other until the transaction ends. */
export async function nextCopy(tx: WriteTx, { classId, sheet, from, to }: PrintOf): Promise<number> {
  await tx.rows(LOCK_CLASS, [classId]);
  return ((await tx.find<{ n: number }>(COPY_COUNT, [classId, sheet, from, to]))?.n ?? 0) + 1;
}

/** Enters a print into the register of copies. */
export async function enterPrint(
  tx: WriteTx,
  { classId, sheet, from, to }: PrintOf,
  print: Pick<JournalPrint, 'id' | 'sha256' | 'copyNumber' | 'isFinal' | 'printedBy' | 'printedAt'>,
): Promise<void> {
  const said = { place: '', signedBy: '', signedOn: null };
  await tx.insert(JournalPrint, [{ ...print, classId, sheet, fromDay: from, toDay: to, ...said }]);
}
