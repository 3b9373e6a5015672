import { isPassing } from '../api/answer.js';
import type { Answer, Fault } from '../api/answer.js';
import { isSameContent, keyOf } from './change.js';
import type { Change } from './change.js';
import type { Edit, Flight, ItemResult, Kept, Step } from './entry.js';
import { OutboxQueue, QUEUE_LIMIT } from './outbox-queue.js';
import type { Unsent } from './outbox-queue.js';
import { UndoStack } from './undo-stack.js';

/** Time between the first change and the request that carries it, ms. */
const DEBOUNCE = 250;

/** Pause after the first failure and the longest one, ms; each failure doubles it. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** What the outbox needs of the world. */
export interface OutboxWorld {
  /** Sends a batch; results stand in the order of its items. */
  readonly send: (flight: Flight) => Promise<Answer<readonly ItemResult[]>>;
  readonly newId: () => string;
  readonly now: () => number;
  /** Runs the task later; returns what calls it off. */
  readonly after: (ms: number, task: () => void) => () => void;
  /** Keeps all of it on the device. Called at every change. */
  readonly keep: (kept: Kept) => void;
}

/** Where the changes are, for the pill in the head of the page. */
export interface OutboxStatus {
  readonly queued: number;
  readonly sending: number;
  readonly refused: number;
  readonly contested: number;
  /** When the server last took changes, ms since 1970; undefined before the first time. */
  readonly savedAt: number | undefined;
  /** Why changes wait; undefined when nothing holds them up. */
  readonly fault: Fault | undefined;
}

export interface OutboxListener {
  /** These places look different now. */
  readonly changed?: (keys: readonly string[]) => void;
  /** The server has this content now. */
  readonly stored?: (change: Change, version: number) => void;
}

/**
 * The journal's way to the server. A change shows at once; it is sent within 300 ms, at most 50 together, one batch
 * after the other, and again under the same id when the network or the server fails. What the server contests or
 * refuses stays here until a person decides. The content of a place that is not on the server is known here only.
 */
export class MarkOutbox {
  private readonly queue = new OutboxQueue();
  private readonly undoing = new UndoStack();
  private readonly listeners = new Set<OutboxListener>();
  private callOff: (() => void) | undefined;
  private isSending = false;
  private failures = 0;
  private fault: Fault | undefined;
  private savedAt: number | undefined;
  private shown: OutboxStatus | undefined;

  constructor(private readonly world: OutboxWorld) {}

  /** Takes back what an earlier page left, and goes on with it. */
  restore({ entries, flights, past, future }: Kept): void {
    this.queue.restore(entries, flights);
    this.undoing.restore(past, future);
    this.tell(this.queue.listKeys());
    this.schedule(0);
  }

  subscribe(listener: OutboxListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The unsent change of a place. */
  find(key: string): Unsent | undefined {
    const unsent = this.queue.find(key);
    return unsent?.state === 'sending' && !this.isSending ? { ...unsent, state: 'queued' } : unsent;
  }

  listKeys(groupId: string): readonly string[] {
    return this.queue.listKeys(groupId);
  }

  /** Is there anything that the server does not have? */
  get isEmpty(): boolean {
    return this.queue.size === 0;
  }

  /** The same object until something changes. */
  readonly status = (): OutboxStatus => {
    this.shown ??= this.count();
    return this.shown;
  };

  /** Makes changes as one step of undoing. False, and nothing done, when the device holds too many already. */
  enter(groupId: string, step: Step): boolean {
    const edits = step.filter(({ before, after }) => !isSameContent(before, after));
    if (this.queue.size + edits.length > QUEUE_LIMIT) return false;
    if (edits.length === 0) return true;
    this.undoing.push(groupId, edits);
    this.put(groupId, edits);
    return true;
  }

  /** Undoes the last step; places that show something else by now are left. Null when there is no step. */
  undo(
    groupId: string,
    standing: (of: Change) => { change: Change; version: number },
  ): readonly Change[] | null {
    const step = this.undoing.undo(groupId);
    return step === undefined ? null : this.turn(groupId, step.map(turnedBack), standing);
  }

  redo(
    groupId: string,
    standing: (of: Change) => { change: Change; version: number },
  ): readonly Change[] | null {
    const step = this.undoing.redo(groupId);
    return step === undefined ? null : this.turn(groupId, step, standing);
  }

  /** Of a contested place: writes the own content over the other's. */
  keepMine(key: string): void {
    this.queue.insist(key);
    this.tell([key]);
    this.schedule(0);
  }

  /** Of a contested or refused place: drops the own content. */
  giveUp(key: string): void {
    this.queue.discard(key);
    this.tell([key]);
  }

  /** Tries at once: the network is back, the same person has signed in again, someone pressed «Повторить». */
  retry(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.failures = 0;
    this.fault = undefined;
    this.schedule(0);
    this.tell([]);
  }

  private put(groupId: string, edits: readonly Edit[]): void {
    edits.forEach((edit) => this.queue.put(groupId, edit));
    this.tell(edits.map(({ after }) => keyOf(after)));
    this.schedule(DEBOUNCE);
  }

  private turn(
    groupId: string,
    step: Step,
    standing: (of: Change) => { change: Change; version: number },
  ): readonly Change[] {
    const edits = step
      .map(({ before, after }) => ({ ...standing(before), wanted: after, expected: before }))
      .filter(({ change, expected }) => isSameContent(change, expected))
      .map(({ change, version, wanted }) => ({ before: change, after: wanted, version }));
    this.put(groupId, edits);
    return edits.map(({ after }) => after);
  }

  /** A task that is planned already will look at the whole queue, and so will the end of a request. */
  private schedule(ms: number): void {
    if (this.isSending || this.callOff !== undefined) return;
    if (this.fault !== undefined && !isPassing(this.fault)) return;
    this.callOff = this.world.after(ms, () => {
      this.callOff = undefined;
      void this.send();
    });
  }

  private async send(): Promise<void> {
    const flight = this.queue.nextFlight(this.world.newId);
    if (flight === undefined) return;
    this.isSending = true;
    this.tell(flight.items.map(({ after }) => keyOf(after)));
    const answer = await this.world.send(flight);
    this.isSending = false;
    if (!answer.ok) this.wait(flight, answer.fault);
    else if (answer.value.length === flight.items.length) this.take(flight, answer.value);
    else this.wait(flight, { kind: 'failed' });
  }

  private take(flight: Flight, results: readonly ItemResult[]): void {
    const { saved, keys } = this.queue.settle(flight, results);
    this.failures = 0;
    this.fault = undefined;
    if (saved.length > 0) this.savedAt = this.world.now();
    for (const { change, version } of saved)
      this.listeners.forEach(({ stored }) => stored?.(change, version));
    this.tell(keys);
    this.schedule(0);
  }

  /** The batch stays as it is. Without a session or with an old page only `retry` or a reload can help. */
  private wait(flight: Flight, fault: Fault): void {
    if (fault.kind === 'missing') {
      const refusal = { code: 'NOT_FOUND', params: {} } as const;
      this.take(
        flight,
        flight.items.map(() => ({ kind: 'locked', refusal })),
      );
      return;
    }
    this.fault = fault;
    this.failures += 1;
    this.tell(flight.items.map(({ after }) => keyOf(after)));
    this.schedule(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.failures - 1)));
  }

  private tell(keys: readonly string[]): void {
    this.shown = undefined;
    this.world.keep({ ...this.queue.keep(), ...this.undoing.keep() });
    this.listeners.forEach(({ changed }) => changed?.(keys));
  }

  private count(): OutboxStatus {
    const { entries, flights } = this.queue.keep();
    const countOf = (kind: string): number => entries.filter(({ standing }) => standing.kind === kind).length;
    const flying = flights.reduce((sum, { items }) => sum + items.length, 0);
    const isUnderway = this.isSending;
    return {
      queued: countOf('queued') + (isUnderway ? 0 : flying),
      sending: isUnderway ? flying : 0,
      refused: countOf('refused'),
      contested: countOf('contested'),
      savedAt: this.savedAt,
      fault: this.fault,
    };
  }
}

const turnedBack = ({ before, after, version }: Edit): Edit => ({ before: after, after: before, version });
