import { afterEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase } from '@zhurnal/testing';
import { ServerProcess, freePort } from './server-process.js';

const servers: ServerProcess[] = [];

async function prepare(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const database = await testDatabase();
  const server = new ServerProcess(await freePort(), {
    DATABASE_URL: database.url,
    ZHURNAL_LOG_LEVEL: 'silent',
    ...settings,
  });
  servers.push(server);
  await server.start();
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** Processes that the server's process has started. */
function childrenOf(pid: number | undefined): number[] {
  const listed = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout;
  return listed
    .split('\n')
    .filter((line) => line.includes('main.js'))
    .map((line) => Number.parseInt(line, 10));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The worker beside a server, as soon as there is one that is not the one given. */
async function workerOf({ pid }: ServerProcess, other = 0): Promise<number> {
  for (;;) {
    const found = childrenOf(pid).find((child) => child !== other);
    if (found !== undefined) return found;
    await pause(50);
  }
}

/** The figures, as soon as the worker tells its own. */
async function figuresWithQueue({ origin }: ServerProcess): Promise<string> {
  for (;;) {
    const figures = await (await fetch(`${origin}/metrics`)).text();
    if (figures.includes('zhurnal_queue_jobs')) return figures;
    await pause(100);
  }
}

describe('several processes behind one port', () => {
  it('share the port; one that is killed is replaced while the others answer', async () => {
    const server = await prepare({
      ZHURNAL_PROCESSES: '2',
      ZHURNAL_DUTY: 'serve',
      ZHURNAL_LOG_LEVEL: 'info',
    });
    await server.untilListening(2);
    const before = childrenOf(server.pid);
    expect(before).toHaveLength(2);
    process.kill(before[0] ?? 0, 'SIGKILL');
    // While one is away the other answers; a connection that the lost one had taken may break once.
    let answered = 0;
    for (let count = 0; count < 20; count += 1) {
      const answer = await fetch(`${server.origin}/healthz/live`).catch(() => undefined);
      if (answer?.ok) answered += 1;
    }
    expect(answered).toBeGreaterThanOrEqual(19);
    let after = childrenOf(server.pid);
    while (after.length < 2) {
      await pause(50);
      after = childrenOf(server.pid);
    }
    expect(after).toContain(before[1]);
    expect(after).not.toContain(before[0]);
  }, 60_000);

  it('end together in good order', async () => {
    const server = await prepare({ ZHURNAL_PROCESSES: '2' });
    const children = childrenOf(server.pid);
    // Two that answer and one that works off the queue.
    expect(children).toHaveLength(3);
    await server.stop();
    for (const pid of children) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 60_000);
});

describe('the worker beside the server of one machine', () => {
  it('gives way, is started again when it is lost, and goes with the server, however that ends', async () => {
    const server = await prepare({});
    const worker = await workerOf(server);
    const figures = await figuresWithQueue(server);
    expect(getPriority(worker)).toBe(Math.min(19, getPriority(server.pid) + 10));
    expect(figures).toMatch(/^zhurnal_worker_running 1$/m);
    expect(figures.match(/^zhurnal_queue_jobs \d+$/gm)).toHaveLength(1);
    expect(figures.match(/^zhurnal_live_streams \d+$/gm)).toHaveLength(1);
    process.kill(worker, 'SIGKILL');
    const next = await workerOf(server, worker);
    await figuresWithQueue(server);
    await server.kill();
    while (isRunning(next)) await pause(20);
    await server.start();
    const last = await workerOf(server);
    await figuresWithQueue(server);
    await server.stop();
    while (isRunning(last)) await pause(20);
  }, 240_000);
});

describe('a process that only works off the queue', () => {
  it('says whether it lives and answers nothing else', async () => {
    const { origin } = await prepare({ ZHURNAL_DUTY: 'work' });
    const statusOf = async (path: string, method = 'GET'): Promise<number> =>
      (await fetch(`${origin}${path}`, { method, headers: { 'content-type': 'application/json' } })).status;
    expect(await statusOf('/healthz/live')).toBe(200);
    expect(await statusOf('/readyz')).toBe(200);
    expect(await statusOf('/graphql', 'POST')).toBe(404);
    expect(await statusOf('/auth/sign-in', 'POST')).toBe(404);
    expect(await statusOf('/staff/')).toBe(404);
  }, 60_000);
});
