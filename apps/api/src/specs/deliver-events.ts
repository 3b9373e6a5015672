import { expect } from '@jest/globals';
import { Database, Jobs, OutboxRelay } from '@zhurnal/platform';
import type { OutboxEvent } from '@zhurnal/platform';
import type { TestApi } from '@zhurnal/testing';
import { ARRANGER, openSchool } from './arrange-school.js';
import { until } from './killed-work.js';

/** What every kind of queue must keep: committed messages arrive once per id, rolled back ones never. */
export async function deliversWhatWasCommitted(api: TestApi): Promise<void> {
  const db = api.get(Database);
  const [one, two] = [await openSchool(api, db, 'Первая'), await openSchool(api, db, 'Вторая')];
  const seen: OutboxEvent[] = [];
  const jobs = api.get(Jobs);
  jobs.consume('test.delivered', async (event) => void seen.push(event));
  await jobs.start();
  await db.write(ARRANGER, one, (tx) => tx.emit('test.delivered', { n: 1 }));
  const failing = db.write(ARRANGER, one, async (tx) => {
    await tx.emit('test.delivered', { n: 2 });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await db.write(ARRANGER, two, (tx) => tx.emit('test.delivered', { n: 3 }));
  const relay = api.get(OutboxRelay);
  await relay.sweep();
  await relay.sweep();
  await until(async () => seen.length >= 2);
  const order = (a: OutboxEvent, b: OutboxEvent): number => Number(a.payload['n']) - Number(b.payload['n']);
  expect(seen.sort(order).map((event) => [event.schoolId, event.payload])).toEqual([
    [one, { n: 1 }],
    [two, { n: 3 }],
  ]);
  const waiting = await api.database.query(
    `select count(*)::int as n from outbox where topic = 'test.delivered' and relayed_at is null`,
  );
  expect(waiting).toEqual([{ n: 0 }]);
}
