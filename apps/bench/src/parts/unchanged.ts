import { ratioOfPairs } from '../figures.js';
import type { Bench } from '../bench.js';
import { measure, summarize } from '../measured.js';
import type { Measured } from '../measured.js';
import { BareServer } from '../pair/bare-server.js';
import { Capture } from '../pair/capture.js';
import { say } from '../place.js';
import * as questions from '../school/questions.js';
import type { Asking } from '../school/questions.js';
import { printTable } from '../table.js';
import { tagsOf } from './tags.js';

/** Most that an "unchanged" may cost beside a bare server that answers 304 to whatever it is asked. */
const MOST = 10;
const LEAST_A_SECOND = 3_000;

/** The database is not asked: what it does meanwhile is not the answer's. */
const nodeOf = ({ node, requests }: Measured): number => node / requests;

async function countConnections(capture: Capture, askings: readonly Asking[]): Promise<number> {
  let most = 0;
  for (const [at, asking] of askings.slice(0, 3).entries()) {
    // The first question starts the listening, the second one is kept.
    const tag = (await capture.send(questions.asGet(asking, at))) ?? '';
    for (let tries = 0; tries < 50; tries += 1) {
      await capture.send(questions.asGet(asking, at));
      most = await capture.connectionsOf(questions.asGet(asking, at, tag));
      if (most === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (most > 0) return most;
  }
  return most;
}

/** Pages that nothing has changed on: answered 304 from memory. */
export async function measureUnchanged(bench: Bench): Promise<void> {
  const { place, client, generator, goals, teachings, families } = bench;
  const pages: readonly (readonly [string, readonly Asking[]])[] = [
    ['journal page', teachings.map(questions.journalPage)],
    ['list of own journals', teachings.map(questions.journalGroups)],
    ['timetable of a week', teachings.map((each) => questions.timetableWeek(each, place.day))],
    ["diary, a student's week", families.map((each) => questions.diaryWeek(each, place.day))],
    ["family's first page", families.map(questions.familyToday)],
  ];
  const capture = await Capture.start(place);
  const connections: number[] = [];
  for (const [, askings] of pages) connections.push(await countConnections(capture, askings));
  await capture.stop();
  const product = await bench.startProduct();
  const bare = await BareServer.start(place.adminUrl);
  const rows: (string | number)[][] = [];
  const verdicts: (() => void)[] = [];
  try {
    for (const [at, [name, askings]] of pages.entries()) {
      const tags = await tagsOf(
        product.origin,
        askings.map((each, place) => questions.asGet(each, place)),
      );
      const shots = askings.map((each, place) => questions.asGet(each, place, tags[place]));
      const once = (origin: string, server: number): Promise<Measured> =>
        measure(client, { server, postmaster: place.postmaster }, () =>
          generator.closed(origin, shots, place.seconds / 2),
        );
      await once(product.origin, product.pid);
      const ours: Measured[] = [];
      const theirs: Measured[] = [];
      for (let round = 0; round < Math.min(3, place.rounds); round += 1) {
        theirs.push(await once(bare.origin, bare.pid));
        ours.push(await once(product.origin, product.pid));
      }
      const ratio = ratioOfPairs(ours.map((each, round) => [nodeOf(each), nodeOf(theirs[round] ?? each)]));
      const { node, database, p95 } = summarize(ours);
      rows.push([
        name,
        connections[at] ?? 0,
        node,
        database,
        summarize(theirs).node,
        1000 / node,
        p95,
        ratio,
      ]);
      verdicts.push(
        () =>
          goals.add({
            name: `${name}: statements of a 304`,
            value: connections[at] ?? 0,
            most: 0,
            decides: true,
          }),
        () =>
          goals.add({
            name: `${name}: processor time of a 304`,
            value: ratio,
            most: MOST,
            unit: ' × bare',
            decides: true,
          }),
        () =>
          goals.add({
            name: `${name}: 304 a second and core`,
            value: 1000 / node,
            least: LEAST_A_SECOND,
            decides: false,
          }),
      );
    }
  } finally {
    bare.stop();
    await product.stop();
  }
  say('\nUnchanged pages (If-None-Match), beside a bare server that answers 304 at once');
  printTable(['', 'SQL', 'node ms', 'db ms', 'bare ms', '304/s·core', 'p95', '× bare'], rows);
  for (const verdict of verdicts) verdict();
}
