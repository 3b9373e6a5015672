import { Agent } from 'node:http';
import type { Sender } from './send.js';
import type { Shot } from './shot.js';

export interface Round {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Milliseconds of every request, sorted. */
  readonly latencies: readonly number[];
}

/** Sends shots in turn over some kept connections until the time is up; a wrong answer ends the run. */
export async function fireClosed(
  sender: Sender,
  shots: readonly Shot[],
  connections: number,
  seconds: number,
): Promise<Round> {
  const latencies: number[] = [];
  let bytes = 0;
  let next = 0;
  const begun = performance.now();
  const lane = async (): Promise<void> => {
    while (performance.now() < begun + seconds * 1000) {
      const shot = shots[next % shots.length];
      next += 1;
      if (!shot) return;
      if (sender.isBusy(shot)) {
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      const sent = performance.now();
      bytes += await sender.send(shot);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const took = (performance.now() - begun) / 1000;
  return { requests: latencies.length, seconds: took, bytes, latencies: latencies.sort((a, b) => a - b) };
}

/** Kept connections, as many as asked for. */
export function openAgent(connections = Infinity): Agent {
  return new Agent({ keepAlive: true, maxSockets: connections });
}
