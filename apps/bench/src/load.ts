import { Agent, request } from 'node:http';

/** One request to be sent again and again. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Round {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Milliseconds of every request, sorted. */
  readonly latencies: readonly number[];
}

/** Sends shots over some kept connections until the time is up; a wrong status ends the run. */
export async function fire(
  origin: string,
  shots: readonly Shot[],
  connections: number,
  seconds: number,
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let bytes = 0;
  let next = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const shot = shots[next % shots.length];
      next += 1;
      if (!shot) return;
      const sent = performance.now();
      const size = await send(origin, shot, agent);
      bytes += size;
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  return { requests: latencies.length, seconds: took, bytes, latencies: latencies.sort((a, b) => a - b) };
}

function send(origin: string, shot: Shot, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(
      new URL(shot.path, origin),
      { method: shot.method, headers: shot.headers, agent },
      (answer) => {
        let size = 0;
        let head = '';
        answer.on('data', (chunk: Buffer) => {
          if (head.length < 200) head += chunk.subarray(0, 200).toString('utf8');
          size += chunk.length;
        });
        answer.on('end', () => {
          if (answer.statusCode === 200 && !head.startsWith('{"errors"')) resolve(size);
          else reject(new Error(`${answer.statusCode}: ${head}`));
        });
      },
    );
    sending.on('error', reject);
    sending.end(shot.body);
  });
}

/** The latency below which the given share of requests stayed. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
