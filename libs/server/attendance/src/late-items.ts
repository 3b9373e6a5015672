import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import type { Author } from './batch.js';
import type { EntryPart } from '@zhurnal/rules';
import type { EntryAt, EntryTerms } from './entry-terms.js';
import { findExplained, keepLateReasons } from './late-entry.js';
import type { LateReason } from './late-entry.js';

/** An item of a batch that may say why it comes late. */
export interface Explained {
  readonly lessonId: string;
  readonly lateReason?: string | null;
}

/**
 * What a batch says about items that are entered late only with a reason: once for a lesson, by any of its items or by
 * an earlier entry. Where the regulation asks for none, nothing is read and nothing is kept.
 */
export class LateItems {
  private constructor(
    private readonly part: EntryPart,
    private readonly items: readonly Explained[],
    /** The reasons that are given now, by lessons. */
    private readonly given: ReadonlyMap<string, string>,
    private readonly explained: ReadonlySet<string>,
  ) {}

  static async find(
    tx: ReadTx,
    terms: EntryTerms,
    part: EntryPart,
    items: readonly Explained[],
    placeOf: (index: number) => EntryAt | undefined,
  ): Promise<LateItems> {
    const needing = items.filter((_, index) => {
      const at = placeOf(index);
      return at !== undefined && terms.standingOf(part, at).needsReason;
    });
    const given = new Map<string, string>();
    for (const { lessonId, lateReason } of needing) {
      const reason = (lateReason ?? '').trim();
      if (reason !== '' && !given.has(lessonId)) given.set(lessonId, reason);
    }
    const silent = needing.filter(({ lessonId }) => !given.has(lessonId)).map(({ lessonId }) => lessonId);
    return new LateItems(part, items, given, await findExplained(tx, part, silent));
  }

  isExplained({ lessonId }: Explained): boolean {
    return this.given.has(lessonId) || this.explained.has(lessonId);
  }

  /** The reasons that are given now. */
  get reasons(): readonly LateReason[] {
    return [...this.given].map(([lessonId, reason]) => ({ lessonId, reason }));
  }

  /** Keeps the reasons of what was stored late; `outcomes` are those of the items, in their order. */
  async keep(
    tx: WriteTx,
    actor: Pick<Author, 'personId'>,
    clock: Clock,
    outcomes: readonly object[],
  ): Promise<void> {
    if (this.given.size === 0) return;
    const stored = this.items.filter((_, index) => isLate(outcomes[index])).map(({ lessonId }) => lessonId);
    const reasons = [...new Set(stored)].flatMap((lessonId) => {
      const reason = this.given.get(lessonId);
      return reason === undefined ? [] : [{ lessonId, reason }];
    });
    await keepLateReasons(tx, this.part, actor, clock, reasons);
  }
}

const isLate = (outcome: object | undefined): boolean =>
  outcome !== undefined && 'late' in outcome && outcome.late === true;
