import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The product as it is deployed, on a database of its own: built files, a process, a port. */
export class Installation {
  origin = '';
  private child: ChildProcess | undefined;

  private constructor(
    readonly database: TestDatabase,
    readonly now: string,
  ) {}

  static async prepare(now: string): Promise<Installation> {
    return new Installation(await testDatabase(), now);
  }

  private get environment(): NodeJS.ProcessEnv {
    const { NODE_OPTIONS: _options, ...rest } = process.env;
    return {
      ...rest,
      DATABASE_URL: this.database.url,
      ZHURNAL_ADMIN_DATABASE_URL: this.database.adminUrl,
      ZHURNAL_NOW: this.now,
      ZHURNAL_PORT: '0',
      ZHURNAL_LOG_LEVEL: 'info',
    };
  }

  /** A `zhurnal` command; answers what it printed. */
  async zhurnal(...words: string[]): Promise<string> {
    const child = spawn(process.execPath, [join(ROOT, 'apps/cli/dist/main.js'), ...words], { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    const code = await new Promise((done) => child.once('close', done));
    if (code !== 0) throw new Error(`zhurnal ${words.join(' ')} ended with ${String(code)}: ${out}${err}`);
    return out;
  }

  /** Starts the server process and waits for its port. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, 'apps/api/dist/main.js')], { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let said = '';
    const port = await new Promise<number>((done, fail) => {
      const listen = (chunk: Buffer): void => {
        said += chunk.toString('utf8');
        const found = /"port":(\d+)/.exec(said);
        if (found) done(Number(found[1]));
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      child.once('exit', () => fail(new Error(`the server did not start: ${said}`)));
    });
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** Ends the server process at once, as a power cut would. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
    }
    await this.database.close();
  }
}
