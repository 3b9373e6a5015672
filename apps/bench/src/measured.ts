import type pg from 'pg';
import type { Round } from './load/closed-loop.js';
import { percentile } from './figures.js';
import { usedByFamily } from './processor-time.js';

/** A round with what it cost. */
export interface Measured extends Round {
  /** Processor seconds of the server's processes and of the database's. */
  readonly node: number;
  readonly database: number;
  /** Bytes that were added to the write-ahead log meanwhile. */
  readonly wal: number;
}

/** Milliseconds of processor time of one request, both together. */
export const costOf = ({ node, database, requests }: Measured): number =>
  ((node + database) * 1000) / requests;

/** The same of the database alone. */
export const databaseCostOf = ({ database, requests }: Measured): number => (database * 1000) / requests;

/** Runs a round and looks at the processors and the log before and after. */
export async function measure(
  client: pg.Client,
  pids: { readonly server: number; readonly postmaster: number },
  round: () => Promise<Round>,
): Promise<Measured> {
  const look = async (): Promise<{ node: number; database: number; wal: number }> => {
    const { rows } = await client.query<{ wal: string }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as wal`,
    );
    return {
      node: usedByFamily(pids.server),
      database: usedByFamily(pids.postmaster),
      wal: Number(rows[0]?.wal ?? 0),
    };
  };
  const before = await look();
  const done = await round();
  const after = await look();
  return {
    ...done,
    node: after.node - before.node,
    database: after.database - before.database,
    wal: after.wal - before.wal,
  };
}

/** Figures of several rounds of the same: the least disturbed one for what is paid, all together for latencies. */
export function summarize(rounds: readonly Measured[]): {
  readonly node: number;
  readonly database: number;
  readonly wal: number;
  readonly kilobytes: number;
  readonly p50: number;
  readonly p95: number;
} {
  const least = (pick: (round: Measured) => number): number =>
    Math.min(...rounds.map((round) => pick(round) / round.requests));
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
  return {
    node: least(({ node }) => node) * 1000,
    database: least(({ database }) => database) * 1000,
    wal: least(({ wal }) => wal),
    kilobytes: least(({ bytes }) => bytes) / 1000,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
  };
}
