import { AnswerShelf } from './answer-shelf.js';
import type { KeptAnswer } from './answer-shelf.js';

/** A query whose answers may be shown when the server cannot be reached. */
export interface KeptQuery {
  /** The generated document. */
  readonly document: { readonly __meta__?: Readonly<Record<string, unknown>> | undefined };
  /** How many days an answer may be old. */
  readonly days: number;
  /**
   * Variables that only say for which day it was asked: the last answer serves for another day, too, and takes the place
   * of the one before.
   */
  readonly anyOf?: readonly string[] | undefined;
}

const DAY_MS = 86_400_000;
/** Answers after which the shelf is tidied up. */
const TIDY_AFTER = 25;

const hashOf = ({ document }: KeptQuery): string => String(document.__meta__?.['hash']);

/**
 * Keeps the answers of chosen queries for the account that asked. Until it is known who that is, answers wait in
 * memory, and nothing is recalled.
 */
export class AnswerKeeper {
  private readonly queries: ReadonlyMap<string, KeptQuery>;
  private shelf: Promise<AnswerShelf | undefined>;
  private opened: (shelf: Promise<AnswerShelf | undefined>) => void = () => undefined;
  private account: string | undefined;
  private count = 0;

  constructor(
    queries: readonly KeptQuery[],
    private readonly now: () => number = Date.now,
    private readonly openShelf: (account: string) => Promise<AnswerShelf | undefined> = AnswerShelf.open,
  ) {
    this.queries = new Map(queries.map((query) => [hashOf(query), query]));
    this.shelf = new Promise((done) => (this.opened = done));
  }

  isKept(hash: string): boolean {
    return this.queries.has(hash);
  }

  /** From now on answers are of this account. */
  openFor(account: string): void {
    if (this.account === account) return;
    if (this.account !== undefined) this.close();
    this.account = account;
    this.opened(this.openShelf(account));
    void this.tidy();
  }

  /** Nobody is signed in: what is answered now is kept for nobody. */
  close(): void {
    this.account = undefined;
    this.shelf = new Promise((done) => (this.opened = done));
  }

  async keep(hash: string, variables: object, value: unknown): Promise<void> {
    if (!this.isKept(hash)) return;
    const at = this.now();
    try {
      await (await this.shelf)?.put(this.nameOf(hash, variables), value, at);
      this.count += 1;
      if (this.count % TIDY_AFTER === 0) await this.tidy();
    } catch {
      // A full disk costs reading without network, nothing else.
    }
  }

  /** The answer given last to the same question, unless it is too old. */
  async recall(hash: string, variables: object): Promise<KeptAnswer<unknown> | undefined> {
    if (!this.isKept(hash)) return undefined;
    try {
      const found = await (await this.shelf)?.find(this.nameOf(hash, variables));
      return found !== undefined && this.isFresh(hash, found.at.getTime()) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** A name for the answer: the same for the same question. */
  private nameOf(hash: string, variables: object): string {
    const { anyOf = [] } = this.queries.get(hash) ?? {};
    const sorted = Object.entries(variables)
      .filter(([name]) => !anyOf.includes(name))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `${hash} ${JSON.stringify(sorted)}`;
  }

  private async tidy(): Promise<void> {
    try {
      await (await this.shelf)?.tidy((name, at) => this.isFresh(name.split(' ', 1)[0] ?? '', at));
    } catch {
      // Tried again with one of the next answers.
    }
  }

  private isFresh(hash: string, at: number): boolean {
    return this.now() - at <= (this.queries.get(hash)?.days ?? 0) * DAY_MS;
  }
}
