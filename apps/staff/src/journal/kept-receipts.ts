import { AnswerShelf, boxOf } from '@zhurnal/web-client';

/** A signed promise that a change of a cell stands in the trail, as the person was given it. */
export interface KeptReceipt {
  readonly requestId: string;
  /** When the change was made: an instant. */
  readonly at: string;
  /** The signed note: with it anybody who checks the trail finds out whether the entry is still there. */
  readonly note: string;
}

/** Receipts of one cell that a device keeps: the newest. */
const MOST = 20;

/** The receipts of a cell with a new one: one for each request, the newest at the end. */
export function addReceipt(kept: readonly KeptReceipt[], added: KeptReceipt): readonly KeptReceipt[] {
  return [...kept.filter(({ requestId }) => requestId !== added.requestId), added].slice(-MOST);
}

/** Receipts for changes that the history does not tell of any more. */
export function findLost(
  kept: readonly KeptReceipt[],
  entries: readonly { readonly requestId: string }[],
): readonly KeptReceipt[] {
  const told = new Set(entries.map(({ requestId }) => requestId));
  return kept.filter(({ requestId }) => !told.has(requestId));
}

/** Whose receipts, and of which cell. */
export interface ReceiptPlace {
  readonly schoolId: string;
  readonly personId: string;
  readonly lessonId: string;
  readonly studentId: string;
}

// Beside the changes that wait, sealed with a key of its own; the shelf drops the oldest cells when it is full.
const openShelf = ({ schoolId, personId }: ReceiptPlace): Promise<AnswerShelf | undefined> =>
  AnswerShelf.open(`receipts/${boxOf(schoolId, personId)}`);

const nameOf = ({ lessonId, studentId }: ReceiptPlace): string => `${lessonId} ${studentId}`;

/** Receipts of a cell that this device keeps; none where the browser keeps nothing. */
export async function readReceipts(place: ReceiptPlace): Promise<readonly KeptReceipt[]> {
  try {
    const found = await (await openShelf(place))?.find(nameOf(place));
    return (found?.value ?? []) as readonly KeptReceipt[];
  } catch {
    return [];
  }
}

/** Keeps a receipt on the device; false: only the file that the person saves has it. */
export async function keepReceipt(place: ReceiptPlace, receipt: KeptReceipt, now: number): Promise<boolean> {
  try {
    const shelf = await openShelf(place);
    if (shelf === undefined) return false;
    await shelf.put(nameOf(place), addReceipt(await readReceipts(place), receipt), now);
    await shelf.tidy(() => true);
    return true;
  } catch {
    return false;
  }
}
