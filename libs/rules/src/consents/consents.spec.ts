import { describe, expect, it } from '@jest/globals';
import { findProfile } from '../regulation/index.js';
import { consentDemandOf } from './consent-demand.js';
import { familyStandingOf, isToldOnPaper, objectToSignIn } from './family-standing.js';
import type { ConsentDemand } from './consent-demand.js';
import type { FamilyOfStudent, StandingConsent } from './family-standing.js';

const demandOf = (id: string): ConsentDemand => {
  const profile = findProfile(id);
  if (!profile) throw new Error(id);
  return consentDemandOf(profile);
};
const family = (...standing: StandingConsent[]): FamilyOfStudent => ({
  studentId: 'child',
  representativeIds: ['mother', 'father'],
  standing,
});
const by = (personId: string, kind: StandingConsent['kind']): StandingConsent => ({ personId, kind });

describe('what a regulation asks of families', () => {
  it('is read out of the profile, with its clauses', () => {
    expect(demandOf('g272')).toMatchObject({
      kind: 'application',
      isBeforeAccess: true,
      needsPassport: true,
      clause: 'G272-57',
      namesClause: 'G272-58',
    });
    expect(demandOf('g166')).toMatchObject({ clause: 'G166-42', namesClause: 'G166-43' });
    expect(demandOf('tkk')).toMatchObject({ kind: 'consent', isBeforeAccess: true, needsPassport: false });
    expect(demandOf('g24')).toMatchObject({ kind: 'application', isBeforeAccess: false, clause: 'G24-91' });
    expect(demandOf('s117')).toMatchObject({ isBeforeAccess: false, refusalClause: 'S117-39' });
    expect(demandOf('federal')).toMatchObject({ isBeforeAccess: false, clause: undefined });
  });
});

describe('how a family stands', () => {
  it('by an application of one, or by the consent of each', () => {
    expect(familyStandingOf(family(), demandOf('g272'))).toBe('lacking');
    expect(familyStandingOf(family(by('mother', 'application')), demandOf('g272'))).toBe('given');
    expect(familyStandingOf(family(by('mother', 'consent')), demandOf('tkk'))).toBe('lacking');
    expect(familyStandingOf(family(by('mother', 'consent'), by('father', 'consent')), demandOf('tkk'))).toBe(
      'given',
    );
    expect(familyStandingOf(family(by('mother', 'application')), demandOf('tkk'))).toBe('lacking');
    expect(familyStandingOf(family(by('father', 'refusal')), demandOf('tkk'))).toBe('refused');
  });

  it('lets a representative in by the own word, the student and trusted people by anyone’s', () => {
    const given = family(by('mother', 'consent'));
    const codeOf = (id: string) => objectToSignIn(id, given, demandOf('tkk'))?.code;
    expect(['mother', 'father', 'child', 'grandmother'].map(codeOf)).toEqual([
      undefined,
      'CONSENT_NEEDED',
      undefined,
      undefined,
    ]);
    expect(objectToSignIn('child', family(), demandOf('g24'))).toBeUndefined();
    expect(objectToSignIn('child', family(by('father', 'refusal')), demandOf('g24'))?.code).toBe(
      'DIARY_REFUSED',
    );
  });

  it('is told on paper who asked for it or has refused the diary', () => {
    expect(
      [by('mother', 'paper'), by('mother', 'refusal'), by('mother', 'consent')].map((one) =>
        isToldOnPaper(family(one)),
      ),
    ).toEqual([true, true, false]);
  });
});
