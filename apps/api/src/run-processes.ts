import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { serveMetrics } from '@zhurnal/platform';
import type { Config, Log } from '@zhurnal/platform';
import { environmentOfWorker } from './worker-beside.js';

/** A process that lived shorter than this (ms) is started again after a pause that grows. */
const SHORT_LIFE = 5_000;
const LONGEST_PAUSE = 10_000;

/** Exit code of a process that could not start because of its settings: another try would end the same way. */
export const WRONG_SETTINGS = 78;

/**
 * Several processes behind one port: a lost process is started again, and the others go on meanwhile. Everything they
 * share lies in the database.
 */
export function runProcesses(config: Config, log: Log): void {
  // Each takes connections from the one queue of the system itself. One that the parent had handed to a process that
  // was just killed would belong to nobody, and its client would wait for ever.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const begun = Date.now();
  const living = new Map<number, Worker>();
  let ending = false;
  let failures = 0;

  const start = (duty: Config['duty']): void => {
    const { ZHURNAL_NOW, ...ofWorker } = environmentOfWorker(config, begun);
    const now = ZHURNAL_NOW && { ZHURNAL_NOW };
    const worker = cluster.fork(
      duty === 'work' ? { ...ofWorker, ...now } : { ...now, ZHURNAL_PROCESSES: '1', ZHURNAL_DUTY: duty },
    );
    const born = Date.now();
    living.set(worker.id, worker);
    worker.on('exit', (code, signal) => {
      living.delete(worker.id);
      if (code === WRONG_SETTINGS) ending = true;
      if (ending) {
        for (const other of living.values()) other.kill();
        if (living.size === 0) process.exit(code === 0 || signal === 'SIGTERM' ? 0 : 1);
        return;
      }
      failures = Date.now() - born < SHORT_LIFE ? failures + 1 : 0;
      const pause = failures === 0 ? 0 : Math.min(LONGEST_PAUSE, 250 * 2 ** failures);
      log.error(new Error(`process ended with ${signal ?? code}`), 'a process was lost; another one starts');
      setTimeout(() => start(duty), pause);
    });
  };

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      for (const worker of living.values()) worker.process.kill('SIGTERM');
      if (living.size === 0) process.exit(0);
    });
  }
  if (config.metricsPort !== undefined) {
    const all = new AggregatorRegistry();
    void serveMetrics(
      { contentType: all.contentType, print: () => all.clusterMetrics() },
      config.host,
      config.metricsPort,
    ).catch((error: unknown) => log.error(error, 'the figures cannot be served'));
  }
  // Of all processes one works off the queue; the others answer people.
  const { duty } = config;
  for (let count = 0; count < config.processes; count += 1) start(duty === 'all' ? 'serve' : duty);
  if (duty === 'all') start('work');
}
