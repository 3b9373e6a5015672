import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import type { MarkValue } from '@zhurnal/rules';
import type { Answer } from '../api/answer.js';
import { newId } from '../device/new-id.js';
import { openDatabase } from '../device/open-database.js';
import type { Safe } from '../device/safe.js';
import { isSameContent, keyOf } from './change.js';
import type { Change, MarkChange } from './change.js';
import type { Flight, ItemResult } from './entry.js';
import { MarkOutbox } from './mark-outbox.js';
import type { Op } from './op.js';
import { openLog } from './outbox-log.js';
import type { OutboxShared, TabMessage } from './outbox-shared.js';

type Reply = Answer<readonly ItemResult[]>;

/** Chance that can be repeated. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
}

/** Lets the disk come to rest; it works in turns of the event loop only, so that a seed always plays the same. */
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done));
};

const OPEN_SAFE: Safe = {
  seal: (value) => Promise.resolve({ plain: JSON.stringify(value) }),
  unseal: (sealed) => Promise.resolve('plain' in sealed ? JSON.parse(sealed.plain) : undefined),
};

const CELLS = ['a', 'b', 'c', 'd', 'e'];
const VALUES: readonly (MarkValue | null)[] = ['2', '3', '4', '5', null];
const GROUPS = ['g1', 'g2'];

const mark = (student: string, value: MarkValue | null): MarkChange => ({
  kind: 'mark',
  lessonId: 'l',
  workId: 'w',
  studentId: student,
  ordinal: 1,
  value,
  comment: '',
});
const groupOf = (student: string) => GROUPS[CELLS.indexOf(student) % 2] as string;

/** The server as the outbox sees it: versions, and one answer for one key. */
class Server {
  readonly cells = new Map<string, { change: Change; version: number; isOwn: boolean }>();
  readonly history = new Map<string, Change[]>();
  readonly answers = new Map<string, { content: string; results: readonly ItemResult[] }>();

  take(flight: Flight): readonly ItemResult[] {
    const content = JSON.stringify(flight.items.map(({ after, version }) => [after, version]));
    const known = this.answers.get(flight.id);
    if (known !== undefined) {
      if (known.content !== content) throw new Error('one key came with two contents');
      return known.results;
    }
    const results = flight.items.map(({ after, version }) => this.put(after, version));
    this.answers.set(flight.id, { content, results });
    return results;
  }

  /** Own writes over content of the other person: by place, the content and the version it was written over. */
  readonly overwritten: { key: string; after: Change; version: number }[] = [];

  put(after: Change, expected: number, isOwn = true): ItemResult {
    const key = keyOf(after);
    const now = this.cells.get(key);
    if (now !== undefined && isSameContent(now.change, after)) {
      // Both mean the same: whoever goes on from there writes over nothing.
      this.cells.set(key, { ...now, isOwn: now.isOwn || isOwn });
      return { kind: 'saved', version: now.version };
    }
    if (now !== undefined && now.version !== expected)
      return { kind: 'conflict', change: now.change, version: now.version, by: 'Белова О. П.', at: '' };
    if (now?.isOwn === false && isOwn) this.overwritten.push({ key, after, version: expected });
    this.cells.set(key, { change: after, version: expected + 1, isOwn });
    this.history.set(key, [...(this.history.get(key) ?? []), after]);
    return { kind: 'saved', version: expected + 1 };
  }
}

interface Tab {
  readonly name: number;
  readonly outbox: MarkOutbox;
  readonly shown: Map<string, { change: Change; version: number }>;
  lead: ((leads: boolean) => void) | undefined;
  hear: ((message: TabMessage) => void) | undefined;
  leads: boolean;
  isAlive: boolean;
}

/** One person with several tabs on one disk, a server that fails, and a clock that stands until it is moved. */
class Desk {
  now = 0;
  readonly tabs: Tab[] = [];
  readonly server = new Server();
  readonly written: { place: number; op: Op }[] = [];
  private tasks: { at: number; tab: Tab; task: () => void }[] = [];
  private mail: { to: Tab; message: TabMessage }[] = [];
  sends: { flight: Flight; tab: Tab; done: (reply: Reply) => void }[] = [];
  private names = 0;

  constructor(
    readonly box: string,
    readonly chance: (below: number) => number,
    /** Without locks every tab leads. */
    readonly hasLocks: boolean,
  ) {}

  async open(): Promise<Tab> {
    const database = await openDatabase();
    const log = openLog(database, OPEN_SAFE, this.box);
    const tab: Tab = {
      name: (this.names += 1),
      outbox: undefined as unknown as MarkOutbox,
      shown: new Map(),
      lead: undefined,
      hear: undefined,
      leads: false,
      isAlive: true,
    };
    const dead = new Promise<never>(() => undefined);
    const shared: OutboxShared = {
      log: {
        ...log,
        append: async (ops) => {
          if (!tab.isAlive) return dead;
          const place = await log.append(ops);
          ops.forEach((op) => this.written.push({ place, op: structuredClone(op) }));
          return tab.isAlive ? place : dead;
        },
      },
      tell: (message) => {
        for (const to of this.tabs) if (to !== tab && to.isAlive) this.mail.push({ to, message });
      },
      hear: (listener) => (tab.hear = listener),
      lead: (listener) => {
        tab.lead = listener;
        this.elect();
      },
      close: () => undefined,
    };
    const outbox = new MarkOutbox({
      send: (flight) =>
        new Promise((done) => this.sends.push({ flight: structuredClone(flight), tab, done })),
      newId,
      now: () => this.now,
      after: (ms, task) => {
        const planned = { at: this.now + ms, tab, task };
        this.tasks.push(planned);
        return () => {
          this.tasks = this.tasks.filter((other) => other !== planned);
        };
      },
      shared: Promise.resolve(shared),
    });
    outbox.subscribe({ stored: (change, version) => tab.shown.set(keyOf(change), { change, version }) });
    Object.assign(tab, { outbox });
    // A page that is opened asks the server for its content.
    for (const [key, { change, version }] of this.server.cells) tab.shown.set(key, { change, version });
    this.tabs.push(tab);
    return tab;
  }

  get alive(): Tab[] {
    return this.tabs.filter(({ isAlive }) => isAlive);
  }

  elect(chosen = this.alive.find(({ leads }) => leads) ?? this.alive[0]): void {
    for (const tab of this.alive) {
      const leads = !this.hasLocks || tab === chosen;
      if (tab.lead === undefined || tab.leads === leads) continue;
      tab.leads = leads;
      tab.lead(leads);
    }
  }

  crash(tab: Tab): void {
    tab.isAlive = false;
    this.tasks = this.tasks.filter((task) => task.tab !== tab);
    this.mail = this.mail.filter(({ to }) => to !== tab);
    this.sends = this.sends.filter((send) => send.tab !== tab);
    this.elect();
  }

  enter(tab: Tab, student: string, value: MarkValue | null): void {
    const after = mark(student, value);
    const known = tab.shown.get(keyOf(after)) ?? { change: mark(student, null), version: 0 };
    const before = tab.outbox.find(keyOf(after))?.change ?? known.change;
    tab.outbox.enter(groupOf(student), [{ before, after, version: known.version }]);
  }

  deliver(): void {
    const [letter] = this.mail.splice(this.chance(Math.max(1, this.mail.length)), 1);
    if (letter?.to.isAlive === true) letter.to.hear?.(letter.message);
  }

  tick(): void {
    const [next] = [...this.tasks].sort((one, other) => one.at - other.at);
    if (next === undefined) return;
    this.tasks = this.tasks.filter((task) => task !== next);
    this.now = Math.max(this.now, next.at);
    next.task();
  }

  answer(fails: boolean): void {
    const [send] = this.sends.splice(this.chance(Math.max(1, this.sends.length)), 1);
    if (send === undefined) return;
    const luck = fails ? this.chance(5) : 0;
    if (luck === 1) return send.done({ ok: false, fault: { kind: 'offline' } });
    if (luck === 2) return send.done({ ok: false, fault: { kind: 'unavailable' } });
    const results = this.server.take(send.flight);
    // The answer is lost on its way back.
    if (luck === 3) return send.done({ ok: false, fault: { kind: 'failed' } });
    return send.done({ ok: true, value: results });
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 400; turn += 1) {
      await rest();
      while (this.mail.length > 0) this.deliver();
      await rest();
      while (this.sends.length > 0) this.answer(false);
      await rest();
      const isDone = this.alive.every(({ outbox }) => outbox.status().queued + outbox.status().sending === 0);
      if (isDone && this.mail.length + this.sends.length === 0) return;
      this.tick();
    }
    throw new Error('the queue never ran empty');
  }
}

async function play(seed: number, withOther: boolean): Promise<Desk> {
  const chance = chanceOf(seed);
  const desk = new Desk(`box-${withOther}-${seed}`, chance, seed % 3 !== 0);
  await desk.open();
  await desk.open();
  await rest();
  for (let step = 0; step < 60; step += 1) {
    const tab = desk.alive[chance(desk.alive.length)] as Tab;
    const what = chance(20);
    if (what < 8) desk.enter(tab, CELLS[chance(CELLS.length)] as string, VALUES[chance(5)] ?? null);
    else if (what < 11) desk.tick();
    else if (what < 14) desk.answer(true);
    else if (what < 16) desk.deliver();
    else if (what === 16) desk.elect(tab);
    else if (what === 17 && step % 3 === 0) {
      desk.crash(tab);
      await desk.open();
    } else if (what === 18 && withOther) {
      const student = CELLS[chance(CELLS.length)] as string;
      const now = desk.server.cells.get(keyOf(mark(student, null)));
      desk.server.put(mark(student, VALUES[chance(4)] ?? '2'), now?.version ?? 0, false);
    }
    if (chance(3) > 0) await rest();
  }
  await desk.settle();
  return desk;
}

/** What was entered into each place, in the order of the book. */
function enteredIn(desk: Desk): Map<string, Change[]> {
  const entered = new Map<string, Change[]>();
  const ops = [...desk.written].sort((one, other) => one.place - other.place);
  for (const { op } of ops) {
    if (op.kind !== 'enter') continue;
    for (const { after } of op.edits)
      entered.set(keyOf(after), [...(entered.get(keyOf(after)) ?? []), after]);
  }
  return entered;
}

const isSubsequence = (part: readonly Change[], whole: readonly Change[]): boolean => {
  let at = 0;
  for (const one of part) {
    while (at < whole.length && !isSameContent(whole[at] as Change, one)) at += 1;
    if (at === whole.length) return false;
    at += 1;
  }
  return true;
};

describe('several tabs with one queue, before a server that fails', () => {
  const SEEDS = Array.from({ length: 120 }, (_, at) => at + 1);

  it.each(SEEDS)('loses nothing, doubles nothing, keeps the order of a place: seed %i', async (seed) => {
    const desk = await play(seed, false);
    for (const [key, changes] of enteredIn(desk)) {
      const last = changes.at(-1) as MarkChange;
      const cell = desk.server.cells.get(key);
      const value = cell === undefined ? null : (cell.change as MarkChange).value;
      expect({ seed, key, value }).toEqual({ seed, key, value: last.value });
      const history = desk.server.history.get(key) ?? [];
      expect({ seed, key, inOrder: isSubsequence(history, changes) }).toEqual({ seed, key, inOrder: true });
      expect(cell?.version ?? 0).toBe(history.length);
      for (const tab of desk.alive) {
        expect(tab.outbox.find(key)).toBeUndefined();
        if (cell !== undefined)
          expect(tab.shown.get(key)).toEqual({ change: cell.change, version: cell.version });
      }
    }
  });

  it.each(SEEDS.slice(0, 80))(
    'writes over another person only what was entered in sight of it, and asks otherwise: seed %i',
    async (seed) => {
      const desk = await play(seed, true);
      const ops = [...desk.written].sort((one, other) => one.place - other.place);
      const edits = ops.flatMap(({ op }) => (op.kind === 'enter' ? op.edits : []));
      for (const { key, after, version } of desk.server.overwritten) {
        const seen = edits.filter(
          (edit) => keyOf(edit.after) === key && isSameContent(edit.after, after) && edit.version >= version,
        );
        expect({ seed, key, isSilent: seen.length === 0 }).toEqual({ seed, key, isSilent: false });
      }
      for (const key of CELLS.map((student) => keyOf(mark(student, null)))) {
        const unsent = desk.alive.map(({ outbox }) => outbox.find(key));
        expect(new Set(unsent.map((found) => JSON.stringify(found ?? null))).size).toBe(1);
        const last = ops.findLastIndex(({ op }) => resultOf(desk, op, key) !== undefined);
        const result = ops[last] && resultOf(desk, ops[last].op, key);
        const isLater = ops
          .slice(last + 1)
          .some(({ op }) => op.kind === 'enter' && op.edits.some(({ after }) => keyOf(after) === key));
        if (result?.kind !== 'conflict' || isLater) continue;
        const wanted = edits.findLast(({ after }) => keyOf(after) === key)?.after as Change;
        const state = isSameContent(wanted, result.change) ? undefined : 'contested';
        expect({ seed, key, state: unsent[0]?.state }).toEqual({ seed, key, state });
      }
    },
  );
});

/** What a first answer in the book says about a place. */
function resultOf(desk: Desk, op: Op, key: string): ItemResult | undefined {
  if (op.kind !== 'settle') return undefined;
  const launched = desk.written.find(
    ({ op: other }) => other.kind === 'launch' && other.flight.id === op.flightId,
  )?.op;
  const items = launched?.kind === 'launch' ? launched.flight.items : [];
  return op.results[items.findIndex(({ after }) => keyOf(after) === key)];
}
