/** Chance that is the same for the same word: every actor throws dice of their own, whoever comes first. */
export class Chance {
  private state: number;

  constructor(word: string) {
    let hash = 0x811c9dc5;
    for (const letter of word) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    this.state = hash >>> 0;
  }

  /** From 0 to 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(choices: readonly T[]): T {
    const found = choices[Math.floor(this.next() * choices.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }

  /** Some of them, in their order. */
  some<T>(choices: readonly T[], share: number): readonly T[] {
    return choices.filter(() => this.is(share));
  }
}
