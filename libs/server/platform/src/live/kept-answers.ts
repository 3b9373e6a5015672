import type { SchoolId } from '../ids.js';
import type { Told } from './told.js';
import { restNames, touchedBy } from './rest-names.js';

/** An answer that was given, as far as it is remembered: its tag, never its content. */
interface Kept {
  readonly question: string;
  readonly tag: string;
  /** From this instant of the school's clock on the answer would be another one, ms. */
  readonly until: number;
  readonly rests: readonly string[];
}

/** When a question was begun; an answer is not kept if what it rests on was touched since. */
export interface Moment {
  readonly turn: number;
  readonly generation: number;
}

/** About what one entry costs, and the most that all may cost, bytes. */
const ENTRY_BYTES = 400;
const REST_BYTES = 60;
const MOST_BYTES = 32 * 1024 * 1024;
/** So many touches are remembered for questions that are being answered. */
const REMEMBERED = 4_096;

/**
 * Tags of answers and what they rest on. Whatever is told touches the answers that rest on it, and they go. The oldest
 * ones go when there are too many.
 */
export class KeptAnswers {
  private readonly byQuestion = new Map<string, Kept>();
  private readonly byRest = new Map<string, Set<Kept>>();
  private readonly touches: (readonly string[])[] = [];
  private turn = 0;
  private generation = 0;
  private bytes = 0;

  constructor(private readonly most = MOST_BYTES) {}

  get moment(): Moment {
    return { turn: this.turn, generation: this.generation };
  }

  get count(): number {
    return this.byQuestion.size;
  }

  /** The tag of the answer that still holds. */
  find(question: string, now: number): string | undefined {
    const kept = this.byQuestion.get(question);
    if (!kept) return undefined;
    if (now >= kept.until) {
      this.drop(kept);
      return undefined;
    }
    this.byQuestion.delete(question);
    this.byQuestion.set(question, kept);
    return kept.tag;
  }

  /** Keeps an answer unless something it rests on was touched while it was made. */
  keep(kept: Kept, begun: Moment): void {
    if (this.isTouched(kept.rests, begun)) return;
    const before = this.byQuestion.get(kept.question);
    if (before) this.drop(before);
    this.byQuestion.set(kept.question, kept);
    this.bytes += costOf(kept);
    for (const rest of kept.rests) {
      const known = this.byRest.get(rest);
      if (known) known.add(kept);
      else this.byRest.set(rest, new Set([kept]));
    }
    while (this.bytes > this.most) {
      const [oldest] = this.byQuestion.values();
      if (!oldest) return;
      this.drop(oldest);
    }
  }

  hear({ schoolId, changes }: Told): void {
    this.touch(changes.flatMap((change) => touchedBy(schoolId, change)));
  }

  /** Lets everything of the school go. */
  forgetSchool(schoolId: SchoolId): void {
    this.touch(restNames(schoolId, ['school']));
  }

  /** Lets everything go. */
  forget(): void {
    this.generation += 1;
    this.byQuestion.clear();
    this.byRest.clear();
    this.bytes = 0;
  }

  private touch(names: readonly string[]): void {
    this.touches[this.turn % REMEMBERED] = names;
    this.turn += 1;
    for (const name of names) for (const kept of this.byRest.get(name) ?? []) this.drop(kept);
  }

  private isTouched(rests: readonly string[], begun: Moment): boolean {
    if (begun.generation !== this.generation || this.turn - begun.turn > REMEMBERED) return true;
    if (begun.turn === this.turn) return false;
    const known = new Set(rests);
    for (let turn = begun.turn; turn < this.turn; turn += 1)
      if (this.touches[turn % REMEMBERED]?.some((name) => known.has(name))) return true;
    return false;
  }

  private drop(kept: Kept): void {
    if (this.byQuestion.get(kept.question) === kept) this.byQuestion.delete(kept.question);
    this.bytes -= costOf(kept);
    for (const rest of kept.rests) {
      const known = this.byRest.get(rest);
      known?.delete(kept);
      if (known?.size === 0) this.byRest.delete(rest);
    }
  }
}

const costOf = ({ rests }: Kept): number => ENTRY_BYTES + rests.length * REST_BYTES;
