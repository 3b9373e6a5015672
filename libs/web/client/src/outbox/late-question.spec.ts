import { describe, expect, it } from '@jest/globals';
import { keyOf } from './change.js';
import type { Change } from './change.js';
import type { Flight } from './entry.js';
import { MarkOutbox } from './mark-outbox.js';
import { OutboxBook } from './outbox-book.js';
import { GROUP, absent, arrange, edit, mark, present, put, rest, valuesOf } from './outbox.fixture.js';
import type { Reply } from './outbox.fixture.js';

/** A server that takes what is late only with a reason, and tells how often it refused. */
const lateServer =
  (clause = 'TKK-35') =>
  (flight: Flight): Reply => ({
    ok: true,
    value: flight.items.map(({ after, version, lateReason }) =>
      lateReason === undefined
        ? {
            kind: 'locked',
            refusal: {
              code: 'LATE_REASON_REQUIRED',
              clause,
              params: [{ name: 'part', value: after.kind === 'mark' ? 'mark' : 'attendance' }],
            },
          }
        : { kind: 'saved', version: version + 1 },
    ),
  });
const reasonsOf = (flight: Flight | undefined) => flight?.items.map(({ lateReason }) => lateReason);

describe('why it is late', () => {
  const MARKS = { lessonId: 'l', part: 'mark' };

  it('is asked once for all marks of a lesson, and goes with each of them', async () => {
    const { outbox, flights, pass } = arrange(Array.from({ length: 9 }, () => lateServer()));
    const students = Array.from({ length: 25 }, (_, at) => `s${at}`);
    outbox.enter(
      GROUP,
      students.map((student) => put(student, '5')),
    );
    await pass(300);
    expect(outbox.listQuestions()).toEqual([
      { ...MARKS, groupId: GROUP, clause: 'TKK-35', label: undefined, count: 25, isPutOff: false },
    ]);
    expect(outbox.status()).toMatchObject({ refused: 25, queued: 0 });
    outbox.explain(MARKS, 'Не было сети');
    expect(outbox.listQuestions()).toEqual([]);
    await pass(300);
    expect(reasonsOf(flights[1])).toEqual(students.map(() => 'Не было сети'));
    expect(flights[1]?.id).not.toBe(flights[0]?.id);
    expect(outbox.isEmpty).toBe(true);
    outbox.enter(GROUP, [put('s0', '4', '5', 1)]);
    await pass(300);
    expect(reasonsOf(flights[2])).toEqual(['Не было сети']);
  });

  it('is asked apart for the absences of the lesson, and its roll call waits for the same answer', async () => {
    const { outbox, flights, pass } = arrange(Array.from({ length: 9 }, () => lateServer()));
    const roll = (isTaken: boolean): Change => ({ kind: 'roll', lessonId: 'l', isTaken });
    outbox.enter(GROUP, [put('a', '5'), edit(absent('a'), present('a')), edit(roll(true), roll(false))]);
    await pass(300);
    await pass(300);
    expect(outbox.listQuestions().map(({ part, count }) => [part, count])).toEqual([
      ['mark', 1],
      ['attendance', 2],
    ]);
    outbox.explain({ lessonId: 'l', part: 'attendance' }, 'Болела');
    await pass(300);
    expect(outbox.listKeys()).toEqual([keyOf(mark('a', null))]);
    expect(flights.slice(3).map(({ kind }) => kind)).toEqual(['attendance', 'roll']);
  });

  it('asks nothing of the server where the page knows that it asks, and sends nothing before the answer', async () => {
    const { outbox, flights, pass } = arrange();
    const asks = { code: 'LATE_REASON_REQUIRED', clause: 'TKK-35', params: { part: 'mark' } } as const;
    outbox.enter(GROUP, [{ ...put('a', '5'), asks }]);
    await pass(5000);
    expect(flights).toHaveLength(0);
    expect(outbox.listQuestions()).toMatchObject([{ part: 'mark', clause: 'TKK-35', count: 1 }]);
    outbox.explain(MARKS, 'Замещение');
    outbox.enter(GROUP, [{ ...put('b', '4'), asks }]);
    await pass(300);
    expect(flights.map(reasonsOf)).toEqual([['Замещение', 'Замещение']]);
  });

  it('put off, leaves the change as not saved until there is an answer, over a reload', async () => {
    const { outbox, pass, tabs } = arrange([lateServer()]);
    outbox.enter(GROUP, [put('a', '5')]);
    await pass(300);
    outbox.putOff(MARKS);
    await outbox.kept();
    outbox.close();
    const later = arrange([], tabs);
    await rest();
    expect(later.outbox.listQuestions()).toMatchObject([{ count: 1, isPutOff: true }]);
    expect(later.outbox.find(keyOf(mark('a', null)))).toMatchObject({ state: 'refused' });
    later.outbox.enter(GROUP, [put('b', '4')]);
    await later.pass(300);
    expect(later.flights.map(valuesOf)).toEqual([[['b', '4', 0]]]);
    later.outbox.explain(MARKS, 'Болела');
    await later.pass(300);
    expect(later.flights[1]).toMatchObject({ items: [{ lateReason: 'Болела' }] });
    expect(later.outbox.isEmpty).toBe(true);
  });

  it('asks again about a change that was made after the question was put off', async () => {
    const { outbox, pass } = arrange([lateServer(), lateServer()]);
    outbox.enter(GROUP, [put('a', '5')]);
    await pass(300);
    outbox.putOff(MARKS);
    outbox.enter(GROUP, [put('b', '4')]);
    await pass(300);
    expect(outbox.listQuestions()).toMatchObject([{ count: 2, isPutOff: false }]);
  });

  it('reaches what was on its way without it', async () => {
    let answer: (reply: Reply) => void = () => undefined;
    const sent: Flight[] = [];
    const outbox = new MarkOutbox({
      send: (flight) => {
        sent.push(flight);
        return sent.length === 2
          ? new Promise((done) => (answer = done))
          : Promise.resolve(lateServer()(flight));
      },
      newId: () => `id-${sent.length}`,
      now: () => 0,
      after: (_, task) => {
        setImmediate(task);
        return () => undefined;
      },
    });
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1) await rest();
    };
    outbox.enter(GROUP, [put('a', '5')]);
    await settle();
    outbox.enter(GROUP, [put('b', '4')]);
    await settle();
    outbox.explain(MARKS, 'Болела');
    const [, second] = sent;
    if (second === undefined) throw new Error('nothing was sent');
    answer(lateServer()(second));
    await settle();
    expect(sent.slice(2).flatMap(reasonsOf)).toEqual(['Болела', 'Болела']);
    expect(outbox.isEmpty).toBe(true);
  });

  it('does without what older pages did not keep', () => {
    const entry = { ...put('a', '5'), groupId: GROUP, standing: { kind: 'queued' } } as const;
    const book = OutboxBook.of({ entries: [entry], flights: [], past: {}, future: {}, stored: [] });
    expect(book.queue.gather(GROUP, () => 'id')?.items).toEqual([put('a', '5')]);
    expect(book.queue.listQuestions()).toEqual([]);
  });
});
