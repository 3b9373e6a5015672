import type { Bench } from '../bench.js';
import { roundOff } from '../goals.js';
import { median, percentile, ratioOfPairs } from '../figures.js';
import { readLag } from '../load/lag.js';
import type { Mix } from '../load/open-loop.js';
import { say } from '../place.js';
import { listParts } from '../school/day-mix.js';
import { HeavyWorks } from '../school/heavy-work.js';
import type { HeavyWork } from '../school/heavy-work.js';
import { chooseOffice } from '../school/office.js';
import * as questions from '../school/questions.js';
import { printTable } from '../table.js';

/** Most that entering marks may take while the package is made, of what it takes without. */
const MOST = 1.5;
/** Batches a second: five schools whose lessons begin in the same minute. */
const RATE = 10;
/** Marks that a teacher enters at once. */
const BATCH = 5;
/** Of each pair of rounds that is asked for, so many are played. */
const TIMES = 2;
const WARM_UP = 6;

type Arm = 'nothing' | 'package' | 'archives' | 'portal' | 'backup';
const TITLES: Readonly<Record<Arm, string>> = {
  nothing: 'nothing else',
  package: 'the package',
  archives: 'its archives, PDF and XLSX',
  portal: 'portal, everything',
  backup: 'backup',
};

interface Round {
  readonly p50: number;
  readonly p95: number;
  readonly errors: number;
  readonly lagP99: number;
  readonly lagMost: number;
  /** Processors at work: of the product, of the database. */
  readonly product: number;
  readonly database: number;
  /** How often the heavy work came to its end. */
  readonly done: number;
}

/** Marks are entered at a steady rate, by turns without and with heavy work beside. */
export async function measureYearEnd(bench: Bench): Promise<void> {
  const { place, client, generator, goals, teachings } = bench;
  const [{ schoolId } = { schoolId: '' }] = teachings;
  const office = await chooseOffice(client, schoolId, place.day);
  let origin = '';
  const works = new HeavyWorks(() => origin, office, place);
  const product = await bench.startProduct(1, { ZHURNAL_PORTAL_TARGETS: works.portalTarget });
  ({ origin } = product);
  const shots = teachings
    .flatMap((each) => listParts(each.marks, BATCH).map((marks) => questions.setMarks(each, marks)))
    .map(questions.asShot);
  const mix: Mix = { setMarks: { weight: 1, shots } };
  const arms: readonly (readonly [Arm, HeavyWork])[] = [
    ['nothing', () => Promise.resolve(0)],
    ['package', works.packages],
    ['archives', works.archives],
    ['portal', works.portal],
    ['backup', works.backups],
  ];
  const seconds = Math.max(10, place.seconds * 4);
  const play = async (work: HeavyWork): Promise<Round> => {
    let isWanted = true;
    const heavy = work(() => isWanted);
    heavy.catch(() => undefined);
    await readLag(origin);
    const before = product.used;
    const begun = performance.now();
    const { setMarks } = await generator.open(origin, mix, RATE, seconds);
    const took = (performance.now() - begun) / 1000;
    const after = product.used;
    const lag = await readLag(origin);
    isWanted = false;
    const done = await heavy;
    const latencies = setMarks?.latencies ?? [];
    if (setMarks?.firstError) say(`  ${setMarks.firstError.slice(0, 160)}`);
    return {
      ...{ p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95), errors: setMarks?.errors ?? 0 },
      ...{ lagP99: lag.p99, lagMost: lag.max, done },
      product: (after.product - before.product) / took,
      database: (after.database - before.database) / took,
    };
  };
  const rounds = new Map<Arm, Round[]>(arms.map(([arm]) => [arm, []]));
  try {
    await works.openPortal();
    const begun = performance.now();
    const reports = await works.makePackage();
    say(
      `\nThe year-end package: ${office.classes} classes, ${reports} reports, made in ${((performance.now() - begun) / 1000).toFixed(0)} s with nobody else there`,
    );
    await generator.open(origin, mix, RATE, WARM_UP);
    for (let round = 0; round < TIMES * place.rounds; round += 1)
      for (const [arm, work] of round % 2 === 0 ? arms : [...arms].reverse()) {
        const played = await play(work);
        rounds.get(arm)?.push(played);
        say(
          `  round ${round + 1}, ${TITLES[arm]}: p95 ${roundOff(played.p95)} ms, ${played.errors} errors, loop at most ${roundOff(played.lagMost)} ms`,
        );
      }
  } finally {
    await product.stop();
    works.close();
  }
  tell(rounds, works, seconds);
  const quiet = rounds.get('nothing') ?? [];
  for (const arm of ['package', 'archives', 'portal', 'backup'] as const)
    goals.add({
      name: `entering marks beside ${TITLES[arm]}: p95`,
      value: ratioOfPairs((rounds.get(arm) ?? []).map(({ p95 }, at) => [p95, quiet[at]?.p95 ?? 0])),
      most: MOST,
      unit: ' × without',
      decides: true,
    });
  const errors = [...rounds.values()].flat().reduce((sum, each) => sum + each.errors, 0);
  goals.add({ name: 'entering marks: errors', value: errors, most: 0, decides: true });
}

function tell(rounds: ReadonlyMap<Arm, readonly Round[]>, works: HeavyWorks, seconds: number): void {
  say(`\nEntering marks, ${RATE} batches of ${BATCH} a second for ${seconds} s, and what is done beside`);
  const quiet = rounds.get('nothing') ?? [];
  const row = (arm: Arm, all: readonly Round[]): (string | number)[] => {
    const of = (pick: (round: Round) => number): number => median(all.map(pick));
    return [
      TITLES[arm],
      ...[of(({ p50 }) => p50), of(({ p95 }) => p95)],
      ratioOfPairs(all.map(({ p95 }, at) => [p95, quiet[at]?.p95 ?? 0])),
      ...[of(({ lagP99 }) => lagP99), of(({ lagMost }) => lagMost)],
      ...[of(({ product }) => product), of(({ database }) => database)],
      all.reduce((sum, { done }) => sum + done, 0),
    ];
  };
  printTable(
    ['', 'p50', 'p95', '× without', 'loop p99', 'loop most', 'node processors', 'db processors', 'done'],
    [...rounds].map(([arm, all]) => row(arm, all)),
  );
  const kilobytes = (size = 0): string => `${(size / 1000).toFixed(0)} kB`;
  say(`  the archives: ${kilobytes(works.saved.pdf)} of PDF, ${kilobytes(works.saved.xlsx)} of XLSX`);
}
