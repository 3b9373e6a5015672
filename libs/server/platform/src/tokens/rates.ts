import { TOKEN_RATES } from '@zhurnal/rules';
import type { Config } from '../config.js';
import { Fault } from '../faults.js';
import type { Log } from '../log.js';
import { MemoryBuckets } from './leaky-bucket.js';
import type { Buckets, BucketSize, BucketState } from './leaky-bucket.js';
import { RedisBuckets } from './redis-buckets.js';

/** How a token stands with its limits after a request. */
export interface RateState {
  /** Points the request was counted with. */
  readonly requested: number;
  readonly buckets: readonly BucketState[];
  /** When as many points fit, if they did not. */
  readonly waitMs: number;
}

/** A request that is counted. */
export interface Counted {
  rate: RateState | undefined;
}

const sizesFor = (share: number): readonly BucketSize[] => [
  { name: 'minute', capacity: Math.floor(TOKEN_RATES.perMinute / share), windowMs: 60_000 },
  { name: 'hour', capacity: Math.floor(TOKEN_RATES.perHour / share), windowMs: 3_600_000 },
];

/** Counts what tokens ask for. */
export class Rates {
  constructor(private readonly buckets: Buckets) {}

  /**
   * Shared by way of Redis where there is one. Without it no process knows what the others counted: each has its share,
   * so that together they never give more than the limit, though a client that meets one process only gets less.
   */
  static for({ redisUrl, processes }: Config, log: Log): Rates {
    const own = new MemoryBuckets(sizesFor(processes));
    return new Rates(redisUrl === undefined ? own : new RedisBuckets(redisUrl, sizesFor(1), own, log));
  }

  /** Counts the request, or refuses it: then nothing was counted. */
  async charge(tokenId: string, points: number, counted: Counted): Promise<void> {
    const { isTaken, waitMs, buckets } = await this.buckets.take(tokenId, points);
    counted.rate = { requested: points, buckets, waitMs };
    if (!isTaken) throw new Fault('RATE_LIMITED', 'The token has used up its points: ask again later.');
  }

  stop(): void {
    this.buckets.stop();
  }
}

/** The bucket that will be full first. */
const tightest = (buckets: readonly BucketState[]): BucketState | undefined =>
  [...buckets].sort((one, other) => one.remaining - other.remaining)[0];

/** What the answer says about its cost, in `extensions.cost`. */
export function costOf({ requested, buckets }: RateState): Readonly<Record<string, unknown>> {
  const bucket = tightest(buckets);
  return {
    requested,
    limit: bucket?.capacity ?? 0,
    remaining: bucket?.remaining ?? 0,
    resetAt: new Date(Date.now() + (bucket?.emptyInMs ?? 0)).toISOString(),
  };
}

const seconds = (ms: number): number => Math.ceil(ms / 1000);

/** The same for every HTTP client: the fields of the IETF draft, and when to come again. */
export function rateHeaders({ buckets, waitMs }: RateState): Record<string, string> {
  return {
    'ratelimit-policy': buckets
      .map(({ name, capacity, windowMs }) => `"${name}";q=${capacity};w=${seconds(windowMs)}`)
      .join(', '),
    ratelimit: buckets
      .map(({ name, remaining, emptyInMs }) => `"${name}";r=${remaining};t=${seconds(emptyInMs)}`)
      .join(', '),
    ...(waitMs > 0 ? { 'retry-after': String(seconds(waitMs)) } : {}),
  };
}
