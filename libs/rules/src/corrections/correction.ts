import type { AbsenceReason, AttendanceFact } from '../attendance/absence.js';
import type { MarkScale, MarkValue } from '../marks/mark-value.js';

/** Where a request stands: it waits, somebody else admitted or refused it, or its author took it back. */
export const CORRECTION_STATES = ['filed', 'admitted', 'refused', 'withdrawn'] as const;

/** One of {@link CORRECTION_STATES}. */
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What of the record a change is about; `record` is the topic, and that the lesson was held. */
export const CORRECTION_KINDS = ['mark', 'attendance', 'record', 'homework', 'work'] as const;

/** One of {@link CORRECTION_KINDS}. */
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A place of the record as it stands, or as it shall be. Every kind has fields of its own; null: there is nothing. */
export interface CorrectionValues {
  readonly mark: { readonly value: MarkValue | null; readonly comment: string };
  readonly attendance: { readonly fact: AttendanceFact | null; readonly reason: AbsenceReason | null };
  readonly record: { readonly topic: string; readonly held: boolean };
  readonly homework: {
    readonly text: string;
    /** Null: the next lesson of the group. */
    readonly dueOn: string | null;
    readonly minutes: number | null;
    readonly fileIds: readonly string[];
  };
  readonly work: {
    /** Code of the kind of work; null: there is no such work. */
    readonly type: string | null;
    readonly title: string;
    /** Weight in averages, a decimal as text without needless zeros. */
    readonly weight: string;
    readonly scale: MarkScale;
  };
}

/** One change of a request: what stands, and what shall stand. */
export type ChangeWanted = {
  readonly [Kind in CorrectionKind]: {
    readonly kind: Kind;
    readonly was: CorrectionValues[Kind];
    readonly becomes: CorrectionValues[Kind];
  };
}[CorrectionKind];

/** Does the change change anything? */
export function changesAnything({ was, becomes }: Pick<ChangeWanted, 'was' | 'becomes'>): boolean {
  const stands: Readonly<Record<string, unknown>> = { ...was };
  return Object.entries(becomes).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(stands[field] ?? null),
  );
}

/** What the trail has for a reason where a change was made by an admitted request. */
export interface CorrectionBasis {
  /** Number of the request in its academic year. */
  readonly number: number;
  readonly requestId: string;
}

const BASIS = /^correction:(\d{1,9}):([0-9a-f-]{36})$/;

/** The basis as the trail keeps it: a sign and no sentence, so that every language has its own words for it. */
export const writeBasis = ({ number, requestId }: CorrectionBasis): string =>
  `correction:${number}:${requestId}`;

/** The request that a reason of the trail names; undefined: it names none. */
export function readBasis(reason: string | null): CorrectionBasis | undefined {
  const [, number, requestId] = BASIS.exec(reason ?? '') ?? [];
  return number === undefined || requestId === undefined ? undefined : { number: Number(number), requestId };
}
