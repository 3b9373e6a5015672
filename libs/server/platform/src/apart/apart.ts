import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Fault } from '../faults.js';
import type { Log } from '../log.js';

/** What the process apart is told: to call a function of a module with values that can be cloned. */
export interface ApartTask {
  readonly id: number;
  /** Address of the module, as `import.meta.resolve` gives it. */
  readonly module: string;
  readonly name: string;
  readonly values: readonly unknown[];
}

export type ApartAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly fault: string };

/** Bounds of the work that is done apart. */
export interface ApartLimits {
  /** Megabytes of objects that the process may hold. */
  readonly megabytes: number;
  /** Longest time that one piece of work may take, ms. */
  readonly longest: number;
  /** How many may wait; one more is refused at once. */
  readonly waiting: number;
  /** With nothing to do for so long the process ends, ms. */
  readonly idle: number;
}

const LIMITS: ApartLimits = { megabytes: 384, longest: 120_000, waiting: 40, idle: 60_000 };
const ENTRY = import.meta.resolve('./apart-process.js');
/** Of what a process said before it was lost, so many characters are told. */
const LAST_WORDS = 2_000;
const REFUSED = 'Too many documents are being drawn: try again in a moment.';
const LOST = 'The document could not be drawn: try again, or ask for less at once.';

interface Waiting extends Omit<ApartTask, 'id'> {
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Work that would keep the event loop from others: drawing of paper and workbooks. It is done in a process of its own that gives
 * way to this one, piece by piece in the order of asking. The process starts with the first piece and ends when there is none
 * for a while; lost, it takes with it only the piece it was at.
 */
export class Apart {
  private readonly limits: ApartLimits;
  private readonly queue: Waiting[] = [];
  private child: ChildProcess | undefined;
  private resting: NodeJS.Timeout | undefined;
  private lastWords = '';
  private isBusy = false;
  private isEnded = false;
  private count = 0;

  constructor(
    private readonly log: Log,
    limits: Partial<ApartLimits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
  }

  /** Process that does the work now. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * What the function of the module answers. Bytes come as `Uint8Array`. A piece whose signal is aborted is not begun, or is broken
   * off.
   */
  run<Value>(module: string, name: string, values: readonly unknown[], signal?: AbortSignal): Promise<Value> {
    if (this.isEnded || this.queue.length >= this.limits.waiting)
      return Promise.reject(new Fault('UNAVAILABLE', REFUSED));
    return new Promise<Value>((done, failed) => {
      this.queue.push({ module, name, values, signal, done: done as (value: unknown) => void, failed });
      if (!this.isBusy) void this.workOff();
    });
  }

  /** Ends the process; what waits is refused. */
  stop(): void {
    this.isEnded = true;
    clearTimeout(this.resting);
    for (const { failed } of this.queue.splice(0)) failed(new Fault('UNAVAILABLE', REFUSED));
    this.child?.kill('SIGKILL');
  }

  private async workOff(): Promise<void> {
    this.isBusy = true;
    clearTimeout(this.resting);
    for (let next = this.queue.shift(); next; next = this.queue.shift())
      await this.once(next).then(next.done, next.failed);
    this.isBusy = false;
    this.resting = setTimeout(() => this.child && this.drop(this.child), this.limits.idle).unref();
  }

  private once({ module, name, values, signal }: Waiting): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const child = this.start();
    const id = (this.count += 1);
    return new Promise((done, fail) => {
      const end = (): void => {
        clearTimeout(late);
        child.off('message', hear).off('exit', lost).off('error', unable);
        signal?.removeEventListener('abort', breakOff);
      };
      const hear = (answer: ApartAnswer): void => {
        if (answer.id !== id) return;
        end();
        if ('value' in answer) return done(answer.value);
        fail(Object.assign(new Error(`${name} failed apart`), { stack: answer.fault }));
      };
      const lost = (code: number | null, by: string | null): void => {
        end();
        this.log.error(
          new Error(`the process ended with ${by ?? code}`, { cause: this.lastWords }),
          `${name} was lost with its process`,
        );
        fail(new Fault('UNAVAILABLE', LOST));
      };
      const unable = (): void => lost(null, 'no process');
      // The piece cannot be stopped but with its process; the next one begins in a new one.
      const breakOff = (): void => {
        end();
        this.drop(child);
        fail(signal?.reason as Error);
      };
      const late = setTimeout(() => child.kill('SIGKILL'), this.limits.longest);
      child.on('message', hear).once('exit', lost).once('error', unable);
      signal?.addEventListener('abort', breakOff, { once: true });
      child.send({ id, module, name, values } satisfies ApartTask, (error) => {
        if (error) child.kill('SIGKILL');
      });
    });
  }

  private start(): ChildProcess {
    if (this.child?.connected) return this.child;
    const child = fork(fileURLToPath(ENTRY), {
      serialization: 'advanced',
      // A session of its own, so that it can give way to this one.
      detached: true,
      execArgv: [...process.execArgv, `--max-old-space-size=${this.limits.megabytes}`],
      // It draws what it is given and has no use for secrets.
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // Its last words are told with its loss, in the one form of the log.
    this.lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      if (this.child === child) this.lastWords = (this.lastWords + part).slice(-LAST_WORDS);
    });
    // Waiting for it keeps nobody alive; whoever asked waits on a connection.
    child.unref();
    child.channel?.unref();
    (child.stderr as Socket | null)?.unref();
    child.on('error', () => this.drop(child));
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    this.child = child;
    return child;
  }

  private drop(child: ChildProcess): void {
    if (this.child === child) this.child = undefined;
    child.kill('SIGKILL');
  }
}
