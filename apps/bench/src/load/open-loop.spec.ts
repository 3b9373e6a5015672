import { describe, expect, it } from '@jest/globals';
import { fireOpen } from './open-loop.js';
import type { Mix } from './open-loop.js';
import type { Sender } from './send.js';
import type { Shot } from './shot.js';

const shot = (id: string, writes = false): Shot => ({
  id,
  method: 'GET',
  path: '/',
  headers: {},
  status: 200,
  writes,
});
const mix = (...shots: readonly Shot[]): Mix => ({ page: { weight: 1, shots } });

/** A server that answers nothing until the last request has come. */
class Stuck {
  readonly sent: string[] = [];
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly count: number) {}

  isBusy({ id, writes }: Shot): boolean {
    return writes === true && this.sent.includes(id);
  }

  async send({ id }: Shot): Promise<number> {
    this.sent.push(id);
    if (this.sent.length >= this.count) for (const go of this.waiting) go();
    else await new Promise<void>((go) => this.waiting.push(go));
    return 1;
  }
}

describe('fireOpen', () => {
  it('sends on while nothing is answered, and counts the wait of those that were due before', async () => {
    const server = new Stuck(20);
    const { page } = await fireOpen(server as unknown as Sender, mix(shot('a')), 200, 0.1);
    expect(server.sent.length).toBe(20);
    expect(page?.latencies.length).toBe(20);
    // The first one was due 95 ms before the answer came; a generator that waits would have told of the last one only.
    expect(page?.latencies.at(-1)).toBeGreaterThanOrEqual(94);
  });

  it('never sends a command whose last turn is under way: that is an error', async () => {
    const server = new Stuck(1_000);
    const sending = fireOpen(
      server as unknown as Sender,
      mix(shot('a', true), shot('b', true)),
      1_000,
      0.005,
    );
    server.send(shot('unused')).catch(() => undefined);
    const { page } = await sending;
    expect(server.sent.filter((id) => id !== 'unused')).toEqual(['a', 'b']);
    expect(page?.errors).toBe(5);
  });

  it('counts what failed as an error, with the first reason', async () => {
    const failing = { isBusy: () => false, send: () => Promise.reject(new Error('500: no')) };
    const { page } = await fireOpen(failing as unknown as Sender, mix(shot('a')), 1_000, 0.003);
    expect([page?.errors, page?.firstError, page?.latencies]).toEqual([3, '500: no', []]);
  });
});
