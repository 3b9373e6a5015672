import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config, Log } from '@zhurnal/platform';

/** A worker that lived shorter than this (ms) is started again after a pause that grows. */
const SHORT_LIFE = 5_000;
const LONGEST_PAUSE = 60_000;
/** Megabytes of objects that the worker may hold. */
const MEGABYTES = 1_024;
/** How long its figures are waited for, and how long its end, ms. */
const PATIENCE = 1_000;
const LAST_PATIENCE = 15_000;

/** What server and worker say to each other. */
export type WordToWorker = { readonly ask: 'figures' };
export type WordOfWorker = { readonly figures: string };

/** Environment of a process that only works off the queue, beside one that answers people. */
export function environmentOfWorker(config: Config, begun: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ZHURNAL_DUTY: 'work',
    ZHURNAL_PROCESSES: '1',
    // It answers this machine only, and only whether it lives.
    ...{ ZHURNAL_HOST: '127.0.0.1', ZHURNAL_PORT: '0', ZHURNAL_METRICS_PORT: '' },
    ...{ ZHURNAL_TLS_CERTIFICATE: '', ZHURNAL_TLS_KEY: '' },
    // A clock that was set goes on: a process that starts later begins later.
    ...(config.now && {
      ZHURNAL_NOW: new Date(Date.parse(config.now) + Date.now() - begun).toISOString(),
    }),
  };
}

/**
 * On one machine: the process that works off the queue, beside the one that answers people. What is heavy neither stops the event
 * loop of the other nor takes its connections, and it gets processors only as they are left. Lost, it is started again; what
 * it was at waits in the database.
 */
export class WorkerBeside {
  private readonly begun = Date.now();
  private child: ChildProcess | undefined;
  private again: NodeJS.Timeout | undefined;
  private isEnding = false;
  private failures = 0;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  get isRunning(): boolean {
    return this.child !== undefined;
  }

  start(): void {
    const child = fork(fileURLToPath(new URL('main.js', import.meta.url)), {
      // A session of its own, so that it can give way to this one.
      detached: true,
      env: environmentOfWorker(this.config, this.begun),
      execArgv: [...process.execArgv, `--max-old-space-size=${MEGABYTES}`],
    });
    const born = Date.now();
    this.child = child;
    child.once('exit', (code, signal) => {
      this.child = undefined;
      if (this.isEnding) return;
      this.failures = Date.now() - born < SHORT_LIFE ? this.failures + 1 : 0;
      const wait = this.failures === 0 ? 0 : Math.min(LONGEST_PAUSE, 250 * 2 ** this.failures);
      this.log.error(new Error(`it ended with ${signal ?? code}`), 'the worker was lost; another one starts');
      this.again = setTimeout(() => this.start(), wait);
    });
  }

  /** Figures that the worker alone knows; none while it is away. */
  figures(): Promise<string> {
    const { child } = this;
    if (!child?.connected) return Promise.resolve('');
    return new Promise((done) => {
      const end = (text: string): void => {
        clearTimeout(late);
        child.off('message', hear);
        done(text);
      };
      const hear = ({ figures }: WordOfWorker): void => end(figures);
      const late = setTimeout(() => end(''), PATIENCE);
      child.on('message', hear);
      child.send({ ask: 'figures' } satisfies WordToWorker, (error) => {
        if (error) end('');
      });
    });
  }

  /** In good order; after the patience without asking. */
  async stop(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.again);
    const { child } = this;
    if (!child) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), LAST_PATIENCE);
    await gone;
    clearTimeout(late);
  }
}

/** In the worker, before anything else: it goes when whoever started it is gone, though it be gone already. */
export function endWithServer(): void {
  process.once('disconnect', () => process.exit(0));
  if (!process.connected) process.exit(0);
}

/** In the worker: answers who asks. */
export function followServer(figures: () => Promise<string>): void {
  if (process.send === undefined) return;
  process.on('message', (word: WordToWorker) => {
    if (word.ask !== 'figures') return;
    void figures().then((text) => process.send?.({ figures: text } satisfies WordOfWorker));
  });
}
