/** A bucket that holds `capacity` points and leaks them evenly within `windowMs`. */
export interface BucketSize {
  readonly name: string;
  readonly capacity: number;
  readonly windowMs: number;
}

/** How a bucket stands after it was asked. */
export interface BucketState extends BucketSize {
  /** Whole points that still fit. */
  readonly remaining: number;
  /** Until it is empty, ms. */
  readonly emptyInMs: number;
}

/** What came of taking points: they fit into every bucket, or nothing was taken. */
export interface Taken {
  readonly isTaken: boolean;
  /** Until as many points fit, ms; 0 when they did. */
  readonly waitMs: number;
  readonly buckets: readonly BucketState[];
}

/** Where points are counted. */
export interface Buckets {
  take(key: string, points: number): Promise<Taken>;
  stop(): void;
}

/** Level of a bucket that was last changed at `at`. */
interface Level {
  level: number;
  at: number;
}

/** What taking means, given how full each bucket is. */
export function judge(sizes: readonly BucketSize[], levels: readonly number[], points: number): Taken {
  const waits = sizes.map(({ capacity, windowMs }, at) => {
    const over = (levels[at] ?? 0) + points - capacity;
    return over <= 0 ? 0 : (Math.min(over, capacity) * windowMs) / capacity;
  });
  const isTaken = waits.every((wait) => wait === 0);
  const buckets = sizes.map((size, at) => {
    const level = (levels[at] ?? 0) + (isTaken ? points : 0);
    return {
      ...size,
      remaining: Math.max(0, Math.floor(size.capacity - level)),
      emptyInMs: (level * size.windowMs) / size.capacity,
    };
  });
  return { isTaken, waitMs: Math.max(...waits), buckets };
}

/** Buckets of one process. Those that have run empty are forgotten. */
export class MemoryBuckets implements Buckets {
  private readonly levels = new Map<string, Level[]>();

  constructor(
    private readonly sizes: readonly BucketSize[],
    private readonly now: () => number = () => performance.now(),
  ) {}

  take(key: string, points: number): Promise<Taken> {
    const now = this.now();
    if (this.levels.size > 10_000) this.forgetEmpty(now);
    const levels = this.leaked(key, now);
    const taken = judge(this.sizes, levels, points);
    if (taken.isTaken)
      this.levels.set(
        key,
        levels.map((level) => ({ level: level + points, at: now })),
      );
    return Promise.resolve(taken);
  }

  stop(): void {
    this.levels.clear();
  }

  private leaked(key: string, now: number): number[] {
    const known = this.levels.get(key);
    return this.sizes.map(({ capacity, windowMs }, at) => {
      const last = known?.[at];
      return last ? Math.max(0, last.level - ((now - last.at) * capacity) / windowMs) : 0;
    });
  }

  private forgetEmpty(now: number): void {
    for (const key of this.levels.keys())
      if (this.leaked(key, now).every((level) => level === 0)) this.levels.delete(key);
  }
}
