import { describe, expect, it } from '@jest/globals';
import { MemoryBuckets } from './leaky-bucket.js';

const SIZES = [
  { name: 'minute', capacity: 100, windowMs: 60_000 },
  { name: 'hour', capacity: 300, windowMs: 3_600_000 },
] as const;

describe('a leaky bucket', () => {
  it('takes what fits, and nothing of what does not', async () => {
    let now = 0;
    const buckets = new MemoryBuckets(SIZES, () => now);
    expect((await buckets.take('one', 60)).buckets.map(({ remaining }) => remaining)).toEqual([40, 240]);
    const refused = await buckets.take('one', 41);
    expect(refused).toMatchObject({ isTaken: false, waitMs: 600 });
    expect(refused.buckets.map(({ remaining }) => remaining)).toEqual([40, 240]);
    now = 600;
    expect((await buckets.take('one', 41)).isTaken).toBe(true);
  });

  it('leaks evenly, until it is empty', async () => {
    let now = 0;
    const buckets = new MemoryBuckets(SIZES, () => now);
    await buckets.take('one', 100);
    now = 30_000;
    expect((await buckets.take('one', 0)).buckets[0]).toMatchObject({ remaining: 50, emptyInMs: 30_000 });
    now = 3_600_000;
    expect((await buckets.take('one', 0)).buckets.map(({ remaining }) => remaining)).toEqual([100, 300]);
  });

  it('holds the longer window when the shorter one has room again', async () => {
    let now = 0;
    const buckets = new MemoryBuckets(SIZES, () => now);
    for (let minute = 0; minute < 3; minute += 1) {
      expect((await buckets.take('one', 100)).isTaken).toBe(true);
      now += 60_000;
    }
    const refused = await buckets.take('one', 100);
    expect(refused.isTaken).toBe(false);
    expect(refused.waitMs).toBeGreaterThan(60_000);
  });

  it('counts each token for itself', async () => {
    const buckets = new MemoryBuckets(SIZES, () => 0);
    await buckets.take('one', 100);
    expect((await buckets.take('other', 100)).isTaken).toBe(true);
  });
});
