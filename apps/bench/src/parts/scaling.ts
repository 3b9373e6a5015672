import { cpus } from 'node:os';
import type { Bench } from '../bench.js';
import { ratioOfPairs } from '../figures.js';
import { costOf, measure } from '../measured.js';
import type { Measured } from '../measured.js';
import { say } from '../place.js';
import * as questions from '../school/questions.js';
import { printTable } from '../table.js';

const LEAST = 0.85;

/** Requests under way at once: one for each process, so that none of them waits for a processor that another one holds. */
const AT_ONCE = 2;

/** Seconds in which a process has its code compiled. */
const WARM_UP = 10;

/**
 * One process of the product and two behind one port, in turn. What a request costs must not grow with the processes: on a
 * machine that has processors to spare, requests a second then grow with them until the database is the limit. More
 * requests at once would measure how the processors of this machine share their caches.
 */
export async function measureScaling(bench: Bench): Promise<void> {
  const { place, client, generator, goals, teachings, families } = bench;
  const shots = [...teachings.map(questions.journalPage), ...families.map(questions.familyToday)].map(
    questions.asShot,
  );
  const one = await bench.startProduct(1);
  const two = await bench.startProduct(2);
  const rounds: { one: Measured; two: Measured }[] = [];
  try {
    const once = (product: typeof one, seconds: number): Promise<Measured> =>
      measure(client, { server: product.pid, postmaster: place.postmaster }, () =>
        generator.closed(product.origin, shots, seconds, AT_ONCE),
      );
    // Each process has its code compiled by what it answers itself: two need twice as many requests as one.
    await once(one, WARM_UP);
    await once(two, 2 * WARM_UP);
    for (let round = 0; round < Math.max(3, place.rounds); round += 1)
      rounds.push({ one: await once(one, place.seconds), two: await once(two, place.seconds) });
  } finally {
    await one.stop();
    await two.stop();
  }
  say('\nOne process and two (journal pages and first pages of families)');
  const row = (name: string, all: readonly Measured[]): (string | number)[] => {
    const sum = (pick: (each: Measured) => number): number =>
      all.reduce((whole, each) => whole + pick(each), 0);
    const seconds = sum((each) => each.seconds);
    const requests = sum((each) => each.requests);
    const node = sum((each) => each.node);
    const database = sum((each) => each.database);
    return [
      name,
      requests / seconds,
      (node * 1000) / requests,
      (database * 1000) / requests,
      node / seconds,
      database / seconds,
    ];
  };
  printTable(
    ['processes', 'requests/s', 'node ms', 'db ms', 'node processors', 'db processors'],
    [
      row(
        '1',
        rounds.map((each) => each.one),
      ),
      row(
        '2',
        rounds.map((each) => each.two),
      ),
    ],
  );
  const efficiency = ratioOfPairs(rounds.map((each) => [costOf(each.one), costOf(each.two)]));
  const faster = ratioOfPairs(
    rounds.map((each) => [each.two.requests / each.two.seconds, each.one.requests / each.one.seconds]),
  );
  const busy =
    rounds.reduce((sum, { two: each }) => sum + (each.node + each.database) / each.seconds, 0) /
    rounds.length;
  say(
    `  ${faster.toFixed(2)} times the requests a second; with two processes ${busy.toFixed(2)} of ${cpus().length} processors were the product's and the database's${busy > cpus().length * 0.75 ? ': the machine is the limit' : ''}`,
  );
  goals.add({
    name: 'processor time of a request, one process to two',
    value: efficiency,
    least: LEAST,
    decides: true,
  });
}
