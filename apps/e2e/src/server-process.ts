import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

/** The repository: stories run what `npm start` runs. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The environment of a process of the product: ours without what the test runner needs for itself. */
export function environmentOf(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'production', ...settings };
}

/** The built server as a process that can be killed and started again on its port. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private said = '';

  constructor(
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts and waits until it is ready to answer. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, 'apps/api/dist/main.js')], {
      env: environmentOf({ ...this.settings, ZHURNAL_PORT: String(this.port) }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString('utf8')).slice(-4000)));
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`the server did not start: ${this.said}`);
      const answer = await fetch(`${this.origin}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`the server is not ready: ${this.said}`);
  }

  /** Waits until so many of its processes listen; the log has to be at info. */
  async untilListening(count: number): Promise<void> {
    while (this.said.split('"listening"').length <= count) await new Promise((done) => setTimeout(done, 20));
  }

  /** Ends it at once, as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }
}
