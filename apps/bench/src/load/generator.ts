import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Round } from './closed-loop.js';
import type { Order } from './load-process.js';
import type { Fared, Mix } from './open-loop.js';
import type { Shot } from './shot.js';

/** Connections of a closed loop. */
const CONNECTIONS = 8;

/** The process that sends. */
export class Generator {
  private constructor(private readonly child: ChildProcess) {}

  static start(): Generator {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    return new Generator(fork(fileURLToPath(new URL('load-process.js', import.meta.url)), { env }));
  }

  closed(origin: string, shots: readonly Shot[], seconds: number, connections = CONNECTIONS): Promise<Round> {
    return this.order<Round>({ how: 'closed', origin, shots, connections, seconds });
  }

  open(origin: string, mix: Mix, rate: number, seconds: number): Promise<Readonly<Record<string, Fared>>> {
    return this.order({ how: 'open', origin, mix, rate, seconds });
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }

  private order<Result>(order: Order): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.child.once('message', (message) => {
        const { result, fault } = message as { result?: Result; fault?: string };
        if (result !== undefined) resolve(result);
        else reject(new Error(fault ?? 'the load ended without a word'));
      });
      this.child.send(order);
    });
  }
}
