import { request } from 'node:http';
import type { Agent } from 'node:http';
import { bodyOf, isAwaited } from './shot.js';
import type { Shot } from './shot.js';

/** Counts the turns of shots and sends them. */
export class Sender {
  private readonly turns = new Map<string, number>();
  private readonly busy = new Set<string>();

  constructor(
    private readonly origin: string,
    private readonly agent: Agent,
    turns: ReadonlyMap<string, number> = new Map(),
  ) {
    this.turns = new Map(turns);
  }

  get turned(): ReadonlyMap<string, number> {
    return this.turns;
  }

  isBusy({ id, writes }: Shot): boolean {
    return writes === true && this.busy.has(id);
  }

  /** Answers the bytes of the body; throws what is no success. */
  async send(shot: Shot): Promise<number> {
    const turn = this.turns.get(shot.id) ?? shot.turn ?? 0;
    this.turns.set(shot.id, turn + 1);
    this.busy.add(shot.id);
    try {
      return await this.post(shot, bodyOf(shot, turn));
    } finally {
      this.busy.delete(shot.id);
    }
  }

  private post(shot: Shot, body: string | undefined): Promise<number> {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const sending = request(
        new URL(shot.path, this.origin),
        { method: shot.method, headers: { ...shot.headers, ...length }, agent: this.agent },
        (answer) => {
          let size = 0;
          let text = '';
          answer.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (shot.wrong !== undefined || text.length < 300) text += chunk.toString('latin1');
          });
          answer.on('error', reject);
          answer.on('end', () => {
            const isWrong =
              !isAwaited(shot, answer.statusCode) ||
              text.startsWith('{"errors"') ||
              (shot.wrong !== undefined && new RegExp(shot.wrong).test(text));
            if (isWrong) reject(new Error(`${answer.statusCode}: ${text.slice(0, 400)}`));
            else resolve(size);
          });
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
  }
}
