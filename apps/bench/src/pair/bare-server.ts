import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Captured } from './capture.js';

/** The bare server in its own process. */
export class BareServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  static async start(adminUrl: string): Promise<BareServer> {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = fork(fileURLToPath(new URL('bare-process.js', import.meta.url)), {
      env: { ...env, DATABASE_URL: adminUrl },
    });
    const { port } = await hear<{ port: number }>(child);
    return new BareServer(child, `http://127.0.0.1:${port}`);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Makes the statements known by name. */
  async learn(statements: readonly Captured[]): Promise<void> {
    const known = hear<object>(this.child);
    this.child.send(statements.map(({ name, text }) => [name, text]));
    await known;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}

function hear<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', () => reject(new Error('the bare server has ended')));
  });
}
