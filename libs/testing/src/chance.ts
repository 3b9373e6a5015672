/** Chance that can be repeated: the same seed throws the same in every run. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 2_654_435_761);
  }

  /** A whole number from 0 to one less than the bound. */
  below(bound: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 3_266_489_917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % bound;
  }

  /** One of some things. */
  of<T>(things: readonly T[]): T {
    const found = things[this.below(things.length)];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  }

  /** True in so many of a hundred cases. */
  isLucky(percent: number): boolean {
    return this.below(100) < percent;
  }
}
