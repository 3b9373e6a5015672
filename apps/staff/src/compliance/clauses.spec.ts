import { describe, expect, it } from '@jest/globals';
import { clausesOf, findClauses } from './clauses.js';

const TOTALS = {
  kept: 1,
  broken: 1,
  breaches: 2,
  built: 0,
  evidence: 1,
  noEvidence: 0,
  notApplicable: 0,
  notJudged: 0,
};
const NONE = { clauses: [], names: [] };
const CLAUSES = clausesOf({
  month: '2026-11',
  profile: 'g24',
  title: '',
  orderNumber: '',
  adoptedOn: null,
  from: '2026-11-01',
  to: '2026-11-18',
  clauses: {
    ids: ['G24-7', 'G24-77', 'G24-18'],
    words: ['Замечания устраняются в сроки', 'Журнал заполняется в день урока', 'Контроль — за директором'],
    kinds: ['THROUGH', 'ROWS', 'RECORD'],
    states: ['KEPT', 'BROKEN', 'EVIDENCE'],
    breaches: [0, 2, 0],
  },
  checks: NONE,
  through: { clauses: [0, 0], names: ['G24-77', 'G24-87'] },
  parts: NONE,
  records: { clauses: [2], names: ['role.director'] },
  settings: { clauses: [1], names: ['recordDue'] },
  evidence: {
    clauses: [2],
    names: ['role.director'],
    texts: ['Волков А. И.'],
    files: ['приказ.pdf'],
    paths: ['/files/duties/1'],
  },
  totals: TOTALS,
});
const ids = (filter: Partial<Parameters<typeof findClauses>[1]>) =>
  findClauses(CLAUSES, { query: '', kind: undefined, isBrokenOnly: false, ...filter }).map(({ id }) => id);

describe('clauses of the page', () => {
  it('are put together from their columns', () => {
    expect(CLAUSES[0]).toMatchObject({ through: ['G24-77', 'G24-87'], settings: [] });
    expect(CLAUSES[2]).toMatchObject({
      records: ['role.director'],
      evidence: [{ text: 'Волков А. И.', file: { name: 'приказ.pdf', path: '/files/duties/1' } }],
    });
  });

  it('are found by number, by words without their endings, by kind, and broken ones alone', () => {
    expect(ids({ query: '77' })).toEqual(['G24-77']);
    expect(ids({ query: ' g24-7 ' })).toEqual(['G24-7']);
    expect(ids({ query: 'замечаний' })).toEqual(['G24-7']);
    expect(ids({ query: 'Волков' })).toEqual(['G24-18']);
    expect(ids({ kind: 'RECORD' })).toEqual(['G24-18']);
    expect(ids({ isBrokenOnly: true })).toEqual(['G24-77']);
    expect(ids({ isBrokenOnly: true, query: 'директор' })).toEqual([]);
  });
});
