import { describe, expect, it } from '@jest/globals';
import { keyOf } from './change.js';
import type { Change } from './change.js';
import type { Flight } from './entry.js';
import { MarkOutbox } from './mark-outbox.js';
import {
  GROUP,
  absent,
  arrange,
  edit,
  fault,
  mark,
  present,
  put,
  rest,
  saved,
  valuesOf,
} from './outbox.fixture.js';

describe('the outbox', () => {
  it('sends what was entered within 300 ms as one batch and knows the new versions', async () => {
    const { outbox, flights, shown, pass } = arrange();
    outbox.enter(GROUP, [put('a', '5')]);
    await pass(100);
    outbox.enter(GROUP, [put('b', '4', '3', 7)]);
    expect(outbox.find(keyOf(mark('a', null)))?.state).toBe('queued');
    expect(flights).toHaveLength(0);
    await pass(200);
    expect(flights.map(valuesOf)).toEqual([
      [
        ['a', '5', 0],
        ['b', '4', 7],
      ],
    ]);
    expect(shown.get(keyOf(mark('b', null)))).toEqual({ change: mark('b', '4'), version: 8 });
    expect(outbox.isEmpty).toBe(true);
    expect(outbox.status()).toMatchObject({ queued: 0, sending: 0, savedAt: 250 });
  });

  it('keeps the last of several changes of a place, and none when it is back where it began', async () => {
    const { outbox, flights, pass } = arrange();
    outbox.enter(GROUP, [put('a', '5')]);
    outbox.enter(GROUP, [put('a', '4', '5')]);
    outbox.enter(GROUP, [put('b', '3')]);
    outbox.enter(GROUP, [put('b', null, '3')]);
    await pass(300);
    expect(flights.map(valuesOf)).toEqual([[['a', '4', 0]]]);
  });

  it('sends every roll call by itself, after the absences that were found', async () => {
    const { outbox, flights, pass } = arrange();
    const roll = (lessonId: string, isTaken: boolean): Change => ({ kind: 'roll', lessonId, isTaken });
    outbox.enter(GROUP, [edit(absent('a'), present('a')), edit(roll('l', true), roll('l', false))]);
    outbox.enter(GROUP, [edit(roll('m', true), roll('m', false))]);
    await pass(300);
    expect(flights.map(({ kind, items }) => [kind, items.map(({ after }) => after.lessonId)])).toEqual([
      ['attendance', ['l']],
      ['roll', ['l']],
      ['roll', ['m']],
    ]);
    expect(outbox.isEmpty).toBe(true);
  });

  it('sends at most 50 together, marks and absences apart, one batch after the other', async () => {
    const { outbox, flights, pass } = arrange();
    for (let index = 0; index < 60; index += 1) outbox.enter(GROUP, [put(`s${index}`, '5')]);
    outbox.enter(GROUP, [edit(absent('a'), present('a'))]);
    await pass(300);
    expect(flights.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['mark', 50],
      ['mark', 10],
      ['attendance', 1],
    ]);
    expect(new Set(flights.map(({ id }) => id)).size).toBe(3);
  });

  it('lets a change wait for the one of its place that is on its way', async () => {
    const release: (() => void)[] = [];
    const flights: Flight[] = [];
    let tasks: (() => void)[] = [];
    const outbox = new MarkOutbox({
      send: (flight) => {
        flights.push(flight);
        return new Promise((done) => release.push(() => done(saved(flight))));
      },
      newId: () => `id-${flights.length}`,
      now: () => 0,
      after: (_, task) => {
        tasks.push(task);
        return () => undefined;
      },
    });
    const run = async (): Promise<void> => {
      const due = tasks;
      tasks = [];
      due.forEach((task) => task());
      await rest();
    };
    outbox.enter(GROUP, [put('a', '5')]);
    await rest();
    await run();
    outbox.enter(GROUP, [put('a', '3', '5')]);
    await rest();
    await run();
    expect(flights).toHaveLength(1);
    expect(outbox.find(keyOf(mark('a', null)))).toMatchObject({ state: 'queued', change: { value: '3' } });
    release.shift()?.();
    await rest();
    await run();
    expect(valuesOf(flights[1])).toEqual([['a', '3', 1]]);
  });

  it('repeats a failed batch under the same id with longer and longer pauses', async () => {
    const { outbox, flights, pass } = arrange([() => fault('offline'), () => fault('unavailable'), saved]);
    outbox.enter(GROUP, [put('a', '5')]);
    await pass(250);
    expect(outbox.status()).toMatchObject({ queued: 1, sending: 0, fault: { kind: 'offline' } });
    outbox.enter(GROUP, [put('b', '4')]);
    await pass(999);
    expect(flights).toHaveLength(1);
    await pass(1);
    await pass(1999);
    expect(flights).toHaveLength(2);
    await pass(1);
    expect(flights.map(({ id }) => id)).toEqual(['id-1', 'id-1', 'id-1', 'id-2']);
    expect(flights[2]).toEqual(flights[0]);
    expect(outbox.isEmpty).toBe(true);
  });

  it('keeps everything when the session ends and goes on when the person is back', async () => {
    const { outbox, flights, pass } = arrange([() => fault('expired')]);
    outbox.enter(GROUP, [put('a', '5'), put('b', '4')]);
    await pass(300);
    outbox.enter(GROUP, [put('c', '3')]);
    await pass(600_000);
    expect(flights).toHaveLength(1);
    expect(outbox.status()).toMatchObject({ queued: 3, fault: { kind: 'expired' } });
    outbox.retry();
    await pass(0);
    expect(flights.slice(1).map(valuesOf)).toEqual([
      [
        ['a', '5', 0],
        ['b', '4', 0],
      ],
      [['c', '3', 0]],
    ]);
  });

  it('survives a reload: the batch without an answer goes first, under its own id', async () => {
    const first = arrange([() => fault('offline')]);
    first.outbox.enter(GROUP, [put('a', '5')]);
    await first.pass(300);
    first.outbox.enter(GROUP, [put('a', '4', '5')]);
    await rest();
    first.outbox.close();
    const second = arrange([], first.tabs);
    await rest();
    expect(second.outbox.find(keyOf(mark('a', null)))).toMatchObject({ change: { value: '4' } });
    await second.pass(300);
    expect(second.flights.map(({ id, items }) => [id, items[0]?.after, items[0]?.version])).toEqual([
      ['id-1', mark('a', '5'), 0],
      ['id-1', mark('a', '4'), 1],
    ]);
  });

  it('takes no more than 1000 changes', () => {
    const { outbox } = arrange();
    const many = Array.from({ length: 1000 }, (_, index) => put(`s${index}`, '5'));
    expect(outbox.enter(GROUP, many)).toBe(true);
    expect(outbox.enter(GROUP, [put('one-more', '5')])).toBe(false);
    expect(outbox.status().queued).toBe(1000);
  });
});

describe('a contested place', () => {
  const theirs = { change: mark('a', '2'), version: 5, by: 'Белова О. П.', at: '2026-09-12T08:00:00Z' };
  const contested = async () => {
    const arranged = arrange([() => ({ ok: true, value: [{ kind: 'conflict', ...theirs }] })]);
    arranged.outbox.enter(GROUP, [put('a', '5', '3', 4)]);
    await arranged.pass(300);
    return arranged;
  };
  const key = keyOf(mark('a', null));

  it('shows both values and is not sent again by itself', async () => {
    const { outbox, flights, pass, shown } = await contested();
    await pass(60_000);
    expect(outbox.find(key)).toMatchObject({
      change: mark('a', '5'),
      groupId: GROUP,
      state: 'contested',
      theirs,
    });
    expect(shown.get(key)).toEqual({ change: theirs.change, version: 5 });
    expect(flights).toHaveLength(1);
  });

  it('is won by «mine» on top of the other’s version', async () => {
    const { outbox, flights, pass } = await contested();
    outbox.keepMine(key);
    await pass(300);
    expect(valuesOf(flights[1])).toEqual([['a', '5', 5]]);
    expect(outbox.isEmpty).toBe(true);
  });

  it('is left to the other by «theirs», and by entering the same', async () => {
    const one = await contested();
    one.outbox.giveUp(key);
    const other = await contested();
    other.outbox.enter(GROUP, [put('a', '2', '5', 5)]);
    await Promise.all([one.pass(300), other.pass(300)]);
    expect([one.flights.length, other.flights.length]).toEqual([1, 1]);
    expect([one.outbox.isEmpty, other.outbox.isEmpty]).toEqual([true, true]);
  });

  it('is none when both wrote the same', async () => {
    const same = { ...theirs, change: mark('a', '5') };
    const { outbox, pass, shown } = arrange([() => ({ ok: true, value: [{ kind: 'conflict', ...same }] })]);
    outbox.enter(GROUP, [put('a', '5', '3', 4)]);
    await pass(300);
    expect(outbox.isEmpty).toBe(true);
    expect(shown.get(key)?.version).toBe(5);
  });
});

describe('a refused change', () => {
  const refusal = { code: 'PERIOD_CLOSED', params: {} } as const;
  const key = keyOf(mark('a', null));

  it('stays with its reason until it is given up, and holds nothing else up', async () => {
    const { outbox, shown, pass } = arrange([
      () => ({
        ok: true,
        value: [
          { kind: 'locked', refusal },
          { kind: 'saved', version: 1 },
        ],
      }),
    ]);
    outbox.enter(GROUP, [put('a', '5'), put('b', '4')]);
    await pass(300);
    expect(outbox.find(key)).toMatchObject({ state: 'refused', refusal });
    expect([...shown.keys()]).toEqual([keyOf(mark('b', null))]);
    outbox.giveUp(key);
    expect(outbox.find(key)).toBeUndefined();
  });
});

describe('undoing', () => {
  it('takes 60 entries back one by one, over a reload, and puts them in again', async () => {
    const first = arrange();
    for (let index = 0; index < 60; index += 1) first.outbox.enter(GROUP, [put(`s${index}`, '5')]);
    await first.pass(300);
    await rest();
    first.outbox.close();
    const second = arrange([], first.tabs);
    await rest();
    first.shown.forEach((value, key) => second.shown.set(key, value));
    for (let index = 59; index >= 0; index -= 1) {
      expect(second.outbox.undo(GROUP, second.standing)).toEqual([mark(`s${index}`, null)]);
    }
    expect(second.outbox.undo(GROUP, second.standing)).toBeNull();
    await second.pass(300);
    expect(
      [...second.shown.values()].every(({ change }) => change.kind === 'mark' && change.value === null),
    ).toBe(true);
    expect(second.flights.flatMap(({ items }) => items.map(({ version }) => version))).toEqual(
      Array(60).fill(1),
    );
    expect(second.outbox.redo(GROUP, second.standing)).toEqual([mark('s0', '5')]);
  });

  it('undoes a filled column as one step and leaves what shows something else by now', async () => {
    const { outbox, shown, standing, pass } = arrange();
    outbox.enter(GROUP, [put('a', '5'), put('b', '5')]);
    await pass(300);
    shown.set(keyOf(mark('b', null)), { change: mark('b', '2'), version: 9 });
    expect(outbox.undo(GROUP, standing)).toEqual([mark('a', null)]);
  });

  it('keeps the journals apart and forgets what was undone once something new is entered', () => {
    const { outbox, standing } = arrange();
    outbox.enter('one', [put('a', '5')]);
    outbox.enter('two', [put('b', '5')]);
    expect(outbox.undo('one', standing)).toEqual([mark('a', null)]);
    outbox.enter('one', [put('c', '4')]);
    expect(outbox.redo('one', standing)).toBeNull();
    expect(outbox.undo('two', standing)).toEqual([mark('b', null)]);
  });
});
