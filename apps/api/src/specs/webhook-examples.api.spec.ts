import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { Courier } from '@zhurnal/exchange';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { addWebhook } from './arrange-webhooks.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples/webhooks');
const scratch = mkdtempSync(join(tmpdir(), 'zhurnal-receivers-'));
const receiver = join(scratch, 'receive.mjs');

/** The school is arranged on its day; receivers are other programs and know the real time only. */
const clock: Clock & { isReal: boolean } = {
  isReal: false,
  now: () => (clock.isReal ? new Date() : new Date(NOON)),
};
let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let running: ChildProcess | undefined;

beforeAll(async () => {
  database = await testDatabase();
  const settings = { ZHURNAL_WEBHOOK_NETWORKS: '127.0.0.1' };
  api = await TestApi.start(database, { now: NOON, clock, settings });
  const source = readFileSync(join(EXAMPLES, 'receive.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  writeFileSync(receiver, outputText);
});
afterEach(() => void running?.kill());
afterAll(async () => {
  await api.stop();
  await database.close();
  rmSync(scratch, { recursive: true });
});

const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** A program the machine may lack: then the example is not run here, which CI does not accept. */
const LANGUAGES = (
  [
    ['TypeScript', process.execPath, receiver],
    ['Python', 'python3', join(EXAMPLES, 'receive.py')],
  ] as const
).filter(([, program]) => program === process.execPath || has(program) || process.env['CI'] === 'true');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Runs a receiver and answers what it has printed so far. */
function receive(program: string, file: string, secret: string, port: number): () => string {
  let printed = '';
  const env = { PATH: process.env['PATH'], WEBHOOK_SECRET: secret, PORT: String(port) };
  running = spawn(program, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.stdout?.on('data', (part: Buffer) => (printed += part.toString('utf8')));
  return () => printed;
}

async function soon(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolved) => setTimeout(resolved, 20));
}

/** Sends as the example in curl does; answers the status. */
const send = (port: number, secret: string, id: string): Promise<string> =>
  new Promise((done) => {
    const env = { PATH: process.env['PATH'], WEBHOOK_SECRET: secret, MESSAGE_ID: id };
    execFile('sh', [join(EXAMPLES, 'send.sh'), `http://127.0.0.1:${port}/`], { env }, (_, out) =>
      done(out.trim()),
    );
  });

describe('the example of a receiver in TypeScript', () => {
  it('is typed', () => {
    const program = ts.createProgram([join(EXAMPLES, 'receive.ts')], {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ['node'],
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  }, 90_000);
});

describe.each(LANGUAGES)('the example of a receiver in %s', (_, program, file) => {
  it('believes the journal and the example in curl, takes a message once, and believes nobody else', async () => {
    clock.isReal = false;
    school = await ArrangedSchool.open(api, `Школа ${program}`);
    const administrator = await school.signIn('administrator');
    const port = await freePort();
    const { secret } = await addWebhook(api, administrator, `http://127.0.0.1:${port}/`);
    const printed = receive(program, file, secret ?? '', port);
    await soon(async () => (await send(port, secret ?? '', 'first')) === '204');
    clock.isReal = true;
    await school.change((tx) =>
      Promise.resolve(tx.announce({ topic: 'marks', keys: [`group:${school.groups.maths}`] })),
    );
    expect(await api.get(Courier).deliver(school.schoolId)).toBe(1);
    await soon(() => printed().includes(school.groups.maths));
    expect(await send(port, secret ?? '', 'first')).toBe('204');
    expect(await send(port, `whsec_${Buffer.from('another').toString('base64')}`, 'second')).toBe('401');
    expect(printed().trim().split('\n')).toEqual([
      expect.stringMatching(/^mark\.changed .*0190f3a0-0000-7000-8000-000000000001/),
      expect.stringMatching(new RegExp(`^mark\\.changed .*${school.groups.maths}`)),
    ]);
  }, 30_000);
});
