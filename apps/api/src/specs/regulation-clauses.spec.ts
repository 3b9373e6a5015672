import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REGULATION_PROFILES, listClauses } from '@zhurnal/rules';

const TEXT = readFileSync(new URL('../../../../docs/regulations/clauses.tsv', import.meta.url), 'utf8');
const KNOWN = new Set(
  TEXT.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? ''),
);

describe('profiles of regulations', () => {
  it('cite only clauses that the texts have', () => {
    expect(KNOWN.size).toBe(354);
    const cited = REGULATION_PROFILES.flatMap((profile) => listClauses(profile).map(({ clause }) => clause));
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter((clause) => !KNOWN.has(clause))).toEqual([]);
  });
});
