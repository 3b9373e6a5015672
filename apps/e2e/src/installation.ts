import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ROOT, ServerProcess, environmentOf, freePort } from './server-process.js';

/** The product as it is deployed, on a database of its own: the built command line, server and pages. */
export class Installation {
  private constructor(
    readonly database: TestDatabase,
    readonly server: ServerProcess,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** An empty installation whose clock starts at the given instant. */
  static async prepare(now: string): Promise<Installation> {
    return Installation.on(await testDatabase(), now);
  }

  /** An installation on a database that may hold something already, with settings of its own. */
  static async on(
    database: TestDatabase,
    now: string,
    own: Readonly<Record<string, string>> = {},
  ): Promise<Installation> {
    const settings = {
      DATABASE_URL: database.url,
      ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
      ZHURNAL_NOW: now,
      ZHURNAL_LOG_LEVEL: 'warn',
      ...own,
    };
    return new Installation(database, new ServerProcess(await freePort(), settings), settings);
  }

  get origin(): string {
    return this.server.origin;
  }

  /** A `zhurnal` command; answers what it printed. */
  async zhurnal(...words: string[]): Promise<string> {
    const child = spawn(process.execPath, [join(ROOT, 'apps/cli/dist/main.js'), ...words], {
      env: environmentOf(this.settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    const code = await new Promise((done) => child.once('close', done));
    if (code !== 0) throw new Error(`zhurnal ${words.join(' ')} ended with ${String(code)}: ${out}${err}`);
    return out;
  }

  /** One more server process on the same database, on a port of its own. */
  async startAnother(): Promise<ServerProcess> {
    const another = new ServerProcess(await freePort(), this.settings);
    await another.start();
    return another;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.database.close();
  }
}
