/** Where and how large the school day is played; the launching script or a story says it. */
export interface Place {
  /** A login that may read everything: for the cast and for the judge. */
  readonly adminUrl: string;
  /** The product's own login. */
  readonly applicationUrl: string;
  /** The database server's first process, for its processor time; 0: it runs elsewhere. */
  readonly postmaster: number;
  /** A product that runs already; without it the play starts one of its own, and may kill a process of it. */
  readonly origin?: string;
  /** Processes of the product behind one port. */
  readonly processes: number;
  /** The school day, YYYY-MM-DD; its lessons have not been written into yet. */
  readonly day: string;
  /** The instant at which the product's clock starts. */
  readonly now: string;
  readonly teachers: number;
  readonly classTeachers: number;
  readonly devices: number;
  /** How long one lesson of the day lasts here, seconds. */
  readonly seconds: number;
  /** Chance of the play: what is entered, and which requests go wrong. */
  readonly seed: string;
  /** Rounds of each question after the day, alone on the machine, for its processor time; 0: none. */
  readonly rounds: number;
  /** Print the report as one line of JSON. */
  readonly json: boolean;
}
