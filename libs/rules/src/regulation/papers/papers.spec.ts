import { describe, expect, it } from '@jest/globals';
import { firstObjection } from '../../refusals/refusal.js';
import { findProfile } from '../profile.js';
import { listClauses } from '../list-clauses.js';
import { PROFILE_NAMES } from '../profile-names.js';
import { describeService } from './describe-service.js';
import { EXPECTED_PAPERS, checkPapers } from './expected-papers.js';
import { groundsOf } from './legal-grounds.js';
import { PAPER_RULES } from './paper.js';
import type { PaperFacts, PaperKind } from './paper.js';

const kept = (kind: PaperKind, more: { isPublic?: boolean; isSigned?: boolean } = {}) => ({
  kind,
  isPublic: more.isPublic ?? false,
  isSigned: more.isSigned ?? false,
});
const lacking = (profile: string, papers: readonly ReturnType<typeof kept>[]) =>
  checkPapers(profile, papers).flatMap(({ expected, lack }) =>
    lack === undefined ? [] : [`${expected.clause} ${expected.kind} ${lack}`],
  );

describe('papers that a regulation names', () => {
  it('G272-1 the regulation is adopted by a protocol of the council and approved by an order', () => {
    const act = kept('act', { isSigned: true });
    expect(lacking('g272', [act])).toEqual(['G272-1 council_protocol missing', 'G272-1 order missing']);
    expect(lacking('g272', [act, kept('council_protocol'), kept('order')])).toEqual([]);
  });

  it('G272-2 the document carries the data of an electronic signature', () => {
    expect(lacking('g272', [kept('act'), kept('council_protocol'), kept('order')])).toEqual([
      'G272-2 act unsigned',
    ]);
  });

  it('S117-1 S117-2 adopted by the council, approved by an order, with the opinions of both councils', () => {
    expect(lacking('s117', [kept('act', { isSigned: true })])).toEqual([
      'S117-1 council_protocol missing',
      'S117-1 order missing',
      'S117-2 pupils_council_opinion missing',
      'S117-2 parents_council_opinion missing',
    ]);
  });

  it('S117-3 the act of the school shows its certificate', () => {
    expect(lacking('s117', [kept('act')])).toContain('S117-3 act unsigned');
  });

  it('G24-4 three annexes are approved: the road map, the regulation of the service, the instruction', () => {
    const annexes = EXPECTED_PAPERS.g24.filter(({ clause }) => clause === 'G24-4').map(({ kind }) => kind);
    expect(annexes).toEqual(['road_map', 'service_description', 'instruction']);
  });

  it('G24-22 the normative papers lie open, not only in a drawer', () => {
    expect(lacking('g24', [kept('act')])).toContain('G24-22 act unpublished');
    expect(lacking('g24', [kept('act', { isPublic: true })])).not.toContain('G24-22 act unpublished');
  });

  it('TKK-32 TKK-33 the regulation and the description of the service are to be published', () => {
    const order = kept('order');
    expect(lacking('tkk', [order, kept('act'), kept('service_description')])).toEqual([
      'TKK-33 act unpublished',
      'TKK-32 service_description unpublished',
    ]);
  });

  it('of a profile that is not known are those of every school', () => {
    expect(lacking('nowhere', [])).toEqual(lacking('federal', []));
  });
});

describe('grounds in law', () => {
  it.each(Object.keys(PROFILE_NAMES))('%s stands on acts that are named with day and number', (profile) => {
    const grounds = groundsOf(profile);
    expect(grounds.length).toBeGreaterThan(0);
    for (const { act } of grounds) expect(act).toMatch(/ от \d\d\.\d\d\.\d{4} № \S+/);
  });

  it('S117-4 are the five acts of the text, and say where its date is not the law’s', () => {
    const grounds = groundsOf('s117');
    expect(grounds.map(({ act }) => act.split('№ ')[1])).toEqual([
      '273-ФЗ',
      '152-ФЗ',
      '925',
      '02-01-82/7470',
      '1241',
    ]);
    expect(grounds[1]).toMatchObject({
      act: expect.stringContaining('27.07.2006'),
      note: expect.stringContaining('26.01.2007'),
    });
  });

  it('G272-4 G166-2 are the order 2299-р of 31.10.2011 in both gymnasiums, each by its own clause', () => {
    for (const [profile, clause] of [
      ['g272', 'G272-4'],
      ['g166', 'G166-2'],
    ] as const)
      expect(groundsOf(profile)).toMatchObject([
        { clause, act: expect.stringMatching(/31\.10\.2011 № 2299-р$/) },
      ]);
  });

  it('G24-1 are 210-ФЗ, the letter АП-147/07, the order 1993-р and 273-ФЗ', () => {
    expect(groundsOf('g24').map(({ act }) => act.split('№ ')[1])).toEqual([
      '210-ФЗ',
      'АП-147/07',
      '1993-р',
      '273-ФЗ',
    ]);
  });

  it('TKK-1 is the order 915-р of the department', () => {
    expect(groundsOf('tkk')).toMatchObject([
      { clause: 'TKK-1', act: expect.stringMatching(/11\.11\.2020 № 915-р$/) },
    ]);
  });
});

describe('the description of the service', () => {
  const wordsOf = (id: string): string => {
    const profile = findProfile(id);
    if (!profile) throw new Error(id);
    return describeService(profile)
      .map(({ words, clauses }) => `${words} ${clauses.join(', ')}`)
      .join('\n');
  };

  it('says what is the same for all and what only this text says', () => {
    expect(wordsOf('s117')).toContain('с момента, когда заявитель получил доступ. S117-13');
    expect(wordsOf('s117')).toContain('какая бы система на нём ни стояла. S117-14');
    expect(wordsOf('s117')).toContain('Вход через Госуслуги (ЕСИА). S117-12');
    expect(wordsOf('g24')).toMatch(/раза в две недели дают распечатку\. G24-25/);
    expect(wordsOf('g272')).not.toContain('распечатку');
    expect(wordsOf('g272')).toContain('Классы: 5–11. G272-9');
  });

  it('cites no clause of another school', () => {
    const prefixes = { g272: 'G272', s117: 'S117', g166: 'G166', g24: 'G24', tkk: 'TKK' } as const;
    for (const [id, prefix] of Object.entries(prefixes)) {
      const profile = findProfile(id);
      if (!profile) throw new Error(id);
      const cited = describeService(profile).flatMap(({ clauses }) => clauses);
      expect(cited.length).toBeGreaterThan(0);
      expect(cited.filter((clause) => !clause.startsWith(`${prefix}-`))).toEqual([]);
    }
    const federal = findProfile('federal');
    const own = federal ? describeService(federal).flatMap(({ clauses }) => clauses) : ['?'];
    expect(own).toEqual([]);
  });
});

describe('a choice where the text is silent', () => {
  it('TKK-38 exactly two hours a week are not defined: the norm says so, and what was chosen', () => {
    const { choice, clause } = findProfile('tkk')?.markNorm ?? {};
    expect(clause).toBe('TKK-37');
    expect(choice).toMatch(/2 ч/);
    expect(listClauses(findProfile('tkk') ?? ({} as never)).map((use) => use.clause)).toContain('TKK-38');
  });
});

describe('a paper', () => {
  const paper: PaperFacts = {
    title: 'Положение',
    signer: '',
    isSigned: false,
    certificateFrom: null,
    certificateTo: null,
    isPublic: false,
    hasFile: false,
  };
  it.each([
    ['without a name', { title: '' }, 'title'],
    ['signed by nobody', { isSigned: true }, 'signer'],
    [
      'with a certificate that ends before it begins',
      { certificateFrom: '2024-04-20', certificateTo: '2023-04-20' },
      'certificateTo',
    ],
    ['published without anything to read', { isPublic: true }, 'fileId'],
  ])('%s is refused', (_, wrong, field) => {
    expect(firstObjection(PAPER_RULES, { ...paper, ...wrong })).toMatchObject({
      code: 'INVALID_VALUE',
      params: { field },
    });
    expect(firstObjection(PAPER_RULES, paper)).toBeUndefined();
  });
});
