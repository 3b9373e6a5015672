import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseCast } from './cast.js';
import { readDay } from './day-facts.js';
import { Documents } from './documents.js';
import { CounterJudge } from './judge-counters.js';
import { awaitLive, listFaults } from './judge-live.js';
import { judgeRows } from './judge-rows.js';
import { Ledger } from './ledger.js';
import { measureQuestions } from './measure.js';
import type { Place } from './place.js';
import { playDay } from './play.js';
import { Product } from './product.js';
import { printReport } from './report.js';
import type { Report } from './report.js';
import { Stage } from './stage.js';
import { Tally } from './tally.js';
import { askEverything } from './tour.js';

const place = JSON.parse(process.argv[2] ?? '{}') as Place;
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
/** The last changes may still be on their way to open pages, ms. */
const SETTLING = 2_500;

/** Plays the day, then compares everything with everything. */
async function run(client: pg.Client, product: Product): Promise<Report> {
  const cast = await chooseCast(client, place);
  const { schoolId } = cast;
  const began = await client.query<{ at: string }>(`select clock_timestamp()::text as at`);
  const begun = began.rows[0]?.at ?? '';
  const world = {
    origin: product.origin,
    documents: new Documents(),
    tally: new Tally(),
    ledger: new Ledger(),
  };
  const { ledger, tally } = world;
  const stage = new Stage(place, world, cast);
  const before = product.used;
  const started = performance.now();
  await playDay(stage, product, client, say);
  const seconds = (performance.now() - started) / 1000;
  const after = product.used;
  const { requests } = tally;
  const until = Date.now();
  say('the tables are compared with what every actor was told');
  const span = { schoolId, day: place.day, until };
  const live = await awaitLive(client, span, stage.listeners, () => pause(SETTLING));
  for (const words of listFaults(live)) ledger.differ(words);
  const rows = await judgeRows(client, schoolId, begun, ledger);
  say('the screens are compared with the tables');
  const counters = new CounterJudge(stage, await readDay(client, schoolId, place.day));
  await counters.judge();
  say('every question of every page is asked');
  const { answered, strange } = await askEverything(stage, client);
  const { lines } = tally;
  const costs = await measureQuestions(place, product, answered);
  for (const { app, name, errors } of lines)
    if (errors.length > 0) ledger.differ(`${app}/${name}: ${errors.length} faults, first ${errors[0]}`);
  stage.leave();
  const perRequest = (used: number): number => (requests === 0 ? 0 : (used / requests) * 1000);
  return {
    cast: {
      teachers: cast.teachers.length,
      classTeachers: cast.classTeachers.length,
      devices: cast.devices.length,
    },
    seconds,
    requests,
    commands: ledger.commands.length,
    acknowledged: ledger.rows.length,
    rows,
    sums: Object.fromEntries(ledger.sums),
    compared: counters.compared,
    live,
    strange,
    lines,
    costs,
    product: perRequest(after.product - before.product),
    database: perRequest(after.database - before.database),
    differences: ledger.differences,
  };
}

const client = new pg.Client({ connectionString: place.adminUrl });
await client.connect();
const product = await Product.start(place);
try {
  const report = await run(client, product);
  process.stdout.write(place.json ? `${JSON.stringify(report)}\n` : printReport(report));
  if (report.differences.length > 0) {
    process.exitCode = 1;
    say(product.log);
  }
} finally {
  await product.stop();
  await client.end();
}
