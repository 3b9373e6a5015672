import { isSameContent, keyOf } from './change.js';
import type { Change } from './change.js';
import type { Edit, EnteredEdit, Entry, Flight, ItemResult, Kept, Theirs } from './entry.js';
import { findAskedPart, findLatePart, listLateQuestions, nameOfPart, partOfEdit } from './late-question.js';
import type { LatePart, LateReason } from './late-part.js';
import type { LateQuestion } from './late-question.js';
import type { RefusalSeen } from '../words/say-refusal.js';

/** Items of one request. */
export const BATCH_LIMIT = 50;

/** Changes that may wait on a device. */
export const QUEUE_LIMIT = 1000;

/** Reasons that are remembered after they were sent, for what is on its way without one. */
const REASON_LIMIT = 50;

/** A place of the journal with a change that is not on the server, as the page shows it. */
export interface Unsent {
  readonly change: Change;
  /** What the server has, as far as this device knows. */
  readonly before: Change;
  readonly groupId: string;
  readonly state: 'queued' | 'sending' | 'refused' | 'contested';
  readonly refusal?: RefusalSeen | undefined;
  readonly theirs?: Theirs | undefined;
  readonly label?: Edit['label'];
  readonly at?: Edit['at'];
}

/** Content that the server has; `isOwn` when the batch wrote it, not somebody else before. */
export interface Saved {
  readonly change: Change;
  readonly version: number;
  readonly isOwn: boolean;
}

/** What an answered batch changed: what is on the server now, and which places look different. */
export interface Settled {
  readonly saved: readonly Saved[];
  readonly keys: readonly string[];
}

const QUEUED = { kind: 'queued' } as const;

/** What a change rests on. */
type Ground = Pick<Edit, 'before' | 'version'>;

/**
 * The changes that are not on the server, in the order they were made: one a place, and one more while the first is on
 * its way. No clock, no network, no storage.
 */
export class OutboxQueue {
  private entries = new Map<string, Entry>();
  private flights: Flight[] = [];
  private reasons = new Map<string, LateReason>();

  static of(
    entries: readonly Entry[],
    flights: readonly Flight[],
    reasons: readonly LateReason[] = [],
  ): OutboxQueue {
    const queue = new OutboxQueue();
    for (const reason of reasons) queue.reasons.set(nameOfPart(reason), reason);
    queue.flights = [...flights];
    for (const entry of entries) queue.entries.set(keyOf(entry.after), entry);
    return queue;
  }

  keep(): Pick<Kept, 'entries' | 'flights' | 'reasons'> {
    const reasons = [...this.reasons.values()];
    return { entries: [...this.entries.values()], flights: this.flights, reasons };
  }

  get size(): number {
    return this.entries.size + this.flights.reduce((sum, { items }) => sum + items.length, 0);
  }

  /** The place's unsent change, if there is one. */
  find(key: string): Unsent | undefined {
    const entry = this.entries.get(key);
    if (entry !== undefined) {
      const { before, after: change, groupId, standing, label, at } = entry;
      const unsent = { change, before, groupId, label, at };
      if (standing.kind === 'queued') return { ...unsent, state: 'queued' };
      if (standing.kind === 'refused') return { ...unsent, state: 'refused', refusal: standing.refusal };
      return { ...unsent, state: 'contested', theirs: standing.theirs };
    }
    const flying = this.findFlying(key);
    if (flying === undefined) return undefined;
    const { before, after: change, label, at } = flying.item;
    return { change, before, groupId: flying.flight.groupId, state: 'sending', label, at };
  }

  /** Every place of the journal with an unsent change. */
  listKeys(groupId?: string): readonly string[] {
    const keys = new Set<string>();
    const isMeant = (entry: { readonly groupId: string }) =>
      groupId === undefined || entry.groupId === groupId;
    for (const flight of this.flights.filter(isMeant))
      flight.items.forEach(({ after }) => keys.add(keyOf(after)));
    for (const [key, entry] of this.entries) if (isMeant(entry)) keys.add(key);
    return [...keys];
  }

  /** The journals that have something to send. */
  listGroups(): readonly string[] {
    const queued = [...this.entries.values()].filter(({ standing }) => standing.kind === 'queued');
    return [...new Set([...this.flights, ...queued].map(({ groupId }) => groupId))];
  }

  /** Puts a change into the queue. It replaces a waiting one of its place, and waits for one that is on its way. */
  put(groupId: string, edit: EnteredEdit): void {
    const key = keyOf(edit.after);
    const waiting = this.entries.get(key);
    if (waiting?.standing.kind === 'contested' && edit.version < waiting.standing.theirs.version) {
      // Entered before the other's content could be seen: still to be decided.
      this.entries.set(key, { ...waiting, after: edit.after, at: edit.at });
      return;
    }
    // What stands on the server, or is about to: the content a return to which needs no request.
    const { before, version } = this.findGround(key) ?? { ...edit, before: edit.ground ?? edit.before };
    this.entries.delete(key);
    if (isSameContent(edit.after, before)) return;
    const { after, label, at, asks } = edit;
    const lateReason = edit.lateReason ?? this.findReason(partOfEdit({ before, after }));
    const standing =
      asks === undefined || lateReason !== undefined ? QUEUED : ({ kind: 'refused', refusal: asks } as const);
    this.entries.set(key, { groupId, before, version, after, label, at, lateReason, standing });
  }

  /**
   * Drops a change; the content of the server shows again. One that is on its way may have arrived: it is taken back
   * behind it.
   */
  discard(key: string): void {
    if (this.entries.delete(key)) return;
    const flying = this.findFlying(key);
    if (flying === undefined) return;
    const { flight, item } = flying;
    this.put(flight.groupId, { ...item, before: item.after, ground: undefined, after: item.before });
  }

  /** Queues a contested change once more, now on top of the other's version; a refused one as it is. */
  insist(key: string): void {
    const entry = this.entries.get(key);
    if (entry?.standing.kind === 'refused') this.put(entry.groupId, entry);
    if (entry?.standing.kind === 'contested')
      this.put(entry.groupId, { ...entry, version: entry.standing.theirs.version });
  }

  /** What the person is to be asked: of one journal, or of all. */
  listQuestions(groupId?: string): readonly LateQuestion[] {
    const entries = [...this.entries.values()];
    return listLateQuestions(entries.filter((entry) => groupId === undefined || entry.groupId === groupId));
  }

  /**
   * Takes why a part of a lesson is late: what waited for that is queued, and what is queued already takes it along. Null
   * puts the question off: what waits stays refused.
   */
  explain(late: LatePart, reason: string | null): readonly string[] {
    if (reason !== null) this.remember({ lessonId: late.lessonId, part: late.part, reason });
    const [name, changed] = [nameOfPart(late), [] as string[]];
    for (const [key, entry] of this.entries) {
      const { standing } = entry;
      const asked = findLatePart(entry);
      if (asked !== undefined && standing.kind === 'refused' && nameOfPart(asked) === name) {
        const answered = { ...entry, lateReason: reason ?? undefined, standing: QUEUED };
        const putOff = { ...entry, standing: { ...standing, isPutOff: true } };
        this.entries.set(key, reason === null ? putOff : answered);
        changed.push(key);
      } else if (reason !== null && standing.kind === 'queued' && nameOfPart(partOfEdit(entry)) === name) {
        this.entries.set(key, { ...entry, lateReason: entry.lateReason ?? reason });
      }
    }
    return changed;
  }

  /** The journal's batch that has no answer yet. */
  findFlight(groupId: string): Flight | undefined {
    return this.flights.find((flight) => flight.groupId === groupId);
  }

  /** The next batch of a journal: its oldest changes of one kind; a roll call goes by itself. Takes nothing out; `launch` does. */
  gather(groupId: string, newId: () => string): Flight | undefined {
    const queued = [...this.entries.values()].filter(
      (entry) => entry.groupId === groupId && entry.standing.kind === 'queued',
    );
    const kind = queued[0]?.after.kind;
    if (kind === undefined) return undefined;
    const limit = kind === 'roll' ? 1 : BATCH_LIMIT;
    const taken = queued.filter(({ after }) => after.kind === kind).slice(0, limit);
    const items = taken.map(({ before, after, version, label, at, lateReason }) => ({
      before,
      after,
      version,
      label,
      at,
      lateReason,
    }));
    return { id: newId(), groupId, kind, items };
  }

  /**
   * Puts a batch on its way, its changes out of the queue. Passed over when the journal has one on its way already, or
   * when a change is no longer what the batch says: then nobody may send it.
   */
  launch(flight: Flight): boolean {
    if (this.findFlight(flight.groupId) !== undefined) return false;
    const isAsItSays = ({ after, version }: Edit): boolean => {
      const entry = this.entries.get(keyOf(after));
      const isQueued = entry?.groupId === flight.groupId && entry.standing.kind === 'queued';
      return isQueued && entry.version === version && isSameContent(entry.after, after);
    };
    if (!flight.items.every(isAsItSays)) return false;
    flight.items.forEach(({ after }) => this.entries.delete(keyOf(after)));
    this.flights.push(flight);
    return true;
  }

  /** Takes the answer to a batch. Results are in the order of its items. A second answer changes nothing. */
  settle(
    flightId: string,
    results: readonly ItemResult[],
  ): Settled & { readonly flight: Flight | undefined } {
    const flight = this.flights.find(({ id }) => id === flightId);
    if (flight === undefined) return { saved: [], keys: [], flight };
    this.flights = this.flights.filter(({ id }) => id !== flightId);
    const saved: Saved[] = [];
    flight.items.forEach((item, index) => {
      const result = results[index];
      if (result === undefined) return;
      if (result.kind === 'saved') saved.push(this.settleSaved(item, result.version));
      else if (result.kind === 'conflict') saved.push(...this.settleConflict(flight, item, result));
      else this.settleRefusal(flight, item, result.refusal);
    });
    return { saved, keys: flight.items.map(({ after }) => keyOf(after)), flight };
  }

  private settleSaved({ after }: Edit, version: number): Saved {
    const next = this.entries.get(keyOf(after));
    if (next !== undefined) {
      this.entries.delete(keyOf(after));
      this.put(next.groupId, { ...next, before: after, version });
    }
    return { change: after, version, isOwn: true };
  }

  private settleConflict(flight: Flight, item: Edit, theirs: Theirs): Saved[] {
    const key = keyOf(item.after);
    const wanted = this.entries.get(key) ?? item;
    this.entries.delete(key);
    // Both wrote the same, or an answer was lost on its way: there is nothing to choose.
    if (!isSameContent(wanted.after, theirs.change)) {
      const { change, version, by, at } = theirs;
      const standing = { kind: 'contested', theirs: { change, version, by, at } } as const;
      const { after, label, at: since, lateReason } = wanted;
      this.entries.set(key, {
        groupId: flight.groupId,
        ...groundOf(item),
        after,
        label,
        at: since,
        lateReason,
        standing,
      });
    }
    return [{ change: theirs.change, version: theirs.version, isOwn: false }];
  }

  private settleRefusal(flight: Flight, item: Edit, refusal: RefusalSeen): void {
    const key = keyOf(item.after);
    const next = this.entries.get(key);
    this.entries.delete(key);
    if (next !== undefined) {
      this.put(next.groupId, { ...next, ...groundOf(item) });
      return;
    }
    const entry = { ...item, groupId: flight.groupId };
    const part = findAskedPart(refusal);
    const told = part === undefined ? undefined : this.findReason({ lessonId: item.after.lessonId, part });
    // The person answered while this was on its way without the answer.
    if (item.lateReason === undefined && told !== undefined)
      this.entries.set(key, { ...entry, lateReason: told, standing: QUEUED });
    else this.entries.set(key, { ...entry, standing: { kind: 'refused', refusal } });
  }

  /** What an unsent change of the place rests on: the content and version that the server has, or is about to have. */
  findGround(key: string): Ground | undefined {
    const waiting = this.entries.get(key);
    // Whoever writes into a contested place has seen the other's content and writes over it.
    if (waiting?.standing.kind === 'contested') {
      const { change, version } = waiting.standing.theirs;
      return { before: change, version };
    }
    if (waiting !== undefined) return waiting;
    const flying = this.findFlying(key)?.item;
    return flying && { before: flying.after, version: flying.version };
  }

  private findReason(late: LatePart): string | undefined {
    return this.reasons.get(nameOfPart(late))?.reason;
  }

  private remember(reason: LateReason): void {
    const name = nameOfPart(reason);
    this.reasons.delete(name);
    this.reasons.set(name, reason);
    for (const oldest of this.reasons.keys()) {
      if (this.reasons.size <= REASON_LIMIT) break;
      this.reasons.delete(oldest);
    }
  }

  private findFlying(key: string): { flight: Flight; item: Edit } | undefined {
    for (const flight of this.flights) {
      const item = flight.items.find(({ after }) => keyOf(after) === key);
      if (item !== undefined) return { flight, item };
    }
    return undefined;
  }
}

const groundOf = ({ before, version }: Ground): Ground => ({ before, version });
