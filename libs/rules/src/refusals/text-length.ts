import { refuse } from './refusal.js';
import type { Refusal } from './refusal.js';

/** Length in characters as PostgreSQL counts them: code points, so that one emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** `TEXT_TOO_LONG` when the text has more than `limit` characters; `field` tells which text it was. */
export function objectToLength(field: string, text: string, limit: number): Refusal | undefined {
  if (lengthOf(text) <= limit) return undefined;
  return refuse('TEXT_TOO_LONG', { params: { field, limit: String(limit) } });
}
