/** Four 32-bit numbers that stand for a text. Good for variety, useless for secrets. */
export type Lanes = readonly [number, number, number, number];

function stir(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The same text gives the same numbers on every machine and every day. */
export function lanesOf(text: string): Lanes {
  let [a, b, c, d] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 13), 0x5bd1e995);
    c = Math.imul(c + code, 0x19660d) + 0x3c6ef35f;
    d = Math.imul(d ^ (code + (b >>> 7)), 0x343fd) ^ (c >>> 11);
  }
  const first = stir(a ^ Math.imul(d, 0x2c1b3c6d));
  const second = stir(b ^ first);
  const third = stir(c ^ Math.imul(second, 0x297a2d39));
  return [first, second, third, stir(d ^ third)];
}

/** A seeded source of chance: what it throws depends on its key alone. */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  private constructor([a, b, c, d]: Lanes) {
    [this.a, this.b, this.c, this.d] = [a, b, c, d | 1];
  }

  static of(...key: readonly (string | number)[]): Dice {
    return new Dice(lanesOf(key.join('/')));
  }

  /** From 0 (included) to 1 (excluded). */
  next(): number {
    const shifted = this.d ^ (this.d << 11);
    this.d = this.c;
    this.c = this.b;
    this.b = this.a;
    this.a = (this.a ^ (this.a >>> 19) ^ shifted ^ (shifted >>> 8)) >>> 0;
    return this.a / 0x1_0000_0000;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** A whole number between two, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** Around 0, mostly between −1 and 1: the middle is likelier than the ends. */
  around(): number {
    return (this.next() + this.next() + this.next() - 1.5) / 0.75;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      const held = shuffled[at] as T;
      shuffled[at] = shuffled[other] as T;
      shuffled[other] = held;
    }
    return shuffled;
  }
}
