import { ratioOfPairs } from '../figures.js';
import type { Shot } from '../load/shot.js';
import { costOf, databaseCostOf, measure, summarize } from '../measured.js';
import type { Measured } from '../measured.js';
import { asBareShot, bareStatements, copyTables } from '../pair/bare-statements.js';
import { BareServer } from '../pair/bare-server.js';
import { Capture } from '../pair/capture.js';
import type { Captured } from '../pair/capture.js';
import { say } from '../place.js';
import * as questions from '../school/questions.js';
import type { Asking } from '../school/questions.js';
import { printTable } from '../table.js';
import type { Bench } from '../bench.js';
import type { Goal } from '../goals.js';

/** A pair to be measured: what is asked of the product, and the most it may cost beside the bare server. */
export interface Pair {
  readonly title: string;
  readonly askings: readonly Asking[];
  /** How many times the bare processor time. */
  readonly most: number;
  /** Of a command: rows that it writes. It has goals for the database alone and for what it adds to the log, too. */
  readonly rows?: number;
}

/** The most that a mark or an absence may add to the write-ahead log, bytes. */
const WAL_OF_ROW = 1_600;

/** Before the first round, code is compiled and every connection prepares and plans its statements: at least so many requests. */
const WARM_UP = { requests: 400, seconds: 3, turns: 12 };

export function listBatches({ teachings }: Bench): readonly Pair[] {
  return [
    {
      title: 'marks, 25 in a batch',
      askings: teachings.map((each) => questions.setMarks(each, each.marks)),
      most: 2.5,
      rows: 25,
    },
    {
      title: 'attendance, 30 in a batch',
      askings: teachings.map(questions.setAttendance),
      most: 2.5,
      rows: 30,
    },
    { title: 'roll call with 3 absences', askings: teachings.map(questions.takeRoll), most: 4, rows: 3 },
  ];
}

export function listPages({ teachings, families, place: { day } }: Bench): readonly Pair[] {
  return [
    { title: "teacher's day", askings: teachings.map((each) => questions.teacherDay(each, day)), most: 2.5 },
    { title: 'roll of a lesson', askings: teachings.map(questions.lessonRoll), most: 2.5 },
    {
      title: 'timetable of a week',
      askings: teachings.map((each) => questions.timetableWeek(each, day)),
      most: 2.5,
    },
    { title: 'journal page, a quarter', askings: teachings.map(questions.journalPage), most: 2.5 },
    { title: 'list of own journals', askings: teachings.map(questions.journalGroups), most: 2.5 },
    {
      title: "diary, a student's week",
      askings: families.map((each) => questions.diaryWeek(each, day)),
      most: 2.5,
    },
    { title: "family's first page", askings: families.map(questions.familyToday), most: 2.5 },
  ];
}

interface Prepared {
  readonly product: readonly Shot[];
  readonly bare: readonly Shot[];
  readonly heard: readonly Captured[];
  /** Statements of one request, the most of all shots. */
  readonly statements: { readonly product: number; readonly bare: number };
}

async function prepare(capture: Capture, askings: readonly Asking[]): Promise<Prepared> {
  const product: Shot[] = [];
  const bare: Shot[] = [];
  const heard = new Map<string, Captured>();
  const statements = { product: 0, bare: 0 };
  for (const [at, asking] of askings.entries()) {
    const shot = questions.asShot(asking, at);
    // A change is heard as it will be measured: over rows that stand there already.
    const turn = shot.writes === true ? 1 : 0;
    if (turn > 0) await capture.send(shot);
    const captured = await capture.statementsOf({ ...shot, turn });
    const own = bareStatements(captured, shot.writes === true);
    for (const each of own) heard.set(each.name, each);
    statements.product = Math.max(statements.product, captured.length);
    statements.bare = Math.max(statements.bare, own.length);
    product.push({ ...shot, turn: turn + 1 });
    bare.push(asBareShot(shot, captured));
  }
  return { product, bare, heard: [...heard.values()].filter(({ text }) => text.includes('$1')), statements };
}

/** Measures product and bare server in turn, each with the same questions of the same people. */
export async function measurePairs(bench: Bench, title: string, pairs: readonly Pair[]): Promise<void> {
  const { place, client, generator, goals } = bench;
  const capture = await Capture.start(place);
  const prepared: Prepared[] = [];
  for (const { askings } of pairs) prepared.push(await prepare(capture, askings));
  await capture.stop();
  if (pairs.some(({ askings }) => askings.some(({ writes }) => writes))) await copyTables(client);
  const product = await bench.startProduct();
  const bare = await BareServer.start(place.adminUrl);
  const rows: (string | number)[][] = [];
  const found: Goal[] = [];
  try {
    for (const [at, { title: name, most, rows: written }] of pairs.entries()) {
      const ready = prepared[at];
      if (!ready) continue;
      await bare.learn(ready.heard);
      const once = (
        shots: readonly Shot[],
        origin: string,
        server: number,
        seconds: number,
      ): Promise<Measured> =>
        measure(client, { server, postmaster: place.postmaster }, () =>
          generator.closed(origin, shots, seconds),
        );
      const ours: Measured[] = [];
      const theirs: Measured[] = [];
      const warmUp = async (shots: readonly Shot[], origin: string, server: number): Promise<void> => {
        let sent = 0;
        for (let turn = 0; turn < WARM_UP.turns && sent < WARM_UP.requests; turn += 1)
          sent += (await once(shots, origin, server, WARM_UP.seconds)).requests;
      };
      // Page images after a checkpoint belong to nobody's operation: the warm-up writes them.
      if (written !== undefined) await client.query('checkpoint');
      await warmUp(ready.product, product.origin, product.pid);
      await warmUp(ready.bare, bare.origin, bare.pid);
      for (let round = 0; round < place.rounds; round += 1) {
        theirs.push(await once(ready.bare, bare.origin, bare.pid, place.seconds));
        ours.push(await once(ready.product, product.origin, product.pid, place.seconds));
      }
      const ratioOf = (cost: (round: Measured) => number): number =>
        ratioOfPairs(ours.map((each, round) => [cost(each), cost(theirs[round] ?? each)]));
      const ratio = ratioOf(costOf);
      const databaseRatio = ratioOf(databaseCostOf);
      const goal = { most, unit: ' × bare', decides: true };
      // Of a command the database's share decides: what the trail, the key and what is told cost beside the change.
      found.push({
        ...goal,
        name: `${name}: processor time of server and database`,
        value: ratio,
        decides: written === undefined,
      });
      if (written !== undefined) {
        const wal = summarize(ours).wal / written;
        found.push({ ...goal, name: `${name}: processor time of the database`, value: databaseRatio });
        if (written >= 25)
          found.push({
            name: `${name}: log of a row`,
            value: wal,
            most: WAL_OF_ROW,
            unit: ' B',
            decides: true,
          });
      }
      const line = (who: string, rounds: readonly Measured[], count: number): (string | number)[] => {
        const sum = summarize(rounds);
        return [who, count, sum.node, sum.database, sum.wal, sum.kilobytes, sum.p50, sum.p95];
      };
      rows.push([...line(name, ours, ready.statements.product), databaseRatio, ratio]);
      rows.push([...line('  bare', theirs, ready.statements.bare), '', '']);
    }
  } finally {
    bare.stop();
    await product.stop();
  }
  say(`\n${title}`);
  printTable(['', 'SQL', 'node ms', 'db ms', 'WAL B', 'kB', 'p50', 'p95', 'db × bare', '× bare'], rows);
  for (const each of found) goals.add(each);
}
