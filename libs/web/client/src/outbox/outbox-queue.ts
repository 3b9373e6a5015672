import { isSameContent, keyOf } from './change.js';
import type { Change } from './change.js';
import type { Edit, Entry, Flight, ItemResult, Theirs } from './entry.js';
import type { RefusalSeen } from '../words/say-refusal.js';

/** Items of one request. */
export const BATCH_LIMIT = 50;

/** Changes that may wait on a device. */
export const QUEUE_LIMIT = 1000;

/** A place of the journal with a change that is not on the server, as the page shows it. */
export interface Unsent {
  readonly change: Change;
  readonly groupId: string;
  readonly state: 'queued' | 'sending' | 'refused' | 'contested';
  readonly refusal?: RefusalSeen | undefined;
  readonly theirs?: Theirs | undefined;
}

/** What an answered batch changed: what is on the server now, and which places look different. */
export interface Settled {
  readonly saved: readonly { readonly change: Change; readonly version: number }[];
  readonly keys: readonly string[];
}

const QUEUED = { kind: 'queued' } as const;

/**
 * The changes that are not on the server, in the order they were made: one a place, and one more while the first is on
 * its way. No clock, no network, no storage.
 */
export class OutboxQueue {
  private entries = new Map<string, Entry>();
  private flights: Flight[] = [];

  /** Takes back what an earlier page left. */
  restore(entries: readonly Entry[], flights: readonly Flight[]): void {
    this.flights = [...flights, ...this.flights];
    const later = [...this.entries.values()];
    this.entries = new Map();
    for (const entry of [...entries, ...later]) this.entries.set(keyOf(entry.after), entry);
  }

  keep(): { readonly entries: readonly Entry[]; readonly flights: readonly Flight[] } {
    return { entries: [...this.entries.values()], flights: this.flights };
  }

  get size(): number {
    return this.entries.size + this.flights.reduce((sum, { items }) => sum + items.length, 0);
  }

  /** The place's unsent change, if there is one. */
  find(key: string): Unsent | undefined {
    const entry = this.entries.get(key);
    if (entry !== undefined) {
      const { after: change, groupId, standing } = entry;
      if (standing.kind === 'queued') return { change, groupId, state: 'queued' };
      if (standing.kind === 'refused')
        return { change, groupId, state: 'refused', refusal: standing.refusal };
      return { change, groupId, state: 'contested', theirs: standing.theirs };
    }
    const flying = this.findFlying(key);
    return flying && { change: flying.item.after, groupId: flying.flight.groupId, state: 'sending' };
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

  /** Puts a change into the queue. It replaces a waiting one of its place, and waits for one that is on its way. */
  put(groupId: string, edit: Edit): void {
    const key = keyOf(edit.after);
    // What stands on the server, or is about to: the content a return to which needs no request.
    const ground = this.findGround(key) ?? edit;
    this.entries.delete(key);
    if (isSameContent(edit.after, ground.before)) return;
    this.entries.set(key, { groupId, ...groundOf(ground), after: edit.after, standing: QUEUED });
  }

  /** Drops a change that waits for a person; the content of the server shows again. */
  discard(key: string): void {
    this.entries.delete(key);
  }

  /** Queues a contested change once more, now on top of the other's version. */
  insist(key: string): void {
    const entry = this.entries.get(key);
    if (entry?.standing.kind !== 'contested') return;
    this.put(entry.groupId, entry);
  }

  /** The batch to be sent next: the one that has no answer yet, else a new one of the oldest changes of one kind. */
  nextFlight(newId: () => string): Flight | undefined {
    const waiting = this.flights[0];
    if (waiting !== undefined) return waiting;
    const queued = [...this.entries.values()].filter(({ standing }) => standing.kind === 'queued');
    const first = queued[0];
    if (first === undefined) return undefined;
    const { groupId } = first;
    const { kind } = first.after;
    const taken = queued
      .filter((entry) => entry.groupId === groupId && entry.after.kind === kind)
      .slice(0, BATCH_LIMIT);
    taken.forEach(({ after }) => this.entries.delete(keyOf(after)));
    const items = taken.map(({ before, after, version }) => ({ before, after, version }));
    const flight: Flight = { id: newId(), groupId, kind, items };
    this.flights.push(flight);
    return flight;
  }

  /** Takes the answer to a batch. Results are in the order of its items. */
  settle(flight: Flight, results: readonly ItemResult[]): Settled {
    this.flights = this.flights.filter(({ id }) => id !== flight.id);
    const saved: { change: Change; version: number }[] = [];
    flight.items.forEach((item, index) => {
      const result = results[index];
      if (result === undefined) return;
      if (result.kind === 'saved') saved.push(this.settleSaved(item, result.version));
      else if (result.kind === 'conflict') saved.push(...this.settleConflict(flight, item, result));
      else this.settleRefusal(flight, item, result.refusal);
    });
    return { saved, keys: flight.items.map(({ after }) => keyOf(after)) };
  }

  private settleSaved({ after }: Edit, version: number): { change: Change; version: number } {
    const next = this.entries.get(keyOf(after));
    if (next !== undefined) {
      this.entries.delete(keyOf(after));
      this.put(next.groupId, { before: after, version, after: next.after });
    }
    return { change: after, version };
  }

  private settleConflict(flight: Flight, item: Edit, theirs: Theirs): { change: Change; version: number }[] {
    const key = keyOf(item.after);
    const wanted = this.entries.get(key)?.after ?? item.after;
    this.entries.delete(key);
    // Both wrote the same, or an answer was lost on its way: there is nothing to choose.
    if (!isSameContent(wanted, theirs.change)) {
      const { change, version, by, at } = theirs;
      const standing = { kind: 'contested', theirs: { change, version, by, at } } as const;
      this.entries.set(key, { groupId: flight.groupId, ...groundOf(item), after: wanted, standing });
    }
    return [{ change: theirs.change, version: theirs.version }];
  }

  private settleRefusal(flight: Flight, item: Edit, refusal: RefusalSeen): void {
    const key = keyOf(item.after);
    const next = this.entries.get(key);
    this.entries.delete(key);
    if (next !== undefined) {
      this.put(next.groupId, { ...groundOf(item), after: next.after });
      return;
    }
    const standing = { kind: 'refused', refusal } as const;
    this.entries.set(key, { groupId: flight.groupId, ...item, standing });
  }

  private findGround(key: string): Pick<Edit, 'before' | 'version'> | undefined {
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

  private findFlying(key: string): { flight: Flight; item: Edit } | undefined {
    for (const flight of this.flights) {
      const item = flight.items.find(({ after }) => keyOf(after) === key);
      if (item !== undefined) return { flight, item };
    }
    return undefined;
  }
}

const groundOf = ({
  before,
  version,
}: Pick<Edit, 'before' | 'version'>): Pick<Edit, 'before' | 'version'> => ({
  before,
  version,
});
