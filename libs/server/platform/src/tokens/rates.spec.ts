import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config.js';
import { Fault } from '../faults.js';
import { Log } from '../log.js';
import { Rates, costOf, rateHeaders } from './rates.js';
import type { Counted } from './rates.js';

const DATABASE_URL = 'postgres://nobody@127.0.0.1/none';
const ratesOf = (env: Record<string, string> = {}): Rates =>
  Rates.for(readConfig({ DATABASE_URL, ...env }), Log.at('silent'));

async function charge(rates: Rates, points: number): Promise<Counted & { fault: unknown }> {
  const counted: Counted = { rate: undefined };
  const fault = await rates.charge('one', points, counted).catch((error: unknown) => error);
  return { ...counted, fault };
}

describe('the points of a token', () => {
  it('are told in the fields of the draft, and the tighter bucket in the cost', async () => {
    const { rate, fault } = await charge(ratesOf(), 4_000);
    expect(fault).toBeUndefined();
    expect(rate && rateHeaders(rate)).toEqual({
      'ratelimit-policy': '"minute";q=10000;w=60, "hour";q=100000;w=3600',
      ratelimit: '"minute";r=6000;t=24, "hour";r=96000;t=144',
    });
    expect(rate && costOf(rate)).toMatchObject({ requested: 4_000, limit: 10_000, remaining: 6_000 });
  });

  it('are refused with the time to wait', async () => {
    const rates = ratesOf();
    await charge(rates, 10_000);
    const { rate, fault } = await charge(rates, 5_000);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(rate && rateHeaders(rate)['retry-after']).toBe('30');
  });

  it('are shared out among the processes of a server where nothing counts for all of them', async () => {
    const { rate } = await charge(ratesOf({ ZHURNAL_PROCESSES: '4' }), 1);
    expect(rate?.buckets.map(({ capacity }) => capacity)).toEqual([2_500, 25_000]);
  });
});
