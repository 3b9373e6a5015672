import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loadDemo } from '@zhurnal/demo';
import { asDay } from '@zhurnal/rules';
import { Installation } from './installation.js';
import { ROOT, environmentOf } from './server-process.js';

const DAY = '2026-11-18';
const EVE = asDay('2026-11-17');

/** What the play of the day tells, as far as it is looked at here. */
interface Report {
  readonly cast: { readonly teachers: number; readonly classTeachers: number; readonly devices: number };
  readonly requests: number;
  readonly commands: number;
  readonly rows: readonly { readonly table: string; readonly acknowledged: number; readonly rows: number }[];
  readonly sums: Readonly<Record<string, number>>;
  readonly compared: number;
  readonly live: {
    readonly expected: number;
    readonly missed: number;
    readonly uninvited: number;
    readonly losses: number;
  };
  readonly lines: readonly {
    readonly app: string;
    readonly name: string;
    readonly isQuestion: boolean;
    readonly count: number;
    readonly errors: readonly string[];
  }[];
  readonly differences: readonly string[];
}

let installation: Installation;
let report: Report;
let code: number | null;

/** Plays the day as `npm run day` does, only smaller. */
async function play(
  place: object,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/bench/dist/day/main.js'), JSON.stringify(place)], {
    env: environmentOf({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const ended = await new Promise<number | null>((done) => child.once('close', done));
  return { code: ended, out, err };
}

beforeAll(async () => {
  const now = `${DAY}T16:30:00+03:00`;
  installation = await Installation.prepare(now);
  const { adminUrl, url } = installation.database;
  if (EVE === undefined) throw new RangeError('no day');
  await loadDemo(adminUrl, { date: EVE, classes: 4 });
  const played = await play({
    adminUrl,
    applicationUrl: url,
    postmaster: 0,
    processes: 2,
    day: DAY,
    now,
    teachers: 6,
    classTeachers: 3,
    devices: 40,
    seconds: 1,
    seed: 'story',
    rounds: 0,
    json: true,
  });
  if (!played.out.startsWith('{')) throw new Error(`the day was not played: ${played.err}`);
  code = played.code;
  report = JSON.parse(played.out) as Report;
}, 300_000);

afterAll(async () => {
  await installation.stop();
});

describe('a school day, played with lost answers, repeated requests and a process that is killed', () => {
  it('leaves no difference between what was acknowledged, what is stored and what is shown', () => {
    expect(report.differences).toEqual([]);
    expect(code).toBe(0);
  });

  it('had everybody in it', () => {
    expect(report.cast).toEqual({ teachers: 6, classTeachers: 3, devices: 40 });
    const acknowledged = Object.fromEntries(
      report.rows.map(({ table, acknowledged: count }) => [table, count]),
    );
    for (const table of [
      'mark',
      'attendance',
      'lesson_record',
      'roll_call',
      'homework',
      'remark',
      'absence_notice',
    ])
      expect([table, (acknowledged[table] ?? 0) > 0]).toEqual([table, true]);
    expect(report.sums).toMatchObject({ 'people moved': 1, 'processes killed': 1 });
    for (const what of ['entries that met', 'lessons covered', 'reasons', 'notices seen'])
      expect([what, (report.sums[what] ?? 0) > 0]).toEqual([what, true]);
    expect(report.compared).toBeGreaterThan(300);
  });

  it('had every question of every page of both apps answered', () => {
    const questions = report.lines.filter(({ isQuestion }) => isQuestion);
    expect(questions.filter(({ count }) => count === 0).map(({ name }) => name)).toEqual([]);
    expect(report.lines.filter(({ errors }) => errors.length > 0)).toEqual([]);
    expect(questions.length).toBeGreaterThan(40);
  });

  it('told every open page what concerned it, also after its stream was lost', () => {
    expect(report.live.expected).toBeGreaterThan(50);
    expect(report.live).toMatchObject({ missed: 0, uninvited: 0 });
    expect(report.live.losses).toBeGreaterThan(0);
  });
});
