import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { listChildren, usedByFamily } from '../processor-time.js';
import type { Place } from './place.js';

/** Processor seconds used so far. */
export interface Used {
  readonly product: number;
  readonly database: number;
}

const MAIN = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What a product needs to know to start. */
export type Ground = Pick<Place, 'applicationUrl' | 'postmaster' | 'now' | 'processes'> & {
  readonly origin?: string;
  /** More of its environment. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** The product as it is deployed: its own processes behind one port, or one that runs elsewhere. */
export class Product {
  private said = '';

  private constructor(
    readonly origin: string,
    private readonly place: Ground,
    private readonly child: ChildProcess | undefined,
  ) {
    for (const stream of [child?.stdout, child?.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString('utf8')).slice(-6000)));
  }

  static async start(place: Ground): Promise<Product> {
    if (place.origin !== undefined) return new Product(place.origin, place, undefined);
    const port = await freePort();
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...env,
        NODE_ENV: 'production',
        DATABASE_URL: place.applicationUrl,
        ZHURNAL_PORT: String(port),
        ZHURNAL_NOW: place.now,
        ZHURNAL_PROCESSES: String(place.processes),
        ZHURNAL_LOG_LEVEL: 'warn',
        ...place.settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const product = new Product(`http://127.0.0.1:${port}`, place, child);
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${product.origin}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return product;
      await pause(100);
    }
    child.kill('SIGKILL');
    throw new Error(`the product did not start: ${product.said}`);
  }

  /** Its first process; 0: it runs elsewhere. */
  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** The last lines of its log: warnings and worse. */
  get log(): string {
    return this.said;
  }

  /** Ends one of its processes at once, as a lack of memory would. Answers whether there was one to spare. */
  loseProcess(): boolean {
    const [first, second] = this.child?.pid === undefined ? [] : listChildren(this.child.pid);
    if (first === undefined || second === undefined) return false;
    process.kill(first, 'SIGKILL');
    return true;
  }

  get used(): Used {
    return {
      product: this.child?.pid === undefined ? 0 : usedByFamily(this.child.pid),
      database: this.place.postmaster === 0 ? 0 : usedByFamily(this.place.postmaster),
    };
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(late);
  }
}
