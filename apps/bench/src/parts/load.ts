import type { Bench } from '../bench.js';
import type { Product } from '../day/product.js';
import { percentile } from '../figures.js';
import { findHighestRate } from '../load/arrivals.js';
import type { Fared, Mix } from '../load/open-loop.js';
import { say } from '../place.js';
import { DayMix, rateOf } from '../school/day-mix.js';
import type { Hour } from '../school/day-mix.js';
import * as questions from '../school/questions.js';
import { printTable } from '../table.js';
import { tagsOf } from './tags.js';

/** Most that entering marks may take, 95 of 100, ms. */
const MARK_ENTRY = 150;
const TITLES: Readonly<Record<Hour, string>> = {
  morning: 'Morning, a lesson begins',
  afternoon: '15:00, families look',
};

/** The streams of the day, with the tags that families hold. */
export async function openMix(bench: Bench, product: Product): Promise<DayMix> {
  const repeated = DayMix.repeated(bench.families, bench.place.day);
  const tags = await tagsOf(
    product.origin,
    repeated.map((asking, at) => questions.asGet(asking, at)),
  );
  return new DayMix(bench, new Map(repeated.map(({ name }, at) => [`${name}/${at}`, tags[at] ?? ''])));
}

interface Played {
  readonly fared: Readonly<Record<string, Fared>>;
  readonly requests: number;
  readonly errors: number;
  readonly node: number;
  readonly database: number;
  /** Processors at work, of the machine's. */
  readonly busy: number;
}

async function play(
  bench: Bench,
  product: Product,
  mix: Mix,
  rate: number,
  seconds: number,
): Promise<Played> {
  const before = product.used;
  const begun = performance.now();
  const fared = await bench.generator.open(product.origin, mix, rate, seconds);
  const took = (performance.now() - begun) / 1000;
  const after = product.used;
  const node = after.product - before.product;
  const database = after.database - before.database;
  const every = Object.values(fared);
  return {
    fared,
    requests: every.reduce((sum, { latencies }) => sum + latencies.length, 0),
    errors: every.reduce((sum, { errors }) => sum + errors, 0),
    node,
    database,
    busy: (node + database) / took,
  };
}

function tell(title: string, { fared, requests, node, database, busy }: Played): void {
  say(`\n${title}`);
  printTable(
    ['', 'answers', 'errors', 'p50', 'p95', 'p99'],
    Object.entries(fared).map(([kind, { latencies, errors }]) => [
      kind,
      latencies.length,
      errors,
      ...[0.5, 0.95, 0.99].map((share) => percentile(latencies, share)),
    ]),
  );
  say(
    `  a request: node ${((node * 1000) / requests).toFixed(2)} ms, database ${((database * 1000) / requests).toFixed(2)} ms; ${busy.toFixed(2)} processors at work`,
  );
  for (const [kind, { firstError }] of Object.entries(fared))
    if (firstError) say(`  ${kind}: ${firstError.slice(0, 160)}`);
}

/** Requests come at a constant rate, whatever the answers do; latencies count from when they were due. */
export async function measureLoad(bench: Bench): Promise<void> {
  const { place, goals } = bench;
  const product = await bench.startProduct();
  try {
    const mix = await openMix(bench, product);
    await play(bench, product, mix.of('morning'), rateOf('morning'), 4);
    const seconds = Math.max(10, place.seconds * 4);
    for (const hour of ['morning', 'afternoon'] as const) {
      const schools = hour === 'morning' ? 1 : place.schools;
      const rate = rateOf(hour) * schools;
      const played = await play(bench, product, mix.of(hour), rate, seconds);
      tell(
        `${TITLES[hour]}: ${schools} schools, ${rate.toFixed(0)} requests a second for ${seconds} s`,
        played,
      );
      const marks = played.fared['setMarks'];
      goals.add({ name: `${hour}: errors`, value: played.errors, most: 0, decides: false });
      goals.add({
        name: `${hour}: entering marks, p95`,
        value: percentile(marks?.latencies ?? [], 0.95),
        most: MARK_ENTRY,
        unit: ' ms',
        decides: false,
      });
    }
    say(`\nHighest rate of the morning at which marks are entered within ${MARK_ENTRY} ms (p95)`);
    const rows: (string | number)[][] = [];
    const highest = await findHighestRate(
      { from: 20, factor: 1.6, halvings: 2, most: 2_000 },
      async (rate) => {
        const { fared, errors, busy } = await play(bench, product, mix.of('morning'), rate, 5);
        const p95 = percentile(fared['setMarks']?.latencies ?? [], 0.95);
        rows.push([rate.toFixed(0), p95, errors, busy]);
        return p95 <= MARK_ENTRY && errors === 0;
      },
    );
    printTable(['requests/s', 'p95 of marks', 'errors', 'processors'], rows);
    say(
      `  ${highest.toFixed(0)} requests a second: ${(highest / rateOf('morning')).toFixed(1)} schools whose lessons begin in the same minute`,
    );
  } finally {
    await product.stop();
  }
}
