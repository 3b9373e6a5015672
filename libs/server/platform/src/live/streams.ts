import type { Actor } from '../actor.js';
import type { SignedIn } from '../call.js';
import type { Database } from '../database.js';
import { Fault } from '../faults.js';
import type { SchoolId } from '../ids.js';
import { newId } from '../ids.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Gate } from '../request-context.js';
import type { LiveBus } from './bus.js';
import type { ChangeKey } from './change.js';
import { findEars } from './listening.js';
import type { Hearing } from './listening.js';
import { keysOf } from './live-event.js';
import type { Ears, Listened } from './live-event.js';
import type { Stream } from './stream.js';
import { instantOf } from './told.js';
import type { Told } from './told.js';

/** Of one session (a browser holds one; without a common leader each of its tabs), and of the whole process. */
const MOST_OF_SESSION = 8;
const MOST = 4_000;
const BEAT_MS = 15_000;
/** Rights are looked at anew with every so many beats, even if nothing was told. */
const BEATS_BETWEEN_LOOKS = 4;
/** Looks after a change of rights are spread by so much for each stream, ms, at most over so long. */
const SPREAD_MS = 5;
const LONGEST_SPREAD_MS = 2_000;

/** The open streams of this process. */
export class Streams {
  private readonly open = new Set<Stream>();
  private readonly bySchool = new Map<SchoolId, Set<Stream>>();
  private beating: NodeJS.Timeout | undefined;
  private beats = 0;
  private isClosing = false;

  constructor(
    private readonly db: Database,
    private readonly hearing: Hearing,
    private readonly gate: Gate,
    private readonly bus: LiveBus,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {
    bus.care(() => this.bySchool.keys());
    bus.on({
      told: (told) => this.hear(told),
      reset: (schoolId) =>
        this.bySchool.get(schoolId)?.forEach((stream) => stream.send('reset', {}, newId())),
      account: (accountId) =>
        this.lookSoon([...this.open].filter((stream) => stream.who.accountId === accountId)),
      gap: () => this.lookSoon([...this.open]),
    });
    metrics.watch('zhurnal_live_streams', 'Open streams of this process.', () => this.open.size, {
      isOwn: true,
    });
  }

  /** Refuses one more stream where there are too many. */
  makeRoom({ sessionId }: SignedIn): void {
    if (this.isClosing || this.open.size >= MOST)
      throw new Fault('UNAVAILABLE', 'No more pages can listen here now.');
    const own = [...this.open].filter((stream) => stream.who.sessionId === sessionId).length;
    if (own >= MOST_OF_SESSION) throw new Fault('RATE_LIMITED', 'This browser listens often enough already.');
  }

  private async listen(actors: readonly Actor[], keys: readonly ChangeKey[]): Promise<Listened> {
    const listened = new Map<SchoolId, Ears>();
    for (const actor of actors) {
      const ears = await this.db.read(actor, actor.schoolId, (tx) => findEars(this.hearing, tx, actor, keys));
      if (ears) listened.set(actor.schoolId, ears);
    }
    return listened;
  }

  /** From now on the stream is told what it listens to. */
  add(stream: Stream, listened: Listened): void {
    this.open.add(stream);
    this.place(stream, listened);
    stream.onGone(() => this.remove(stream));
    this.beating ??= setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  /** Tells a stream what it missed since the id; what that cannot be found out, it shall ask for anew. */
  async catchUp(stream: Stream, since: string): Promise<void> {
    try {
      for (const schoolId of stream.listened.keys()) {
        const { rows, whole } = await this.bus.listSince(schoolId, since);
        if (!whole) {
          stream.send('reset', {}, newId());
          return;
        }
        for (const row of rows) stream.tell(row);
      }
    } catch (error) {
      // The stream is open already: its page would go on without knowing that something is missing.
      this.log.error(error, 'what a stream missed could not be read; its page asks anew');
      stream.send('reset', {}, newId());
    }
  }

  /** Up to where a reader has heard everything: the next question begins a little before. Undefined: not known now. */
  get position(): string | undefined {
    return this.bus.isFresh ? newId() : undefined;
  }

  /** Sends everybody away in good order. */
  close(): void {
    this.isClosing = true;
    clearInterval(this.beating);
    for (const stream of this.open) stream.end('restart');
    this.open.clear();
    this.bySchool.clear();
  }

  private place(stream: Stream, listened: Listened): void {
    for (const schoolId of stream.listened.keys()) this.leave(stream, schoolId);
    stream.listened = listened;
    for (const schoolId of listened.keys()) {
      const there = this.bySchool.get(schoolId);
      if (there) there.add(stream);
      else this.bySchool.set(schoolId, new Set([stream]));
    }
  }

  private leave(stream: Stream, schoolId: SchoolId): void {
    const there = this.bySchool.get(schoolId);
    there?.delete(stream);
    if (there?.size === 0) this.bySchool.delete(schoolId);
  }

  private remove(stream: Stream): void {
    this.open.delete(stream);
    for (const schoolId of stream.listened.keys()) this.leave(stream, schoolId);
  }

  private hear(told: Told): void {
    const there = this.bySchool.get(told.schoolId);
    if (!there) return;
    for (const stream of there) if (stream.tell(told)) this.metrics.liveEvents.inc();
    const at = instantOf(told.id);
    if (at !== undefined) this.metrics.liveLag.observe(Math.max(0, Date.now() - at) / 1000);
    if (told.changes.some(({ topic }) => topic === 'people' || topic === 'timetable' || topic === 'settings'))
      this.lookSoon([...there]);
  }

  private async beat(): Promise<void> {
    this.beats += 1;
    const { position } = this;
    for (const stream of this.open) stream.beat(position);
    try {
      const sessions = [...this.open].map(({ who }) => who.sessionId);
      const alive = await this.gate.sessions.listOpen([...new Set(sessions)]);
      for (const stream of [...this.open]) if (!alive.has(stream.who.sessionId)) this.dismiss(stream);
    } catch (error) {
      this.log.error(error, 'sessions of streams could not be looked at');
    }
    if (this.beats % BEATS_BETWEEN_LOOKS === 0) this.lookSoon([...this.open]);
  }

  private lookSoon(streams: readonly Stream[]): void {
    const spread = Math.min(LONGEST_SPREAD_MS, streams.length * SPREAD_MS);
    for (const stream of streams) setTimeout(() => void this.look(stream), Math.random() * spread).unref();
  }

  /** Is the person still signed in, and may still listen to all of this? */
  private async look(stream: Stream): Promise<void> {
    if (!this.open.has(stream)) return;
    try {
      const who = await this.gate.sessions.look(stream.request);
      if (!who || who.sessionId !== stream.who.sessionId) {
        this.dismiss(stream);
        return;
      }
      const keys = keysOf(stream.listened);
      const actors = who.actors.filter(({ schoolId }) => stream.listened.has(schoolId));
      const listened = await this.listen(actors, keys);
      if (!this.open.has(stream)) return;
      const left = keysOf(listened);
      if (left.length === 0) {
        this.remove(stream);
        stream.end('closed');
        return;
      }
      this.place(stream, listened);
      if (left.length < keys.length) stream.send('keys', { keys: left });
    } catch (error) {
      this.log.error(error, 'the rights of a stream could not be looked at');
    }
  }

  private dismiss(stream: Stream): void {
    this.remove(stream);
    stream.end('signedOut');
  }
}
