import { planArrivals } from './arrivals.js';
import type { Sender } from './send.js';
import type { Shot } from './shot.js';

/** What comes of one kind of request: how often beside the others, and which ones in turn. */
export interface Stream {
  readonly weight: number;
  readonly shots: readonly Shot[];
}

export type Mix = Readonly<Record<string, Stream>>;

/** How one kind fared. */
export interface Fared {
  /** Milliseconds from the planned arrival to the end of the answer, sorted. */
  readonly latencies: readonly number[];
  readonly errors: number;
  readonly firstError: string;
}

/** So many may be under way; what comes then is an error, as for a server that has stopped. */
const MOST_UNDER_WAY = 2_000;
/** How long answers are waited for after the last arrival, ms. */
const PATIENCE = 4_000;

/**
 * Sends at a constant rate whatever the answers do. Latencies count from the planned arrival, so that requests which
 * had to wait for slow ones before them are not left out (coordinated omission).
 */
export async function fireOpen(
  sender: Sender,
  mix: Mix,
  rate: number,
  seconds: number,
): Promise<Readonly<Record<string, Fared>>> {
  const weights = Object.fromEntries(Object.entries(mix).map(([kind, { weight }]) => [kind, weight]));
  const fared = Object.fromEntries(
    Object.keys(mix).map((kind) => [kind, { latencies: [] as number[], errors: 0, firstError: '' }]),
  );
  const places = new Map<string, number>();
  const pick = (kind: string): Shot | undefined => {
    const shots = mix[kind]?.shots ?? [];
    for (let tries = 0; tries < shots.length; tries += 1) {
      const place = places.get(kind) ?? 0;
      places.set(kind, place + 1);
      const shot = shots[place % shots.length];
      if (shot && !sender.isBusy(shot)) return shot;
    }
    return undefined;
  };
  let underWay = 0;
  const begun = performance.now();
  for (const { at, kind } of planArrivals(weights, rate, seconds)) {
    const wait = begun + at - performance.now();
    if (wait > 0.5) await new Promise((resolve) => setTimeout(resolve, wait));
    const counts = fared[kind];
    if (!counts) continue;
    const shot = underWay < MOST_UNDER_WAY ? pick(kind) : undefined;
    if (!shot) {
      counts.errors += 1;
      counts.firstError ||= 'too many requests are under way';
      continue;
    }
    underWay += 1;
    sender.send(shot).then(
      () => {
        underWay -= 1;
        counts.latencies.push(performance.now() - begun - at);
      },
      (error: Error) => {
        underWay -= 1;
        counts.errors += 1;
        counts.firstError ||= error.message;
      },
    );
  }
  const end = performance.now() + PATIENCE;
  while (underWay > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const counts of Object.values(fared)) counts.latencies.sort((a, b) => a - b);
  if (underWay > 0) {
    const [first] = Object.values(fared);
    if (first) [first.errors, first.firstError] = [first.errors + underWay, 'no answer in time'];
  }
  return fared;
}
