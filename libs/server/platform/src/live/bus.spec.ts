import { describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { newId } from '../ids.js';
import { Log } from '../log.js';
import { LiveBus } from './bus.js';
import type { Ear } from './bus.js';
import type { ChangeId, Told } from './told.js';

const schoolId = newId<'school'>();
const told = (): Told => ({
  schoolId,
  id: newId<'change'>() as ChangeId,
  by: null,
  initials: '',
  changes: [],
});

/** A bus whose book of changes has the given rows as soon as `open` is called, and what it delivered. */
function arrange(rows: readonly Told[]) {
  let ear: Parameters<Ear['listen']>[0] | undefined;
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => (open = done));
  const db = { read: () => opened.then(() => rows) } as unknown as Database;
  const bus = new LiveBus(
    db,
    {
      listen: (hear) => (ear = hear),
      aliveAt: 0,
      mayLose: false,
      stop: () => Promise.resolve(),
    },
    Log.at('silent'),
  );
  const delivered: string[] = [];
  bus.care(() => [schoolId]);
  bus.on({ told: ({ id }) => delivered.push(id) });
  bus.start();
  if (ear === undefined) throw new Error('nobody listens');
  return { ear, open, delivered };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('the news of all processes', () => {
  it('are delivered in the order in which they are heard, each once', () => {
    const { ear, delivered } = arrange([]);
    const [first, second, third] = [told(), told(), told()];
    // The later id may be committed first: what counts is the order of commits.
    for (const one of [second, first, second, third]) ear.news({ kind: 'told', told: one });
    expect(delivered).toEqual([second.id, first.id, third.id]);
  });

  it('that were missed are delivered in the order of ids, and what is heard meanwhile does not wait for them', async () => {
    const [before, missed, missedToo, heard] = [told(), told(), told(), told()];
    const { ear, open, delivered } = arrange([before, missed, missedToo, heard]);
    ear.news({ kind: 'told', told: before });
    ear.down();
    ear.up();
    ear.news({ kind: 'told', told: heard });
    expect(delivered).toEqual([before.id, heard.id]);
    open();
    await settled();
    expect(delivered).toEqual([before.id, heard.id, missed.id, missedToo.id]);
  });
});
