import { randomUUID } from 'node:crypto';

/** A request that is sent again and again, each time as the next turn. */
export interface Shot {
  /** Unique in the run: turns are counted by it. */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Words that begin with `#` are put in place at each turn: `"#key"` a new id, `"#7"` the number seven and one more for
   * each turn before, `"#A|B"` A and B by turns, nothing of it being null.
   */
  readonly body?: string;
  /** Changes something: may not be sent while its last turn is under way. */
  readonly writes?: boolean;
  /** The turn it starts with; 0 unless given. */
  readonly turn?: number;
  /** Statuses and parts of the answer that tell of success. */
  readonly status: number | readonly number[];
  readonly wrong?: string;
}

const PLACES = /"#(?:(key)|(\d+)|([\w]*)\|([\w]*))"/g;

/** The body of one turn. */
export function bodyOf({ body }: Pick<Shot, 'body'>, turn: number): string | undefined {
  return body?.replace(PLACES, (_, key?: string, from?: string, even?: string, odd?: string) => {
    if (key !== undefined) return `"${randomUUID()}"`;
    if (from !== undefined) return String(Number(from) + turn);
    const word = turn % 2 === 0 ? even : odd;
    return word ? `"${word}"` : 'null';
  });
}

/** Is the status the one that was awaited? */
export function isAwaited({ status }: Pick<Shot, 'status'>, given: number | undefined): boolean {
  return [status].flat().some((each) => each === given);
}
