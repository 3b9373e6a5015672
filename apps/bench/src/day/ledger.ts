/** The product said that it had stored this: which row, in which version, and with which content. */
export interface Acknowledged {
  /** The table. */
  readonly table: string;
  /** What tells the row from others of its table, as the judge reads it from the database. */
  readonly row: string;
  readonly version: number;
  /** What the row must hold; undefined: not told by the answer. */
  readonly content?: string;
}

/** A command that was acknowledged. */
export interface Command {
  readonly key: string;
  readonly operation: string;
}

/** What every actor was told to be stored. Nothing in it comes from the database. */
export class Ledger {
  readonly rows: Acknowledged[] = [];
  readonly commands: Command[] = [];
  /** Counts that answers told, by what they count. */
  readonly sums = new Map<string, number>();
  /** What the product did not do as it must. */
  readonly differences: string[] = [];

  store(entry: Acknowledged): void {
    this.rows.push(entry);
  }

  add(what: string, count: number): void {
    this.sums.set(what, (this.sums.get(what) ?? 0) + count);
  }

  count(what: string): number {
    return this.sums.get(what) ?? 0;
  }

  differ(words: string): void {
    this.differences.push(words);
  }
}
