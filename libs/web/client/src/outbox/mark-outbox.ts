import { isSameContent, keyOf } from './change.js';
import type { Change } from './change.js';
import type { Edit, EnteredEdit, Flight, ItemResult, Step, Stored } from './entry.js';
import { FlightSender } from './flight-sender.js';
import type { SenderWorld } from './flight-sender.js';
import type { LatePart } from './late-part.js';
import type { LateQuestion } from './late-question.js';
import type { Applied, OutboxBook } from './outbox-book.js';
import { QUEUE_LIMIT } from './outbox-queue.js';
import type { Unsent } from './outbox-queue.js';
import type { OutboxShared, TabMessage } from './outbox-shared.js';
import { countStatus } from './outbox-status.js';
import type { Hold, OutboxStatus } from './outbox-status.js';
import { SharedBook } from './shared-book.js';

/** What the outbox needs of the world. */
export interface OutboxWorld extends Pick<SenderWorld, 'send' | 'after'> {
  readonly newId: () => string;
  readonly now: () => number;
  /** What the tabs of the person have in common. Absent: this page is alone, and keeps nothing. */
  readonly shared?: Promise<OutboxShared | undefined> | undefined;
}

export interface OutboxListener {
  /** These places look different now. */
  readonly changed?: (keys: readonly string[]) => void;
  /** The server has this content now. */
  readonly stored?: (change: Change, version: number) => void;
}

type Standing = (of: Change) => { readonly change: Change; readonly version: number };

/**
 * The journal's way to the server, one for all tabs of the signed-in person. A change shows at once, is kept on the
 * device, and is sent within 300 ms, at most 50 together, one batch of a journal after the other, and again under the
 * same id when the network or the server fails. What the server contests or refuses stays here until a person decides.
 * The content of a place that is not on the server is known here only.
 */
export class MarkOutbox {
  private readonly listeners = new Set<OutboxListener>();
  private readonly book: SharedBook;
  private readonly sender: FlightSender;
  private shared: OutboxShared | undefined;
  private isSender = false;
  /** What the sending tab said last; the own state when this tab sends. */
  private heard: Hold = { flying: [], fault: undefined, savedAt: undefined };
  private savedAt: number | undefined;
  private shown: OutboxStatus | undefined;

  constructor(private readonly world: OutboxWorld) {
    this.sender = new FlightSender({
      send: world.send,
      after: world.after,
      listGroups: () => this.book.settled.queue.listGroups(),
      launch: (groupId) => this.launch(groupId),
      settle: (flight, results) => this.settle(flight, results),
      changed: () => this.report(),
    });
    this.book = new SharedBook({
      changed: (applied) => this.tell(applied),
      settled: (hasWritten) => {
        if (hasWritten) this.shared?.tell({ kind: 'appended' });
        this.sender.wake();
      },
      alone: () => this.lead(true),
    });
    if (world.shared === undefined) this.join(undefined);
    else void world.shared.then((shared) => this.join(shared));
  }

  subscribe(listener: OutboxListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Leaves the other tabs; nothing is sent from here any more. */
  close(): void {
    this.sender.lead(false);
    this.shared?.close();
  }

  /** The unsent change of a place. */
  find(key: string): Unsent | undefined {
    const unsent = this.view.queue.find(key);
    return unsent?.state === 'sending' && this.hold.flying.length === 0
      ? { ...unsent, state: 'queued' }
      : unsent;
  }

  /** The places with an unsent change: of one journal, or of all. */
  listKeys(groupId?: string): readonly string[] {
    return this.view.queue.listKeys(groupId);
  }

  /** What the server took of a journal since a moment, in ms since 1970: newer than an answer kept before it. */
  listStored(groupId: string, since: number): readonly Stored[] {
    return this.view.listStored(since, groupId);
  }

  /** Is there anything that the server does not have? */
  get isEmpty(): boolean {
    return this.view.queue.size === 0;
  }

  /** The same object until something changes. */
  readonly status = (): OutboxStatus => {
    this.shown ??= countStatus(this.view.queue.keep(), this.hold, this.book.isKept);
    return this.shown;
  };

  /** Makes changes as one step of undoing. False, and nothing done, when the device holds too many already. */
  enter(groupId: string, step: readonly EnteredEdit[]): boolean {
    const edits = step.filter(({ before, after }) => !isSameContent(before, after)).map(this.stamp);
    if (this.view.queue.size + edits.length > QUEUE_LIMIT) return false;
    if (edits.length > 0) this.book.add({ kind: 'enter', groupId, edits });
    return true;
  }

  /** Undoes the last step; places that show something else by now are left. Null when there is no step. */
  undo(groupId: string, standing: Standing): readonly Change[] | null {
    const step = this.view.undoing.lastPast(groupId)?.map(turnedBack);
    return step === undefined ? null : this.turn('undo', groupId, step, standing);
  }

  redo(groupId: string, standing: Standing): readonly Change[] | null {
    const step = this.view.undoing.lastFuture(groupId);
    return step === undefined ? null : this.turn('redo', groupId, step, standing);
  }

  /** Of a contested place: writes the own content over the other's. Of a refused one: asks the server once more. */
  keepMine(key: string): void {
    this.book.add({ kind: 'insist', key });
  }

  /** Drops the own content of a place; one that is on its way already is taken back behind it. */
  giveUp(key: string): void {
    this.book.add({ kind: 'discard', key });
  }

  /** What is kept here until the person says why it comes late: once for a part of a lesson. */
  listQuestions(groupId?: string): readonly LateQuestion[] {
    return this.view.queue.listQuestions(groupId);
  }

  /** Takes why a part of a lesson is late; what waited for that is sent. */
  explain({ lessonId, part }: LatePart, reason: string): void {
    this.book.add({ kind: 'explain', lessonId, part, reason });
  }

  /** Leaves a question for later: what waits for its answer stays here, refused. */
  putOff({ lessonId, part }: LatePart): void {
    this.book.add({ kind: 'explain', lessonId, part, reason: null });
  }

  /** Tries at once: the network is back, the same person has signed in again, someone pressed «Повторить». */
  retry(): void {
    if (this.isSender) this.sender.retry();
    else this.shared?.tell({ kind: 'retry' });
  }

  /** Resolves when all that was entered so far is on the disk. */
  kept(): Promise<void> {
    return this.book.idle();
  }

  private get view(): OutboxBook {
    return this.book.view;
  }

  private get hold(): Hold {
    if (!this.isSender && this.sender.flying.length === 0) return this.heard;
    return { flying: this.sender.flying, fault: this.sender.fault, savedAt: this.savedAt };
  }

  private readonly stamp = (edit: EnteredEdit): EnteredEdit => ({
    ...edit,
    ground: this.view.queue.findGround(keyOf(edit.after))?.before,
    at: this.world.now(),
  });

  private join(shared: OutboxShared | undefined): void {
    this.shared = shared;
    if (shared === undefined) {
      this.book.open(undefined);
      this.lead(true);
      return;
    }
    shared.hear((message) => this.hear(message));
    this.book.open(shared.log);
    void this.book.idle().then(() => shared.lead((isSender) => this.lead(isSender)));
  }

  private lead(isSender: boolean): void {
    if (isSender && !this.isSender) this.savedAt ??= this.heard.savedAt;
    this.isSender = isSender;
    this.sender.lead(isSender);
    this.book.sumsUp = isSender;
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'appended') this.book.catchUp();
    else if (message.kind === 'retry') {
      if (this.isSender) this.sender.retry();
    } else {
      this.heard = message;
      this.redraw();
    }
  }

  private turn(way: 'undo' | 'redo', groupId: string, step: Step, standing: Standing): readonly Change[] {
    const edits = step
      .map((edit) => ({ ...edit, now: standing(edit.before) }))
      .filter(({ before, now }) => isSameContent(now.change, before))
      .map(({ now, after, label }) => this.stamp({ before: now.change, after, version: now.version, label }));
    this.book.add({ kind: 'turn', way, groupId, edits });
    return edits.map(({ after }) => after);
  }

  /** The batch without an answer, else a new one, which is in the book of all tabs before it is sent. */
  private async launch(groupId: string): Promise<Flight | undefined> {
    await this.book.idle();
    const { queue } = this.book.settled;
    const waiting = queue.findFlight(groupId);
    if (waiting !== undefined) {
      if (!this.heard.flying.includes(waiting.id)) return waiting;
      // The tab that sent before this one is bringing it to an end; if it was closed, it is sent after a moment.
      this.heard = { ...this.heard, flying: [] };
      this.world.after(2000, () => this.sender.wake(0));
      return undefined;
    }
    const flight = queue.gather(groupId, this.world.newId);
    if (flight === undefined) return undefined;
    this.book.add({ kind: 'launch', flight });
    await this.book.idle();
    return this.book.settled.queue.findFlight(groupId);
  }

  private async settle({ id }: Flight, results: readonly ItemResult[]): Promise<void> {
    const at = this.world.now();
    if (results.some(({ kind }) => kind === 'saved')) this.savedAt = at;
    this.book.add({ kind: 'settle', flightId: id, results, at });
    await this.book.idle();
  }

  /** Tells this page and the other tabs what is on its way. */
  private report(): void {
    const { flying, fault } = this.sender;
    this.shared?.tell({ kind: 'sending', flying, fault, savedAt: this.savedAt });
    this.redraw();
  }

  private redraw(): void {
    const { flights } = this.view.queue.keep();
    this.tell({ keys: flights.flatMap(({ items }) => items.map(({ after }) => keyOf(after))), saved: [] });
  }

  private tell({ keys, saved }: Applied): void {
    this.shown = undefined;
    for (const { change, version } of saved)
      this.listeners.forEach(({ stored }) => stored?.(change, version));
    this.listeners.forEach(({ changed }) => changed?.(keys));
  }
}

const turnedBack = (edit: Edit): Edit => ({ ...edit, before: edit.after, after: edit.before });
