import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { until } from './living.mjs';
import { freePort, tryPort } from './ports.mjs';
import { Sentence } from './sentence.mjs';

let cluster;

/** The throw-away PostgreSQL of this test run, started when the first part needs it; it vanishes with us. */
export async function startTestCluster(scratch) {
  const { useEmbeddedDatabase } = await import('../postgres.mjs');
  cluster ??= useEmbeddedDatabase({ folder: join(scratch, 'postgres'), throwaway: true, removeFolder: true });
  return cluster;
}

export async function stopTestCluster() {
  const started = await cluster?.catch(() => undefined);
  await started?.release({ wait: true });
  cluster = undefined;
}

/** A throw-away Redis that keeps nothing on the disk. */
export async function startTestRedis() {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  const isUp = await until(async () => Boolean((await tryPort(port)).refused), 20_000);
  if (!isUp) throw new Sentence('redis-server did not start.');
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await new Promise((done) => ((child.exitCode ?? child.signalCode) ? done() : child.once('exit', done)));
    },
  };
}
