import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireOpen } from './open-loop.js';
import type { Fared, Mix } from './open-loop.js';
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

// The clock stands but for what a test turns it by: how busy the machine is changes nothing.
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Fires, and turns the clock until all is answered. */
async function fire(sender: unknown, asked: Mix, rate: number, seconds: number): Promise<Fared | undefined> {
  const firing = fireOpen(sender as Sender, asked, rate, seconds);
  await jest.advanceTimersByTimeAsync(5_000);
  const { page } = await firing;
  return page;
}

describe('fireOpen', () => {
  it('sends on while nothing is answered, and counts the wait of those that were due before', async () => {
    const server = new Stuck(20);
    const page = await fire(server, mix(shot('a')), 200, 0.1);
    expect(server.sent.length).toBe(20);
    // One is due every 5 ms and all are answered with the last; a generator that waits would tell of the last one only.
    expect(page?.latencies).toEqual(Array.from({ length: 20 }, (_, place) => place * 5));
  });

  it('never sends a command whose last turn is under way: that is an error', async () => {
    const server = new Stuck(1_000);
    const page = await fire(server, mix(shot('a', true), shot('b', true)), 1_000, 0.005);
    expect(server.sent).toEqual(['a', 'b']);
    expect(page?.errors).toBe(5);
  });

  it('counts what failed as an error, with the first reason', async () => {
    const failing = { isBusy: () => false, send: () => Promise.reject(new Error('500: no')) };
    const page = await fire(failing, mix(shot('a')), 1_000, 0.003);
    expect([page?.errors, page?.firstError, page?.latencies]).toEqual([3, '500: no', []]);
  });
});
