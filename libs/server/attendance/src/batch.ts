import { refuse } from '@zhurnal/rules';
import type { Refusal, RefusalCode } from '@zhurnal/rules';
import { answerOf } from '@zhurnal/platform';
import type { ChangeKey, RefusalAnswer, Refused } from '@zhurnal/platform';

/** The item is stored. */
export interface Saved {
  readonly status: 'saved';
  readonly index: number;
  readonly version: number;
}

/** A rule objects to the item. */
export interface Objected {
  readonly status: 'locked' | 'invalid';
  readonly index: number;
  readonly refusal: RefusalAnswer;
}

/** What the lesson forbids to everyone, whatever is entered. */
const LOCKS: readonly RefusalCode[] = ['LESSON_IN_FUTURE', 'LESSON_CANCELLED', 'PERIOD_CLOSED'];

/** The answer for an item that a rule objects to. */
export function objectTo(index: number, refusal: Refused): Objected {
  return { status: LOCKS.includes(refusal.code) ? 'locked' : 'invalid', index, refusal: answerOf(refusal) };
}

/** Indexes of items whose key an earlier item of the batch has already. */
export function findRepeated(keys: readonly string[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  keys.forEach((key, index) => {
    if (seen.has(key)) repeated.add(index);
    seen.add(key);
  });
  return repeated;
}

/** Whose pages show these cells of a group's journal: the group's first, which shows them all. */
export function keysOfCells(
  groupId: string,
  cells: readonly {
    readonly lessonId: string;
    readonly studentId: string;
    readonly classId: string | null;
  }[],
): ChangeKey[] {
  const keys = new Set<ChangeKey>([`group:${groupId}`]);
  for (const { lessonId } of cells) keys.add(`lesson:${lessonId}`);
  for (const { classId } of cells) if (classId !== null) keys.add(`class:${classId}`);
  for (const { studentId } of cells) keys.add(`student:${studentId}`);
  return [...keys];
}

/** What is known of an item's place: which item, and the version in force; null: none yet. */
interface Known {
  readonly index: number;
  readonly version: number | null;
}

/** An item with what is known of it, as it shall be stored. */
interface Wanted<Item, Facts extends Known> {
  readonly item: Item;
  readonly facts: Facts;
  readonly version: number;
}

/** Somebody else was faster. */
interface Lost {
  readonly status: 'conflict';
  readonly index: number;
}

/** What one kind of cells brings to a batch of its entries. */
export interface BatchOf<
  Item extends { readonly expectedVersion: number },
  Facts extends Known,
  Entry extends Wanted<Item, Facts>,
  Conflict extends Lost,
> {
  /** Names the place of an item. */
  readonly keyOf: (item: Item) => string;
  /** The facts of the items, one each, in their order, with the rows in force locked. */
  readonly gather: (items: readonly Item[]) => Promise<readonly Facts[]>;
  readonly entryOf: (item: Item, facts: Facts) => Entry;
  readonly objectionTo: (entry: Entry) => Refusal | undefined;
  readonly isUnchanged: (entry: Entry) => boolean;
  /** Did the client see what is in force? */
  readonly isSeen: (facts: Facts, expectedVersion: number) => boolean;
  /** Stores entries; answers the places that were stored. What changed in between is left alone. */
  readonly keep: (entries: readonly Entry[]) => Promise<ReadonlySet<string>>;
  /** Tells open pages of what was stored. */
  readonly announce: (stored: readonly Entry[]) => void;
  readonly conflictOf: (facts: Facts) => Conflict;
}

/**
 * Enters a batch, whose facts are known: one answer for each item, in their order, and one bad item never fails the rest.
 * One statement, and a second for what changed between the facts and it.
 */
export async function enterBatch<
  Item extends { readonly expectedVersion: number },
  Facts extends Known,
  Entry extends Wanted<Item, Facts>,
  Conflict extends Lost,
>(
  items: readonly Item[],
  facts: readonly Facts[],
  batch: BatchOf<Item, Facts, Entry, Conflict>,
): Promise<(Saved | Objected | Conflict)[]> {
  const repeated = findRepeated(items.map(batch.keyOf));
  const outcomes: (Saved | Objected | Conflict)[] = [];
  const entries: Entry[] = [];
  for (const [index, item] of items.entries()) {
    const known = facts[index];
    if (!known) continue;
    const entry = batch.entryOf(item, known);
    const objection = repeated.has(index)
      ? refuse('CONFLICT', { params: { field: 'items' } })
      : batch.objectionTo(entry);
    if (objection) outcomes[index] = objectTo(index, objection);
    else if (batch.isUnchanged(entry))
      outcomes[index] = { status: 'saved', index, version: known.version ?? 0 };
    else if (!batch.isSeen(known, item.expectedVersion)) outcomes[index] = batch.conflictOf(known);
    else entries.push(entry);
  }
  if (entries.length === 0) return outcomes;
  const kept = await batch.keep(entries);
  const won = entries.filter(({ item }) => kept.has(batch.keyOf(item)));
  const lost = entries.filter(({ item }) => !kept.has(batch.keyOf(item)));
  for (const {
    facts: { index },
    version,
  } of won)
    outcomes[index] = { status: 'saved', index, version };
  if (won.length > 0) batch.announce(won);
  const fresh = lost.length === 0 ? [] : await batch.gather(lost.map(({ item }) => item));
  fresh.forEach((known, at) => {
    const index = lost[at]?.facts.index ?? 0;
    outcomes[index] = batch.conflictOf({ ...known, index });
  });
  return outcomes;
}
