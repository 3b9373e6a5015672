import type { MarkValue } from '@zhurnal/rules';
import type { Answer } from '../api/answer.js';
import { keyOf } from './change.js';
import type { Change, MarkChange } from './change.js';
import type { Edit, Flight, ItemResult } from './entry.js';
import { MarkOutbox } from './mark-outbox.js';
import { MemoryTabs } from './memory-tabs.fixture.js';

export const GROUP = 'g';

export const mark = (student: string, value: MarkValue | null, comment = ''): MarkChange => ({
  kind: 'mark',
  lessonId: 'l',
  workId: 'w',
  studentId: student,
  ordinal: 1,
  value,
  comment,
});
const studentOf = (change: Change): string => ('studentId' in change ? change.studentId : '');
export const absent = (student: string): Change => ({
  kind: 'attendance',
  lessonId: 'l',
  studentId: student,
  attendance: { fact: 'absent', reason: 'unknown' },
});
export const present = (student: string): Change => ({
  kind: 'attendance',
  lessonId: 'l',
  studentId: student,
  attendance: null,
});
export const edit = (after: Change, before: Change = mark('', null), version = 0): Edit => ({
  before,
  after,
  version,
});
export const put = (
  student: string,
  value: MarkValue | null,
  before: MarkValue | null = null,
  version = 0,
): Edit => edit(mark(student, value), mark(student, before), version);

export type Reply = Answer<readonly ItemResult[]>;
export const saved = (flight: Flight): Reply => ({
  ok: true,
  value: flight.items.map(({ version }) => ({ kind: 'saved', version: version + 1 })),
});
export const fault = (kind: 'offline' | 'expired' | 'unavailable'): Reply => ({ ok: false, fault: { kind } });

/** Lets everything happen that needs no clock. */
export const rest = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A server that answers each flight by the next reply, an own clock, and the disk with what earlier pages left. */
export function arrange(replies: ((flight: Flight) => Reply)[] = [], tabs = new MemoryTabs()) {
  const flights: Flight[] = [];
  const tasks: { at: number; task: () => void }[] = [];
  const shown = new Map<string, { change: Change; version: number }>();
  let now = 0;
  let ids = 0;
  const outbox = new MarkOutbox({
    send: (flight) => {
      flights.push(structuredClone(flight));
      return Promise.resolve((replies.shift() ?? saved)(flight));
    },
    newId: () => `id-${(ids += 1)}`,
    now: () => now,
    after: (ms, task) => {
      const planned = { at: now + ms, task };
      tasks.push(planned);
      return () => tasks.splice(tasks.indexOf(planned), 1);
    },
    shared: Promise.resolve(tabs.open()),
  });
  outbox.subscribe({ stored: (change, version) => shown.set(keyOf(change), { change, version }) });
  /** What the page shows: the unsent content over the stored. */
  const standing = (of: Change) => {
    const base = shown.get(keyOf(of)) ?? { change: mark(studentOf(of), null), version: 0 };
    return { change: outbox.find(keyOf(of))?.change ?? base.change, version: base.version };
  };
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    await rest();
    for (;;) {
      const next = tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      tasks.splice(tasks.indexOf(next), 1);
      now = next.at;
      next.task();
      await rest();
    }
    now = until;
  };
  return { outbox, flights, shown, standing, pass, tabs };
}

export const valuesOf = (flight: Flight | undefined) =>
  flight?.items.map(({ after, version }) => [
    studentOf(after),
    after.kind === 'mark' ? after.value : null,
    version,
  ]);
