import { describe, expect, it } from '@jest/globals';
import { TickQueue } from './tick-queue.js';
import type { Sent, Tick, TickWorld } from './tick-queue.js';

const tick = (homeworkId: string, done = true, minutes: number | null = null): Tick => ({
  schoolId: 'school',
  studentId: 'student',
  homeworkId,
  done,
  minutes,
});

/** A device with a shelf, and a server that answers as it is told. */
function device(answer: () => Sent | Promise<Sent>, shelf: { text: string | null } = { text: null }) {
  const sent: { homeworkId: string; done: boolean; key: string }[] = [];
  let keys = 0;
  const world: TickWorld = {
    send: async ({ homeworkId, done, key }) => {
      sent.push({ homeworkId, done, key });
      return answer();
    },
    newKey: () => `key ${(keys += 1)}`,
    now: () => 1000,
    read: () => shelf.text,
    write: (text) => {
      shelf.text = text;
    },
  };
  return { sent, shelf, queue: new TickQueue(world) };
}

describe('ticks on their way', () => {
  it('show at once and are known as stored when the server took them', async () => {
    const { queue, sent, shelf } = device(() => ({ kind: 'stored' }));
    const sending = queue.put(tick('a', true, 20));
    expect(queue.find('a')).toMatchObject({ isWaiting: true, tick: { done: true, minutes: 20 } });
    await sending;
    expect(queue.find('a')).toMatchObject({ isWaiting: false, storedAt: 1000 });
    expect([sent.length, shelf.text]).toEqual([1, '[]']);
    expect(queue.find('b')).toBeUndefined();
  });

  it('wait on the device without a network, survive the page, and go out under the same key', async () => {
    const first = device(() => ({ kind: 'later' }));
    await first.queue.put(tick('a'));
    await first.queue.put(tick('b'));
    expect(first.queue.find('b')?.isWaiting).toBe(true);
    const second = device(() => ({ kind: 'stored' }), first.shelf);
    expect(second.queue.find('a')?.isWaiting).toBe(true);
    await second.queue.flush();
    expect(second.sent.map(({ homeworkId }) => homeworkId)).toEqual(['a', 'b']);
    expect(second.sent[0]?.key).toBe(first.sent[0]?.key);
    expect(second.shelf.text).toBe('[]');
  });

  it('give way to a newer one about the same homework, also while they travel', async () => {
    let arrive: (sent: Sent) => void = () => undefined;
    const { queue, sent } = device(() => new Promise<Sent>((done) => (arrive = done)));
    const sending = queue.put(tick('a', true));
    void queue.put(tick('a', false));
    arrive({ kind: 'stored' });
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(sent.map(({ done }) => done)).toEqual([true, false]);
    arrive({ kind: 'stored' });
    await sending;
    expect(queue.find('a')).toMatchObject({ isWaiting: false, tick: { done: false } });
  });

  it('are let go when a rule refuses them, with its reason, and do not hold up the rest', async () => {
    const answers: Sent[] = [{ kind: 'refused', why: 'Нет такого задания' }, { kind: 'stored' }];
    const { queue } = device(() => ({ kind: 'later' }));
    await queue.put(tick('a'));
    await queue.put(tick('b'));
    const { queue: next } = device(() => answers.shift() ?? { kind: 'later' }, {
      text: JSON.stringify([
        { ...tick('a'), key: '1' },
        { ...tick('b'), key: '2' },
      ]),
    });
    await next.flush();
    expect([next.find('a'), next.find('b')?.isWaiting, next.trouble]).toEqual([
      undefined,
      false,
      'Нет такого задания',
    ]);
  });

  it('tell who listens, until it stops listening', async () => {
    const { queue } = device(() => ({ kind: 'stored' }));
    let told = 0;
    const stop = queue.subscribe(() => (told += 1));
    const before = queue.version();
    await queue.put(tick('a'));
    expect([told, queue.version() - before]).toEqual([2, 2]);
    stop();
    await queue.put(tick('a', false));
    expect(told).toBe(2);
  });

  it.each(['', 'not json', '{"a":1}', null])('start empty on a shelf that holds %j', (text) => {
    expect(device(() => ({ kind: 'later' }), { text }).queue.find('a')).toBeUndefined();
  });
});
