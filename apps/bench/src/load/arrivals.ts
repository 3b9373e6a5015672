/** When which kind of request comes. */
export interface Arrival {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly kind: string;
}

/**
 * Requests at a constant rate, each kind as often as its weight says and spread evenly among the others. The plan does
 * not wait for answers: people do not know that the server is slow.
 */
export function planArrivals(
  weights: Readonly<Record<string, number>>,
  rate: number,
  seconds: number,
): readonly Arrival[] {
  const kinds = Object.entries(weights).filter(([, weight]) => weight > 0);
  const whole = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  const owed = new Map(kinds.map(([kind]) => [kind, 0]));
  return Array.from({ length: kinds.length === 0 ? 0 : Math.floor(rate * seconds) }, (_, place) => {
    let chosen = '';
    let most = -Infinity;
    for (const [kind, weight] of kinds) {
      const debt = (owed.get(kind) ?? 0) + weight;
      owed.set(kind, debt);
      if (debt > most) [chosen, most] = [kind, debt];
    }
    owed.set(chosen, most - whole);
    return { at: (place * 1000) / rate, kind: chosen };
  });
}

/** How a search for the highest rate that still holds goes. */
export interface Search {
  readonly from: number;
  /** The first steps multiply by this until one fails. */
  readonly factor: number;
  /** Then the gap is halved so many times. */
  readonly halvings: number;
  readonly most: number;
}

/** The highest rate tried that holds; 0: not even the first one did. */
export async function findHighestRate(
  { from, factor, halvings, most }: Search,
  holds: (rate: number) => Promise<boolean>,
): Promise<number> {
  let good = 0;
  let bad = from;
  while (bad <= most && (await holds(bad))) {
    good = bad;
    bad *= factor;
  }
  if (good === 0 || bad > most) return good;
  for (let step = 0; step < halvings; step += 1) {
    const middle = (good + bad) / 2;
    if (await holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
