import type { CheckName } from './checks.js';
import type { ProductPart, RecordName } from './carriers.js';

/**
 * What keeps a clause: `rows`, the record of each month is judged by checks, and breaches are counted; `built`, the
 * product keeps it for every school, and nobody can act against it; `through`, it says in general what other clauses of the text
 * say of single things, and stands as they do; `record`, people keep it, and one of these records is
 * their evidence.
 */
export type Carrier =
  | { readonly kind: 'rows'; readonly checks: readonly [CheckName, ...CheckName[]] }
  | { readonly kind: 'built'; readonly part: ProductPart }
  /** Numbers of clauses of the same text. */
  | { readonly kind: 'through'; readonly numbers: readonly [number, ...number[]] }
  | { readonly kind: 'record'; readonly records: readonly [RecordName, ...RecordName[]] };

/** A clause of a regulation, and what keeps it. */
export interface Clause {
  /** As everywhere: `G24-85`. */
  readonly id: string;
  readonly carrier: Carrier;
  /** What it asks for, short and in the language of the regulation. */
  readonly words: string;
}

/** Judged by rows: the clause is broken when one of the checks finds something. */
export function rows(first: CheckName, ...more: readonly CheckName[]): Carrier {
  return { kind: 'rows', checks: [first, ...more] };
}

/** Kept by the product itself. */
export function built(part: ProductPart): Carrier {
  return { kind: 'built', part };
}

/** Kept through these clauses of the same text. */
export function through(first: number, ...more: readonly number[]): Carrier {
  return { kind: 'through', numbers: [first, ...more] };
}

/** Kept by people; any one of the records is evidence. */
export function record(first: RecordName, ...more: readonly RecordName[]): Carrier {
  return { kind: 'record', records: [first, ...more] };
}

/** The clauses of a text, numbered in its order. */
export function clausesOf(school: string, lines: readonly (readonly [Carrier, string])[]): readonly Clause[] {
  return lines.map(([carrier, words], at) => ({ id: `${school}-${at + 1}`, carrier, words }));
}
