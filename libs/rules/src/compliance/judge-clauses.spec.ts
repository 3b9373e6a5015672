import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE, findProfile } from '../index.js';
import { CHECKS } from './checks.js';
import type { CheckName } from './checks.js';
import { built, clausesOf, record, rows, through } from './clause.js';
import { isApplicable, judgeClauses, listChecksOf, standsThrough } from './judge-clauses.js';
import { listClausesOf } from './list-clauses-of.js';

const TEXT = clausesOf('X', [
  [rows('topic'), 'Тема урока'],
  [rows('lesson_in_time', 'absence_in_time'), 'В день урока'],
  [through(1, 2), 'Учитель ведёт журнал'],
  [built('journal'), 'Журнал есть'],
  [record('role.director'), 'Директор руководит'],
]);
const states = (outcomes: readonly (readonly [CheckName, number | 'not_applicable'])[], ...shown: string[]) =>
  judgeClauses(TEXT, new Map(outcomes), new Set(shown)).map(({ state, breaches }) => `${state} ${breaches}`);

describe('clauses of a text', () => {
  it('are kept when everything was judged, and broken by one breach, through each other too', () => {
    const kept = [
      ['topic', 0],
      ['lesson_in_time', 0],
      ['absence_in_time', 'not_applicable'],
    ] as const;
    expect(states(kept)).toEqual(['kept 0', 'kept 0', 'kept 0', 'built 0', 'no_evidence 0']);
    expect(states([...kept, ['absence_in_time', 2]]).slice(0, 3)).toEqual(['kept 0', 'broken 2', 'broken 2']);
    expect(states([...kept, ['topic', 1], ['lesson_in_time', 2]])[2]).toBe('broken 3');
  });

  it('are not called kept where something was not asked, or where there was nothing to judge', () => {
    expect(states([['topic', 0]]).slice(0, 3)).toEqual(['kept 0', 'not_judged 0', 'not_judged 0']);
    expect(states([['topic', 'not_applicable']])[0]).toBe('not_applicable 0');
  });

  it('that people keep stand by their evidence', () => {
    expect(states([], 'X-5')[4]).toBe('evidence 0');
  });

  it('name the clauses through which they stand', () => {
    const clause = TEXT[2];
    expect(clause && standsThrough(clause, TEXT).map(({ id }) => id)).toEqual(['X-1', 'X-2']);
  });
});

describe('checks', () => {
  it('say nothing where the regulation is silent', () => {
    expect(CHECKS.filter((check) => !isApplicable(check, FEDERAL_PROFILE))).toContain('lesson_recorded');
    expect(isApplicable('topic', FEDERAL_PROFILE)).toBe(true);
  });

  it.each(['g272', 's117', 'g166', 'g24', 'tkk'])('of %s judge by what its profile says', (id) => {
    const profile = findProfile(id) ?? FEDERAL_PROFILE;
    const silent = listChecksOf(listClausesOf(id)).filter((check) => !isApplicable(check, profile));
    // The norm of № 24 stands in another regulation of the school; № 166 does not say who agrees to plans.
    const expected: Readonly<Record<string, string>> = { g24: 'mark_norm', g166: 'plan_agreed' };
    expect(silent).toEqual([expected[id]].filter(Boolean));
  });
});
