import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REGULATION_PROFILES, findProfile, listClauses } from '../regulation/index.js';
import { CHECKS } from './checks.js';
import { PRODUCT_PARTS, RECORDS } from './carriers.js';
import { CLAUSES, listClausesOf } from './list-clauses-of.js';

const TEXTS = new URL('../../../../docs/regulations/clauses.tsv', import.meta.url);

describe('the clauses of the regulations', () => {
  it('are all there, once and in the order of their texts', () => {
    const [, ...lines] = readFileSync(TEXTS, 'utf8').trim().split('\n');
    expect(CLAUSES.map(({ id }) => id)).toEqual(lines.map((line) => line.split('\t')[0]));
  });

  it('say what they ask for in a few words, none like another of the same text', () => {
    for (const { id, words } of CLAUSES) expect(`${id} ${words}`).toMatch(/^\S+ .{10,120}$/);
  });

  it('are each kept by something, and everything that can keep a clause keeps one', () => {
    const used = new Set<string>();
    for (const { carrier } of CLAUSES) {
      if (carrier.kind === 'rows') for (const check of carrier.checks) used.add(check);
      else if (carrier.kind === 'record') for (const one of carrier.records) used.add(one);
      else if (carrier.kind === 'built') used.add(carrier.part);
    }
    expect([...used].sort()).toEqual([...new Set<string>([...CHECKS, ...RECORDS, ...PRODUCT_PARTS])].sort());
  });

  it('stand through clauses of the same text that are judged by rows, each check by one of them', () => {
    for (const school of ['g272', 's117', 'g166', 'g24', 'tkk']) {
      const own = listClausesOf(school);
      const checks: string[] = [];
      for (const { id, carrier } of own) {
        if (carrier.kind === 'rows') checks.push(...carrier.checks);
        if (carrier.kind === 'through')
          for (const number of carrier.numbers)
            expect(`${id} ${own[number - 1]?.carrier.kind}`).toBe(`${id} rows`);
      }
      expect(checks).toEqual([...new Set(checks)]);
    }
  });

  it('belong to the profile that was made of their text', () => {
    expect(listClausesOf('g24')).toHaveLength(98);
    expect(listClausesOf('federal')).toEqual([]);
  });

  it('contain every clause that a profile cites', () => {
    const known = new Set(CLAUSES.map(({ id }) => id));
    const cited = REGULATION_PROFILES.flatMap((profile) => listClauses(profile).map(({ clause }) => clause));
    const ofTheFive = cited.filter((clause) => /^(G272|S117|G166|G24|TKK)-/.test(clause));
    expect(ofTheFive.filter((clause) => !known.has(clause))).toEqual([]);
    expect(ofTheFive.length).toBeGreaterThan(100);
  });

  it.each(['g272', 's117', 'g166', 'g24', 'tkk'])('of %s name duties that its profile has', (profile) => {
    const codes = new Set<string>(findProfile(profile)?.duties.value.map(({ code }) => `duty.${code}`));
    const named = listClausesOf(profile).flatMap(({ carrier }) =>
      carrier.kind === 'record' ? carrier.records.filter((name) => name.startsWith('duty.')) : [],
    );
    expect(named.filter((name) => !codes.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});
