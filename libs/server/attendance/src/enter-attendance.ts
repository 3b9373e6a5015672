import { ATTENDANCE_RULES, REASON_RULES, factsOfAttendance, firstObjection, refuse } from '@zhurnal/rules';
import type {
  AbsenceReason,
  AttendanceFact,
  Day,
  EntryPart,
  GroupClosing,
  NoticeReason,
  ReasonAuthor,
  Refusal,
  RegulationProfile,
} from '@zhurnal/rules';
import { isRefused } from '@zhurnal/platform';
import type { Call, Change, Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { AttendanceItemInput, SetAttendanceInput, SetAttendanceResult } from './attendance.graphql.js';
import { ADD_ATTENDANCE, ATTENDANCE_FACTS_OF_ITEMS, CHANGE_ATTENDANCE } from './attendance.sql.js';
import { enterBatch, findAuthors, isAdmitted, keysOfCells, objectTo, onTrial } from './batch.js';
import type { Author, BatchOf, Objected, Saved } from './batch.js';
import { findEntryTerms } from './entry-terms.js';
import type { EntryAt, EntryTerms } from './entry-terms.js';
import { LateItems } from './late-items.js';
import { isAllowed } from './standing.js';
import type { Standing } from './standing.js';

/** What is known of one item. */
interface ItemFacts extends Standing {
  readonly index: number;
  readonly isLesson: boolean;
  readonly lessonDay: Day;
  readonly today: Day;
  readonly isCancelled: boolean;
  readonly isMember: boolean;
  readonly classId: string | null;
  readonly profile: string;
  readonly closing: GroupClosing | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly fact: AttendanceFact | null;
  readonly reason: AbsenceReason | null;
  readonly factBy: string | null;
  readonly reasonBy: string | null;
  readonly at: Date | null;
  /** Who has given the reason, or else the fact. */
  readonly by: string | null;
  /** What an accepted notice of absence says of this lesson, and who accepted it. */
  readonly noticeReason: NoticeReason | null;
  readonly noticeBy: string | null;
}

interface Conflict {
  readonly status: 'conflict';
  readonly index: number;
  readonly version: number;
  readonly fact: AttendanceFact | null;
  readonly reason: AbsenceReason | null;
  readonly by: string | null;
  readonly at: Date | null;
}

type Outcome = Saved | Objected | Conflict;

/** An entry as it shall be. */
interface Entry {
  readonly item: AttendanceItemInput;
  readonly facts: ItemFacts;
  readonly fact: AttendanceFact | null;
  readonly reason: AbsenceReason | null;
  /** Does the reason come from a notice that the class teacher has accepted? */
  readonly isTold: boolean;
  readonly version: number;
}

interface Cell {
  readonly lessonId: string;
  readonly studentId: string;
}

const keyOf = ({ lessonId, studentId }: Cell): string => `${lessonId} ${studentId}`.toLowerCase();

/** Enters absences and lateness: the fact by who gives the lesson, the reason by whom the school's profile names. */
export class EnterAttendance {
  constructor(private readonly clock: Clock) {}

  /** One result for each item, in their order; one bad item never fails the batch. */
  async run(call: Call, input: SetAttendanceInput): Promise<(typeof SetAttendanceResult)[]> {
    const request = { key: input.clientMutationId, content: input };
    const { actor } = call;
    const answer = await call.writeKnowing<{ results: Outcome[] }, readonly ItemFacts[]>(
      [{ kind: 'group', id: input.groupId }],
      request,
      {
        ask: (tx) => this.gather(tx, actor, input.groupId, input.items),
        admits: (facts) => isAdmitted('setAttendance', actor, facts),
        work: async (tx, facts) => ({ results: await this.keepKnown(tx, actor, input, facts) }),
      },
    );
    return isRefused(answer) ? input.items.map((_, index) => objectTo(index, answer)) : answer.results;
  }

  /** The same as a part of another change, which has opened the transaction and asked who may make it. */
  async enter(
    tx: WriteTx,
    actor: Author,
    input: Pick<SetAttendanceInput, 'groupId' | 'items'>,
  ): Promise<Outcome[]> {
    const facts = await this.gather(tx, actor, input.groupId, input.items);
    return this.keepKnown(tx, actor, input, facts);
  }

  private async keepKnown(
    tx: WriteTx,
    actor: Author,
    { groupId, items }: Pick<SetAttendanceInput, 'groupId' | 'items'>,
    facts: readonly ItemFacts[],
  ): Promise<Outcome[]> {
    const text = facts[0]?.profile ?? '';
    const profileOf = (day: Day): RegulationProfile => regulationOf(text, day);
    const days = facts.filter(({ isLesson }) => isLesson).map(({ lessonDay }) => lessonDay);
    const terms = await findEntryTerms(tx, profileOf, ['attendance', 'reason'], days, this.clock.now());
    const placeOf = (index: number): EntryAt | undefined =>
      facts[index]?.isLesson ? facts[index] && atOf(facts[index]) : undefined;
    const late = {
      attendance: await LateItems.find(tx, terms, 'attendance', items, placeOf),
      reason: await LateItems.find(tx, terms, 'reason', items, placeOf),
    };
    const batch: BatchOf<AttendanceItemInput, ItemFacts, Entry, Conflict> = {
      keyOf,
      gather: (some) => this.gather(tx, actor, groupId, some),
      entryOf,
      objectionTo: (entry) => objectionTo(actor, entry, terms, late),
      isLate: (entry) => terms.standingOf(partOf(entry), atOf(entry.facts)).state === 'overdue',
      isUnchanged,
      isSeen,
      add: (entries, ids) => this.add(tx, actor, groupId, entries, ids),
      change: (entries) => this.change(tx, actor, entries),
      announce: (stored) => tx.announce(tellCells(groupId, stored)),
      listConflicts: (facts) => listConflicts(tx, facts),
    };
    if (actor.isTrial) return enterBatch(items, facts, onTrial(batch));
    const outcomes = await enterBatch(items, facts, batch);
    await late.attendance.keep(tx, actor, this.clock, outcomes);
    await late.reason.keep(tx, actor, this.clock, outcomes);
    return outcomes;
  }

  private gather(
    tx: ReadTx,
    actor: Author,
    groupId: string,
    items: readonly AttendanceItemInput[],
  ): Promise<ItemFacts[]> {
    const lessons = items.map(({ lessonId }) => lessonId);
    const students = items.map(({ studentId }) => studentId);
    return tx.rows<ItemFacts>(ATTENDANCE_FACTS_OF_ITEMS, [
      actor.personId,
      this.clock.now(),
      groupId,
      lessons,
      students,
    ]);
  }

  private add(
    tx: WriteTx,
    actor: Author,
    groupId: string,
    entries: readonly Entry[],
    ids: readonly string[],
  ): Promise<{ id: string }[]> {
    return tx.rows(ADD_ATTENDANCE, [
      groupId,
      this.clock.now(),
      ids,
      entries.map(({ item }) => item.lessonId),
      entries.map(({ item }) => item.studentId),
      entries.map(({ facts }) => facts.lessonDay),
      ...columnsOf(actor, entries),
    ]);
  }

  private change(tx: WriteTx, actor: Author, entries: readonly Entry[]): Promise<{ id: string }[]> {
    return tx.rows(CHANGE_ATTENDANCE, [
      this.clock.now(),
      entries.map(({ facts }) => facts.id),
      ...columnsOf(actor, entries),
      entries.map(({ version }) => version),
    ]);
  }
}

/** Facts, reasons and who has given them: whoever says the same again leaves the author. */
function columnsOf(actor: Author, entries: readonly Entry[]): (string | null)[][] {
  return [
    entries.map(({ fact }) => fact),
    entries.map(({ reason }) => reason),
    entries.map(({ fact, facts }) => (fact === facts.fact ? facts.factBy : fact && actor.personId)),
    entries.map(({ reason, isTold, facts }) =>
      reason === facts.reason ? facts.reasonBy : isTold ? facts.noticeBy : reason && actor.personId,
    ),
  ];
}

/** What open pages are told of the entries: how the cells stand now. */
function tellCells(groupId: string, entries: readonly Entry[]): Change {
  const cells = entries.map(({ item, fact, reason, version }) => {
    return { lessonId: item.lessonId, studentId: item.studentId, fact, reason, version };
  });
  const places = entries.map(({ item, facts }) => ({ ...item, classId: facts.classId }));
  return {
    topic: 'attendance',
    keys: keysOfCells(groupId, places),
    facts: { ...factsOfAttendance(cells) },
  };
}

const isOpen = (reason: AbsenceReason | null): boolean => reason === null || reason === 'unknown';

/** Only an absence has a reason; where nobody gives one, an accepted notice of the family does. */
function entryOf(item: AttendanceItemInput, facts: ItemFacts): Entry {
  const fact = item.fact ?? null;
  const given = fact === 'absent' ? (item.reason ?? null) : null;
  // The same said twice takes no reason away that the notice has given.
  const isTheirs = facts.fact === 'absent' && !isOpen(facts.reason) && facts.reason !== facts.noticeReason;
  const told = fact === 'absent' && isOpen(given) && !isTheirs ? facts.noticeReason : null;
  return {
    item,
    facts,
    fact,
    reason: told ?? given,
    isTold: told !== null,
    version: (facts.version ?? 0) + 1,
  };
}

/** Did the client see what is in force? A cleared entry looks like none at all. */
function isSeen({ version, fact }: ItemFacts, expected: number): boolean {
  return expected === (version ?? 0) || (fact === null && expected === 0);
}

const atOf = ({ lessonDay, closing }: ItemFacts): EntryAt => ({ day: lessonDay, closing });

function objectToClosed(terms: EntryTerms, at: EntryAt): Refusal | undefined {
  const objection = terms.objectTo('reason', { ...at, isExplained: true });
  return objection?.code === 'ENTRY_LOCKED' ? undefined : objection;
}

/** Who states the fact enters attendance; who leaves it gives its reason. */
const partOf = ({ fact, facts }: Entry): EntryPart => (fact === facts.fact ? 'reason' : 'attendance');

/** Who teaches the own class gives reasons as its class teacher, too. */
const authorsOf = ({ ownClass }: ItemFacts, isTeacher: boolean): readonly ReasonAuthor[] => [
  ...(isTeacher ? (['teacher'] as const) : []),
  ...(ownClass || !isTeacher ? (['class_teacher'] as const) : []),
];

function isUnchanged({ fact, reason, facts }: Entry): boolean {
  return fact === facts.fact && reason === facts.reason;
}

function objectionTo(
  actor: Author,
  { item, facts, fact, reason, isTold }: Entry,
  terms: EntryTerms,
  late: Readonly<Record<'attendance' | 'reason', LateItems>>,
): Refusal | undefined {
  if (!facts.isLesson) return refuse('NOT_FOUND', { params: { field: 'lessonId' } });
  if (!actor.basis && !isAllowed('setAttendance', actor.roles, facts)) return refuse('FORBIDDEN');
  // What is closed is refused by its terms; what changes nothing is never locked.
  const isPeriodClosed = false;
  const at = atOf(facts);
  // Who may write the lesson's record states the fact; the class teacher only the reason.
  const isTeacher = actor.basis !== undefined || isAllowed('recordLesson', actor.roles, facts);
  if (fact !== facts.fact) {
    if (!isTeacher) return refuse('FORBIDDEN', { clause: 'G24-88', params: { field: 'fact' } });
    const locked = terms.objectTo(
      'attendance',
      { ...at, isExplained: late.attendance.isExplained(item) },
      actor.basis,
    );
    if (locked) return locked;
    if (fact === null) return undefined;
    const objection = firstObjection(ATTENDANCE_RULES, { ...facts, isPeriodClosed });
    if (objection) return objection;
  }
  if (fact === facts.fact && reason !== facts.reason) {
    // A reason that a notice gives has no term of its own, but nothing is written into what is closed.
    const locked = isTold
      ? objectToClosed(terms, at)
      : terms.objectTo('reason', { ...at, isExplained: late.reason.isExplained(item) }, actor.basis);
    if (locked) return locked;
  }
  if (reason === facts.reason || isTold) return undefined;
  const { reasonAuthors } = regulationOf(facts.profile, facts.lessonDay);
  const before = fact === facts.fact ? facts.reason : null;
  return firstObjection(REASON_RULES, {
    reason,
    before,
    authors: authorsOf(facts, isTeacher),
    reasonAuthors,
    isPeriodClosed,
  });
}

async function listConflicts(tx: WriteTx, facts: readonly ItemFacts[]): Promise<Conflict[]> {
  const authors = await findAuthors(tx, facts);
  return facts.map(({ index, version, fact, reason, at, by }) => ({
    status: 'conflict',
    index,
    version: version ?? 0,
    fact,
    reason,
    by: authors.get(by) ?? null,
    at,
  }));
}
