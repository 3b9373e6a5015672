import { listNameOf, refuse } from '@zhurnal/rules';
import type { PersonName, Refusal, RefusalCode, Role } from '@zhurnal/rules';
import { answerOf, newId, sql } from '@zhurnal/platform';
import type { Actor, ChangeKey, ReadTx, RefusalAnswer, Refused } from '@zhurnal/platform';
import type { EntryBasis } from './entry-terms.js';
import { isAllowed } from './standing.js';
import type { Standing } from './standing.js';

/** The item is stored. */
export interface Saved {
  readonly status: 'saved';
  readonly index: number;
  readonly version: number;
  /** It came after its term, and is kept all the same. */
  readonly late?: boolean;
}

/** A rule objects to the item. */
export interface Objected {
  readonly status: 'locked' | 'invalid';
  readonly index: number;
  readonly refusal: RefusalAnswer;
}

/** What the lesson forbids to everyone, whatever is entered. */
const LOCKS: readonly RefusalCode[] = [
  'LESSON_IN_FUTURE',
  'LESSON_CANCELLED',
  'PERIOD_CLOSED',
  'YEAR_ARCHIVED',
  'ENTRY_LOCKED',
];

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

/**
 * Do the facts of a batch's items show that the actor may call the operation on their group? Standing to a lesson or to a
 * class of the group is standing to the group.
 */
export function isAdmitted(
  operation: string,
  { roles }: Pick<Actor, 'roles'>,
  facts: readonly (Standing & { readonly isLesson: boolean })[],
): boolean {
  return facts.some((known) => known.isLesson && isAllowed(operation, roles, known));
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

/** What is known of an item's place: which item, and the row and version in force; null: none yet. */
interface Known {
  readonly index: number;
  readonly id: string | null;
  readonly version: number | null;
}

/** An item with what is known of it, as it shall be stored. */
interface Wanted<Item, Facts extends Known> {
  readonly item: Item;
  readonly facts: Facts;
  readonly version: number;
}

/** The id of a row that was stored. */
interface Stored {
  readonly id: string;
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
  /** Does it come after its term? */
  readonly isLate: (entry: Entry) => boolean;
  readonly isUnchanged: (entry: Entry) => boolean;
  /** Did the client see what is in force? */
  readonly isSeen: (facts: Facts, expectedVersion: number) => boolean;
  /** Stores entries of cells that have no row, under the given ids; answers what was stored: where a row stands meanwhile, it stays. */
  readonly add: (entries: readonly Entry[], ids: readonly string[]) => Promise<readonly Stored[]>;
  /** Stores entries over their rows; answers what was stored. What changed in between is left alone. */
  readonly change: (entries: readonly Entry[]) => Promise<readonly Stored[]>;
  /** Tells open pages of what was stored. */
  readonly announce: (stored: readonly Entry[]) => void;
  /** The answers for items whose cell somebody else has changed. */
  readonly listConflicts: (facts: readonly Facts[]) => Promise<readonly Conflict[]>;
}

/** In whose name entries are made, and on what they rest besides their term. */
export interface Author {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Corrections were asked for by who may write, and are admitted by somebody else. */
  readonly basis?: EntryBasis;
  /** Only tried: it is answered what would become of the entries, and nothing is stored or told. */
  readonly isTrial?: boolean;
}

/** The batch, only tried. */
export function onTrial<
  Item extends { readonly expectedVersion: number },
  Facts extends Known,
  Entry extends Wanted<Item, Facts>,
  Conflict extends Lost,
>(batch: BatchOf<Item, Facts, Entry, Conflict>): BatchOf<Item, Facts, Entry, Conflict> {
  return {
    ...batch,
    add: (_, ids) => Promise.resolve(ids.map((id) => ({ id }))),
    change: (entries) => Promise.resolve(entries.map(({ facts }) => ({ id: facts.id ?? '' }))),
    announce: () => undefined,
  };
}

const AUTHORS = sql(
  'attendance.authors',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from person p where p.school_id = $1 and p.id = any($2::uuid[])`,
);

/** Names of the authors of cells, as lists show them, by their ids. */
export async function findAuthors(
  tx: ReadTx,
  facts: readonly { readonly by: string | null }[],
): Promise<ReadonlyMap<string | null, string>> {
  const people = await tx.rows<{ id: string } & PersonName>(AUTHORS, [facts.map(({ by }) => by)]);
  return new Map(people.map((person) => [person.id, listNameOf(person)]));
}

/**
 * Enters a batch, whose facts are known: one answer for each item, in their order, and one bad item never fails the rest.
 * One statement, one more where cells have no row yet, and two for what somebody else has changed.
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
  const unseen: Facts[] = [];
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
    else if (!batch.isSeen(known, item.expectedVersion)) unseen.push(known);
    else entries.push(entry);
  }
  const { won, lost } = await storeBatch(entries, batch);
  for (const entry of won) {
    const { facts, version } = entry;
    const flag = batch.isLate(entry) ? { late: true } : {};
    outcomes[facts.index] = { status: 'saved', index: facts.index, version, ...flag };
  }
  if (won.length > 0) batch.announce(won);
  const fresh = lost.length === 0 ? [] : await batch.gather(lost.map(({ item }) => item));
  fresh.forEach((known, at) => unseen.push({ ...known, index: lost[at]?.facts.index ?? 0 }));
  const conflicts = unseen.length === 0 ? [] : await batch.listConflicts(unseen);
  for (const conflict of conflicts) outcomes[conflict.index] = conflict;
  return outcomes;
}

/** Stores entries; answers which were stored, and with which somebody else was faster. */
async function storeBatch<
  Item extends { readonly expectedVersion: number },
  Facts extends Known,
  Entry extends Wanted<Item, Facts>,
  Conflict extends Lost,
>(
  entries: readonly Entry[],
  batch: Pick<BatchOf<Item, Facts, Entry, Conflict>, 'add' | 'change'>,
): Promise<{ readonly won: readonly Entry[]; readonly lost: readonly Entry[] }> {
  const added = entries.filter(({ facts }) => facts.id === null).map((entry) => ({ entry, id: newId() }));
  const changed = entries.filter(({ facts }) => facts.id !== null);
  const wereAdded =
    added.length === 0
      ? []
      : await batch.add(
          added.map(({ entry }) => entry),
          added.map(({ id }) => id),
        );
  const wereChanged = changed.length === 0 ? [] : await batch.change(changed);
  const ids = new Set([...wereAdded, ...wereChanged].map(({ id }) => id));
  const idOf = new Map(added.map(({ entry, id }) => [entry, id]));
  const isStored = (entry: Entry): boolean => ids.has(idOf.get(entry) ?? entry.facts.id ?? '');
  return { won: entries.filter(isStored), lost: entries.filter((entry) => !isStored(entry)) };
}
