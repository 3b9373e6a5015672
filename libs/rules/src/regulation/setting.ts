/**
 * A setting of a school's regulation: what holds, and where it comes from. A profile says of each of its settings one
 * of four things: a clause, an act of law, a choice with its reason, or that the text is silent and the default holds.
 */
export interface Setting<T> {
  readonly value: T;
  /** The clause that decides; the product names it wherever it refers to the setting. */
  readonly clause?: string;
  /** Further clauses that say a part of it. */
  readonly also?: readonly string[];
  /** An act of law that decides, where no clause of the school does. */
  readonly act?: string;
  /** What the clause or the act says, short and in Russian. */
  readonly words?: string;
  /** Why this value and not another, in Russian: the text leaves it open, wholly or in part. */
  readonly choice?: string;
  /** The text says nothing of it. */
  readonly isDefault?: true;
}

/** Grades from–to, both included. */
export interface GradeRange {
  readonly from: number;
  readonly to: number;
}

/** A setting that a clause decides. */
export function told<T>(value: T, clause: string, words: string, ...also: readonly string[]): Setting<T> {
  return also.length === 0 ? { value, clause, words } : { value, clause, also, words };
}

/** The setting, with what its text leaves open and why it is read so. */
export function chosen<T>(setting: Setting<T>, choice: string): Setting<T> {
  return { ...setting, choice };
}
