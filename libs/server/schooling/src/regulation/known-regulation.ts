import { FEDERAL_PROFILE, amendProfile, findProfile, listNameOf } from '@zhurnal/rules';
import type { Amendment, Day, PersonName, ProfileRead, SettingName } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { AMENDMENTS, SPANS } from './regulation.sql.js';
import type { AmendmentSeen, RegulationSeen } from './regulation.graphql.js';

/** A profile that the school follows from a day on, as its row. */
export interface KnownSpan {
  readonly id: string;
  readonly version: number;
  readonly baseProfile: string;
  readonly title: string;
  readonly validFrom: Day | null;
  readonly adoptedOn: string | null;
  readonly orderNumber: string;
}

/** An amendment as its row, with who decided it. */
export interface KnownAmendment extends PersonName {
  readonly id: string;
  readonly version: number;
  readonly regulationId: string;
  readonly fromDay: Day;
  readonly setting: SettingName;
  readonly value: unknown;
  readonly clause: string | null;
  readonly reason: string;
  readonly orderNumber: string;
  readonly isWithdrawn: boolean;
}

/** A setting as an amendment makes it: by a clause with its words, or by choice with its reason. */
export function settingOf(value: unknown, clause: string | null, reason: string): Amendment['to'] {
  return clause === null ? { value, choice: reason } : { value, clause, words: reason };
}

/** Everything that is kept about the regulation of a school. */
export class KnownRegulation {
  private constructor(
    readonly spans: readonly KnownSpan[],
    readonly amendments: readonly KnownAmendment[],
  ) {}

  static async read(tx: ReadTx): Promise<KnownRegulation> {
    const [spans, amendments] = await Promise.all([
      tx.rows<KnownSpan>(SPANS),
      tx.rows<KnownAmendment>(AMENDMENTS),
    ]);
    return new KnownRegulation(spans, amendments);
  }

  /** Grows with every change of a row; rows are never deleted. */
  get version(): number {
    return [...this.spans, ...this.amendments].reduce((sum, { version }) => sum + version, 0);
  }

  /** As if the amendments had been withdrawn. */
  without(ids: readonly string[]): KnownRegulation {
    return new KnownRegulation(
      this.spans,
      this.amendments.filter((one) => !ids.includes(one.id)),
    );
  }

  /** The span in which the day lies. */
  spanOn(day: string): KnownSpan {
    const held = this.spans.filter(({ validFrom }) => validFrom === null || validFrom <= day).at(-1);
    const first = held ?? this.spans[0];
    if (!first) throw new RangeError('a school without a regulation');
    return first;
  }

  /** Amendments of a span that hold or will: not withdrawn, and begun before the span ends. In the order of their days. */
  amendmentsOf({ id }: KnownSpan): readonly KnownAmendment[] {
    const until = this.spans[this.spans.findIndex((span) => span.id === id) + 1]?.validFrom ?? null;
    return this.amendments.filter(
      ({ regulationId, isWithdrawn, fromDay }) =>
        regulationId === id && !isWithdrawn && (until === null || fromDay < until),
    );
  }

  /** The profile of a day, perhaps with an amendment more. */
  readOn(day: string, more: readonly Amendment[] = []): ProfileRead {
    const span = this.spanOn(day);
    const kept = this.amendmentsOf(span).map(({ fromDay, setting, value, clause, reason }) => ({
      from: fromDay,
      setting,
      to: settingOf(value, clause, reason),
    }));
    return amendProfile(findProfile(span.baseProfile) ?? FEDERAL_PROFILE, [...kept, ...more], day as Day);
  }

  /** Days from `day` on, with it, on which something of its span begins to hold. */
  stepsFrom(day: string): readonly string[] {
    const later = this.amendmentsOf(this.spanOn(day)).map(({ fromDay }) => fromDay as string);
    return [...new Set([day, ...later.filter((from) => from > day)])];
  }

  /** As the contract shows it. */
  seenOn(day: string, today: string, can: string[]): RegulationSeen {
    const span = this.spanOn(day);
    const all = this.amendmentsOf(span).map((one) => seenOf(one, today));
    return {
      ...shownOf(span),
      day,
      amendments: all.filter(({ fromDay }) => fromDay <= day),
      coming: all.filter(({ fromDay }) => fromDay > day),
      spans: this.spans.map(shownOf),
      version: this.version,
      can,
    };
  }
}

const shownOf = ({ id, baseProfile, title, validFrom, adoptedOn, orderNumber }: KnownSpan) => ({
  id,
  baseProfile,
  title,
  validFrom,
  adoptedOn,
  orderNumber,
});

function seenOf(known: KnownAmendment, today: string): AmendmentSeen {
  const { id, setting, fromDay, clause, reason, orderNumber, version, value } = known;
  const decidedBy = listNameOf(known);
  const isOpen = fromDay >= today;
  return {
    id,
    setting,
    value: JSON.stringify(value),
    fromDay,
    clause,
    reason,
    orderNumber,
    decidedBy,
    version,
    isOpen,
  };
}
