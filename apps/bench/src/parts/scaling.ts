import { cpus } from 'node:os';
import type { Bench } from '../bench.js';
import type { Round } from '../load/closed-loop.js';
import type { Generator } from '../load/generator.js';
import type { Shot } from '../load/shot.js';
import { ratioOfPairs } from '../figures.js';
import { costOf, measure } from '../measured.js';
import type { Measured } from '../measured.js';
import { say } from '../place.js';
import * as questions from '../school/questions.js';
import { printTable } from '../table.js';

const LEAST = 0.85;

/**
 * Requests a second, few enough that processors are to spare, and that nobody comes twice within the second in which a
 * process remembers a session: at the limit it would be measured how this machine's processors share their caches.
 */
const RATE = 40;

/** Seconds in which a process has its code compiled. */
const WARM_UP = 10;

/** A round at the rate; whatever is not answered ends the run. */
async function atRate(
  generator: Generator,
  origin: string,
  shots: readonly Shot[],
  seconds: number,
): Promise<Round> {
  const { pages } = await generator.open(origin, { pages: { weight: 1, shots } }, RATE, seconds);
  if (!pages || pages.errors > 0) throw new Error(pages?.firstError ?? 'nothing was answered');
  return { requests: pages.latencies.length, seconds, latencies: [...pages.latencies], bytes: 0 };
}

/**
 * One process of the product and two behind one port, in turn. What a request costs must not grow with the processes: on a
 * machine that has processors to spare, requests a second then grow with them until the database is the limit.
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
        atRate(generator, product.origin, shots, seconds),
      );
    // Each process has its code compiled by what it answers itself: two need twice as many requests as one.
    await generator.closed(one.origin, shots, WARM_UP);
    await generator.closed(two.origin, shots, 2 * WARM_UP);
    for (let round = 0; round < Math.max(3, place.rounds); round += 1)
      rounds.push({ one: await once(one, 3 * place.seconds), two: await once(two, 3 * place.seconds) });
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
  say(`  of ${cpus().length} processors; the requests came at one rate, ${RATE} a second`);
  goals.add({
    name: 'processor time of a request, one process to two',
    value: efficiency,
    least: LEAST,
    decides: true,
  });
}
