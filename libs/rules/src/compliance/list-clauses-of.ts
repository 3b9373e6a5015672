import type { Clause } from './clause.js';
import { G166_CLAUSES } from './clauses/g166.js';
import { G24_CLAUSES } from './clauses/g24.js';
import { G272_CLAUSES } from './clauses/g272.js';
import { S117_CLAUSES } from './clauses/s117.js';
import { TKK_CLAUSES } from './clauses/tkk.js';

const OF_PROFILES: Readonly<Record<string, readonly Clause[]>> = {
  g272: G272_CLAUSES,
  s117: S117_CLAUSES,
  g166: G166_CLAUSES,
  g24: G24_CLAUSES,
  tkk: TKK_CLAUSES,
};

/** Every clause of the five texts, text by text in their order. */
export const CLAUSES: readonly Clause[] = Object.values(OF_PROFILES).flat();

/** The clauses of the text that a profile was made of; a profile that follows no text has none. */
export function listClausesOf(profile: string): readonly Clause[] {
  return OF_PROFILES[profile] ?? [];
}
