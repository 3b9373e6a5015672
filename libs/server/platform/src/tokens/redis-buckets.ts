import { Redis } from 'ioredis';
import type { Log } from '../log.js';
import { judge } from './leaky-bucket.js';
import type { Buckets, BucketSize, Taken } from './leaky-bucket.js';

/**
 * One script, so that processes cannot both take the last points. KEYS: one for each bucket; ARGV: the points, then
 * capacity and window of each. Answers the levels before taking, in thousandths.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local points = tonumber(ARGV[1])
local levels = {}
local fits = true
for i = 1, #KEYS do
  local capacity = tonumber(ARGV[i * 2])
  local window = tonumber(ARGV[i * 2 + 1])
  local known = redis.call('HMGET', KEYS[i], 'level', 'at')
  local level = 0
  if known[1] then level = math.max(0, tonumber(known[1]) - (now - tonumber(known[2])) * capacity / window) end
  levels[i] = level
  if level + points > capacity then fits = false end
end
if fits then
  for i = 1, #KEYS do
    redis.call('HSET', KEYS[i], 'level', tostring(levels[i] + points), 'at', now)
    redis.call('PEXPIRE', KEYS[i], ARGV[i * 2 + 1])
  end
end
local answer = {}
for i = 1, #KEYS do answer[i] = math.floor(levels[i] * 1000) end
return answer`;

/** Buckets that all processes share. While Redis is away each process counts by itself. */
export class RedisBuckets implements Buckets {
  private readonly redis: Redis;

  constructor(
    url: string,
    private readonly sizes: readonly BucketSize[],
    private readonly meanwhile: Buckets,
    private readonly log: Log,
  ) {
    this.redis = new Redis(url, {
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      connectTimeout: 1_000,
      disconnectTimeout: 200,
    });
    this.redis.on('error', (error) => log.error(error, 'limits of tokens are not shared now'));
  }

  async take(key: string, points: number): Promise<Taken> {
    try {
      const keys = this.sizes.map(({ name }) => `zhurnal:rate:${key}:${name}`);
      const sizes = this.sizes.flatMap(({ capacity, windowMs }) => [capacity, windowMs]);
      const levels = (await this.redis.eval(TAKE, keys.length, ...keys, points, ...sizes)) as number[];
      return judge(
        this.sizes,
        levels.map((level) => level / 1000),
        points,
      );
    } catch (error) {
      this.log.error(error, 'limits of tokens are counted by this process alone');
      return this.meanwhile.take(key, points);
    }
  }

  stop(): void {
    this.redis.disconnect();
    this.meanwhile.stop();
  }
}
