import { Bench } from '../bench.js';
import { ratioOfPairs } from '../figures.js';
import { costOf, measure, summarize } from '../measured.js';
import type { Measured } from '../measured.js';
import { Capture } from '../pair/capture.js';
import { listScans } from '../pair/explain.js';
import { say } from '../place.js';
import { YEARS, grownPlace } from '../school/grow.js';
import * as questions from '../school/questions.js';
import type { Asking } from '../school/questions.js';
import { printTable } from '../table.js';

/** Most that the same page may cost after five years, of its cost in the first. */
const MOST = 1.2;

const listAskings = ({
  teachings,
  families,
  place: { day },
}: Bench): readonly (readonly [string, readonly Asking[]])[] => [
  ['marks, 25 in a batch', teachings.map((each) => questions.setMarks(each, each.marks))],
  ['journal page, a quarter', teachings.map(questions.journalPage)],
  ["teacher's day", teachings.map((each) => questions.teacherDay(each, day))],
  ["diary, a student's week", families.map((each) => questions.diaryWeek(each, day))],
  ["family's first page", families.map(questions.familyToday)],
];

/** The same questions about the same week, in the first year of the school and after four whole ones. */
export async function measureYears(bench: Bench): Promise<void> {
  const { place, goals } = bench;
  const later = await Bench.open(grownPlace(place), goals);
  const marks = async ({ client }: Bench): Promise<number> =>
    Number((await client.query<{ count: string }>('select count(*) from mark')).rows[0]?.count ?? 0);
  const counts = [await marks(bench), await marks(later)] as const;
  const rows: (string | number)[][] = [];
  const verdicts: (() => void)[] = [];
  const scans = await explainAll(bench, later);
  const young = await bench.startProduct();
  const old = await later.startProduct();
  try {
    const others = listAskings(later);
    for (const [at, [name, askings]] of listAskings(bench).entries()) {
      const shots = {
        young: askings.map(questions.asShot),
        old: (others[at]?.[1] ?? []).map(questions.asShot),
      };
      const once = (which: 'young' | 'old', seconds: number): Promise<Measured> => {
        const [{ client, generator }, product] = which === 'young' ? [bench, young] : [later, old];
        return measure(client, { server: product.pid, postmaster: place.postmaster }, () =>
          generator.closed(product.origin, shots[which], seconds),
        );
      };
      await once('young', 2);
      await once('old', 2);
      const rounds: { young: Measured; old: Measured }[] = [];
      for (let round = 0; round < place.rounds; round += 1)
        rounds.push({
          young: await once('young', place.seconds / 2),
          old: await once('old', place.seconds / 2),
        });
      const ratio = ratioOfPairs(rounds.map((each) => [costOf(each.old), costOf(each.young)]));
      const first = summarize(rounds.map((each) => each.young));
      const last = summarize(rounds.map((each) => each.old));
      rows.push([name, first.node, first.database, first.p95, last.node, last.database, last.p95, ratio]);
      verdicts.push(() =>
        goals.add({
          name: `${name}: processor time after ${YEARS} years`,
          value: ratio,
          most: MOST,
          unit: ' × the first',
          decides: true,
        }),
      );
    }
  } finally {
    await young.stop();
    await old.stop();
    await later.close();
  }
  say(`\nOne school in its first year (${counts[0]} marks) and in its ${YEARS}th (${counts[1]} marks)`);
  printTable(['', 'node ms', 'db ms', 'p95', 'node ms', 'db ms', 'p95', '× first'], rows);
  for (const verdict of verdicts) verdict();
  say(`\nPages of the database that a statement reads (first year, ${YEARS}th), and how it finds its rows`);
  printTable(
    ['', 'first', 'later', 'read as a whole'],
    scans.map((each) => [each.name, each.first, each.later, each.whole]),
  );
  goals.add({
    name: 'statements that read a whole table which grows',
    value: scans.filter(({ whole }) => whole !== '').length,
    most: 0,
    decides: true,
  });
}

interface Scan {
  readonly name: string;
  readonly first: number;
  readonly later: number;
  /** Tables that are read as a whole. */
  readonly whole: string;
}

/** Every statement of the pages, explained with the values of the same person in both years. */
async function explainAll(bench: Bench, later: Bench): Promise<readonly Scan[]> {
  const ways = await Promise.all(
    [bench, later].map(async (each) => {
      const capture = await Capture.start(each.place);
      const found = new Map<string, { blocks: number; whole: readonly string[] }>();
      for (const [, askings] of listAskings(each))
        for (const [at, asking] of askings.slice(0, 1).entries()) {
          if (asking.writes) continue;
          for (const statement of await capture.statementsOf(questions.asShot(asking, at)))
            found.set(statement.name, await listScans(each.client, statement));
        }
      await capture.stop();
      return found;
    }),
  );
  const [first, last] = ways;
  return [...(last ?? [])].map(([name, { blocks, whole }]) => ({
    name,
    first: first?.get(name)?.blocks ?? 0,
    later: blocks,
    whole: whole.join(', '),
  }));
}
