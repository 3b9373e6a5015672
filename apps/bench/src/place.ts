/** Where the measured installation lies and what of it is measured; the launching script says it. */
export interface BenchPlace {
  readonly adminUrl: string;
  readonly applicationUrl: string;
  /** First process of the database server, for its processor time. */
  readonly postmaster: number;
  /** The school day that is measured, YYYY-MM-DD: the demo has lived up to its noon. */
  readonly day: string;
  /** Where the product's clock starts. */
  readonly now: string;
  readonly only: readonly Part[];
  readonly rounds: number;
  /** Length of one round. */
  readonly seconds: number;
  /** Schools in the database, and for how many of them the afternoon is played. */
  readonly schools: number;
}

export const PARTS = ['batch', 'pages', 'unchanged', 'load', 'scaling', 'start', 'years', 'yearend'] as const;
export type Part = (typeof PARTS)[number];

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
