/** How many requests of one kind are answered in a stretch of time. */
export interface RateLimit {
  readonly most: number;
  readonly seconds: number;
}

/** Keys that are remembered at most: beyond it the oldest stretches are forgotten. */
const MOST_KEYS = 20_000;

/** Counts requests of this process in whole stretches of time; what is counted is gone with the stretch. */
export class RequestRate {
  private readonly counts = new Map<string, number>();
  private stretch = -1;

  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one; false: too many in this stretch. */
  admit(key: string): boolean {
    const stretch = Math.floor(this.now() / (this.limit.seconds * 1000));
    if (stretch !== this.stretch || this.counts.size >= MOST_KEYS) this.counts.clear();
    this.stretch = stretch;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.limit.most;
  }
}
