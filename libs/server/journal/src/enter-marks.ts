import {
  LateItems,
  enterBatch,
  findAuthors,
  findEntryTerms,
  isAdmitted,
  isAllowed,
  keysOfCells,
  objectTo,
  onTrial,
} from '@zhurnal/attendance';
import type {
  Author,
  BatchOf,
  EntryAt,
  EntryTerms,
  Objected,
  RegulationOfDay,
  Saved,
  Standing,
} from '@zhurnal/attendance';
import { MARK_REMOVAL_RULES, MARK_RULES, factsOfMarks, firstObjection, refuse } from '@zhurnal/rules';
import type { Day, GroupClosing, MarkScale, MarkValue, Refusal, RegulationProfile } from '@zhurnal/rules';
import { isRefused } from '@zhurnal/platform';
import type { Call, Change, Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { MarkItemInput, SetMarkResult, SetMarksInput } from './mark.graphql.js';
import { checkDaysOf } from './lesson-facts.js';
import { numberOf } from './mark-numbers.js';
import { ADD_MARKS, CHANGE_MARKS, KEEP_FIRST_WORKS, MARK_FACTS_OF_ITEMS } from './marks.sql.js';

/** What is known of one item. */
interface ItemFacts extends Standing {
  readonly index: number;
  readonly isLesson: boolean;
  readonly lessonDay: Day;
  readonly today: Day;
  readonly isCancelled: boolean;
  readonly profile: string;
  readonly closing: GroupClosing | null;
  /** Whether the work has a row, is a lesson's first one without a row, or is none. */
  readonly work: 'stored' | 'implicit' | 'none';
  readonly scale: MarkScale;
  /** Null: nobody has described the work yet. */
  readonly workType: string | null;
  readonly isMember: boolean;
  readonly classId: string | null;
  readonly gradeLevel: number | null;
  /** The mark in force; all null: there is none, without value: it was cleared. */
  readonly id: string | null;
  readonly version: number | null;
  readonly value: MarkValue | null;
  readonly comment: string | null;
  readonly at: Date | null;
  readonly by: string | null;
}

interface Conflict {
  readonly status: 'conflict';
  readonly index: number;
  readonly version: number;
  readonly value: number | null;
  readonly by: string | null;
  readonly at: Date | null;
}

type Outcome = Saved | Objected | Conflict;
type Marks = Pick<SetMarksInput, 'groupId' | 'items'>;

/** A mark as it shall be. */
interface Entry {
  readonly item: MarkItemInput;
  readonly facts: ItemFacts;
  readonly value: MarkValue | null;
  readonly comment: string;
  readonly version: number;
}

interface Cell {
  readonly workId: string;
  readonly studentId: string;
  readonly ordinal: number;
}

const keyOf = ({ workId, studentId, ordinal }: Cell): string =>
  `${workId} ${studentId} ${ordinal}`.toLowerCase();

/** Enters, changes and clears marks (S117-25): the subject's teacher, in the column of the lesson's day (G24-83). */
export class EnterMarks {
  constructor(private readonly clock: Clock) {}

  /** One result for each item, in their order; one bad item never fails the batch. */
  async run(call: Call, input: SetMarksInput): Promise<(typeof SetMarkResult)[]> {
    const request = { key: input.clientMutationId, content: input };
    const { actor } = call;
    const answer = await call.writeKnowing<{ results: Outcome[] }, readonly ItemFacts[]>(
      [{ kind: 'group', id: input.groupId }],
      request,
      {
        ask: (tx) => this.gather(tx, actor, input.groupId, input.items),
        admits: (facts) => isAdmitted('setMarks', actor, facts),
        work: async (tx, facts) => ({ results: await this.enter(tx, actor, input, facts) }),
      },
    );
    return isRefused(answer) ? input.items.map((_, index) => objectTo(index, answer)) : answer.results;
  }

  /** The same as a part of a correction, or only tried: who may ask for it was asked before. */
  async correct(tx: WriteTx, author: Author, input: Marks): Promise<Outcome[]> {
    return this.enter(tx, author, input, await this.gather(tx, author, input.groupId, input.items));
  }

  private async enter(
    tx: WriteTx,
    actor: Author,
    { groupId, items }: Marks,
    facts: readonly ItemFacts[],
  ): Promise<Outcome[]> {
    const text = facts[0]?.profile ?? '';
    const profileOf = (day: Day): RegulationProfile => regulationOf(text, day);
    const days = facts.filter(({ isLesson }) => isLesson).map(({ lessonDay }) => lessonDay);
    const terms = await findEntryTerms(tx, profileOf, ['mark'], days, this.clock.now());
    const late = await LateItems.find(tx, terms, 'mark', items, (index) => placeOf(facts[index], profileOf));
    const batch: BatchOf<MarkItemInput, ItemFacts, Entry, Conflict> = {
      keyOf,
      gather: (some) => this.gather(tx, actor, groupId, some),
      entryOf,
      objectionTo: (entry) => objectionTo(actor, entry, terms, profileOf(entry.facts.lessonDay), late),
      isLate: ({ facts }) =>
        terms.standingOf('mark', atOf(facts, profileOf(facts.lessonDay))).state === 'overdue',
      isUnchanged,
      isSeen,
      add: (entries, ids) => this.add(tx, actor, groupId, entries, ids),
      change: (entries) => this.change(tx, actor, entries),
      announce: (stored) => tx.announce(tellMarks(groupId, stored)),
      listConflicts: (facts) => listConflicts(tx, facts),
    };
    if (actor.isTrial) return enterBatch(items, facts, onTrial(batch));
    const outcomes = await enterBatch(items, facts, batch);
    await late.keep(tx, actor, this.clock, outcomes);
    return outcomes;
  }

  private gather(
    tx: ReadTx,
    actor: Author,
    groupId: string,
    items: readonly MarkItemInput[],
  ): Promise<ItemFacts[]> {
    return tx.rows<ItemFacts>(MARK_FACTS_OF_ITEMS, [
      actor.personId,
      this.clock.now(),
      groupId,
      items.map(({ lessonId }) => lessonId),
      items.map(({ workId }) => workId),
      items.map(({ studentId }) => studentId),
      items.map(({ ordinal }) => ordinal),
    ]);
  }

  private async add(
    tx: WriteTx,
    actor: Author,
    groupId: string,
    entries: readonly Entry[],
    ids: readonly string[],
  ): Promise<{ id: string }[]> {
    await keepFirstWorks(tx, entries);
    return tx.rows(ADD_MARKS, [
      groupId,
      actor.personId,
      this.clock.now(),
      ids,
      entries.map(({ item }) => item.workId),
      entries.map(({ item }) => item.lessonId),
      entries.map(({ item }) => item.studentId),
      entries.map(({ facts }) => facts.lessonDay),
      entries.map(({ item }) => item.ordinal),
      entries.map(({ value }) => value),
      entries.map(({ comment }) => comment),
    ]);
  }

  private change(tx: WriteTx, actor: Author, entries: readonly Entry[]): Promise<{ id: string }[]> {
    return tx.rows(CHANGE_MARKS, [
      actor.personId,
      this.clock.now(),
      entries.map(({ facts }) => facts.id),
      entries.map(({ value }) => value),
      entries.map(({ comment }) => comment),
      entries.map(({ version }) => version),
    ]);
  }
}

/** What open pages are told of the entries: how the cells stand now. */
function tellMarks(groupId: string, entries: readonly Entry[]): Change {
  const cells = entries.map(({ item, value, comment, version }) => {
    const { lessonId, workId, studentId, ordinal } = item;
    return { lessonId, workId, studentId, ordinal, value, hasComment: comment !== '', version };
  });
  const places = entries.map(({ item, facts }) => ({ ...item, classId: facts.classId }));
  return { topic: 'marks', keys: keysOfCells(groupId, places), facts: { ...factsOfMarks(cells) } };
}

/** The first mark of a lesson stores its first work, at version 0: nobody has described it yet. */
async function keepFirstWorks(tx: WriteTx, entries: readonly Entry[]): Promise<void> {
  const implicit = entries.filter(({ facts }) => facts.work === 'implicit');
  const [first] = implicit;
  if (!first) return;
  const usual = regulationOf(first.facts.profile, first.facts.lessonDay).workTypes.value[0];
  const lessons = [...new Set(implicit.map(({ item }) => item.lessonId))];
  await tx.rows(KEEP_FIRST_WORKS, [lessons, usual?.code ?? '', usual?.weight ?? '1']);
}

function entryOf(item: MarkItemInput, facts: ItemFacts): Entry {
  const value = item.value ?? null;
  return {
    item,
    facts,
    value,
    comment: value === null ? '' : item.comment,
    version: (facts.version ?? 0) + 1,
  };
}

const atOf = ({ lessonDay, workType, closing }: ItemFacts, profile: RegulationProfile): EntryAt => ({
  day: lessonDay,
  checkDays: checkDaysOf(workType, profile),
  closing,
});

const placeOf = (facts: ItemFacts | undefined, profileOf: RegulationOfDay): EntryAt | undefined =>
  facts?.isLesson ? atOf(facts, profileOf(facts.lessonDay)) : undefined;

/** Did the client see what is in force? A cleared mark looks like none at all. */
function isSeen({ version, value }: ItemFacts, expected: number): boolean {
  return expected === (version ?? 0) || (value === null && expected === 0);
}

function isUnchanged({ value, comment, facts }: Entry): boolean {
  return value === facts.value && comment === (facts.comment ?? '');
}

function objectionTo(
  actor: Author,
  entry: Entry,
  terms: EntryTerms,
  profile: RegulationProfile,
  late: LateItems,
): Refusal | undefined {
  const { item, facts, value, comment } = entry;
  if (!facts.isLesson) return refuse('NOT_FOUND', { params: { field: 'lessonId' } });
  if (!actor.basis && !isAllowed('setMarks', actor.roles, facts))
    return refuse('FORBIDDEN', { clause: 'S117-25' });
  if (facts.work === 'none') return refuse('NOT_FOUND', { params: { field: 'workId' } });
  const locked = isUnchanged(entry)
    ? undefined
    : terms.objectTo('mark', { ...atOf(facts, profile), isExplained: late.isExplained(item) }, actor.basis);
  if (locked) return locked;
  // What is closed has been refused already; what changes nothing is never locked.
  const isPeriodClosed = false;
  if (value === null) return firstObjection(MARK_REMOVAL_RULES, { isPeriodClosed });
  const { gradesWithoutMarks } = profile;
  // Places 1–4 are all there are: whoever asks for a fifth has four before it.
  const otherMarksInWork = item.ordinal - 1;
  // Field by field: a copy of all that is known costs more than the rules.
  return firstObjection(MARK_RULES, {
    value,
    comment,
    scale: facts.scale,
    gradeLevel: facts.gradeLevel,
    gradesWithoutMarks,
    otherMarksInWork,
    lessonDay: facts.lessonDay,
    today: facts.today,
    isCancelled: facts.isCancelled,
    isMember: facts.isMember,
    isPeriodClosed,
  });
}

async function listConflicts(tx: WriteTx, facts: readonly ItemFacts[]): Promise<Conflict[]> {
  const authors = await findAuthors(tx, facts);
  return facts.map(({ index, version, value, at, by }) => ({
    status: 'conflict',
    index,
    version: version ?? 0,
    value: value && numberOf(value),
    by: authors.get(by) ?? null,
    at,
  }));
}
