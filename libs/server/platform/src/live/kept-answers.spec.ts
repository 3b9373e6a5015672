import { describe, expect, it } from '@jest/globals';
import type { SchoolId } from '../ids.js';
import { newId } from '../ids.js';
import type { Change, Rest } from './change.js';
import { KeptAnswers } from './kept-answers.js';
import { restNames } from './rest-names.js';

const SCHOOL = newId<'school'>();
const OTHER = newId<'school'>();

function keep(kept: KeptAnswers, question: string, rests: readonly Rest[], begun = kept.moment): void {
  kept.keep(
    { question, tag: `"${question}"`, until: 1_000, rests: restNames(SCHOOL, ['school', ...rests]) },
    begun,
  );
}

function tell(kept: KeptAnswers, change: Change, schoolId: SchoolId = SCHOOL): void {
  kept.hear({ schoolId, id: newId(), by: null, initials: '', changes: [change] });
}

describe('a kept answer', () => {
  it('is there until its instant', () => {
    const kept = new KeptAnswers();
    keep(kept, 'page', ['group:1']);
    expect([kept.find('page', 999), kept.find('page', 1_000), kept.count]).toEqual(['"page"', undefined, 0]);
  });

  const cases: readonly [string, Rest, Change, boolean][] = [
    ['its group', 'group:1', { topic: 'marks', keys: ['group:1', 'student:5'] }, true],
    ['another group', 'group:1', { topic: 'marks', keys: ['group:2'] }, false],
    ['the school', 'group:1', { topic: 'remarks', keys: ['school'] }, true],
    [
      'a mark of a classmate',
      { common: 'group:1' },
      { topic: 'marks', keys: ['group:1', 'student:5'] },
      false,
    ],
    ['homework of the group', { common: 'group:1' }, { topic: 'homework', keys: ['group:1'] }, true],
    ['people anywhere', { topic: 'people' }, { topic: 'people', keys: ['person:8'] }, true],
    ['another topic', { topic: 'people' }, { topic: 'works', keys: ['person:8'] }, false],
  ];
  it.each(cases)('goes or stays when told of %s', (_name, rest, change, goes) => {
    const kept = new KeptAnswers();
    keep(kept, 'page', [rest]);
    tell(kept, change, OTHER);
    expect(kept.find('page', 0)).toBe('"page"');
    tell(kept, change);
    expect(kept.find('page', 0)).toBe(goes ? undefined : '"page"');
  });

  it('is not kept when what it rests on was told of while it was made', () => {
    const kept = new KeptAnswers();
    const begun = kept.moment;
    tell(kept, { topic: 'marks', keys: ['group:1'] });
    keep(kept, 'page', ['group:1'], begun);
    keep(kept, 'other', ['group:2'], begun);
    expect([kept.find('page', 0), kept.find('other', 0)]).toEqual([undefined, '"other"']);
  });

  it('is not kept when everything was let go while it was made, nor after more news than are remembered', () => {
    const kept = new KeptAnswers();
    const before = kept.moment;
    kept.forget();
    keep(kept, 'page', ['group:1'], before);
    const long = kept.moment;
    for (let count = 0; count < 5_000; count += 1) tell(kept, { topic: 'marks', keys: ['group:9'] });
    keep(kept, 'late', ['group:1'], long);
    expect(kept.count).toBe(0);
  });

  it('goes with everything, and with its school', () => {
    const kept = new KeptAnswers();
    keep(kept, 'one', ['group:1']);
    kept.forgetSchool(OTHER);
    expect(kept.count).toBe(1);
    kept.forgetSchool(SCHOOL);
    keep(kept, 'two', ['group:1']);
    kept.forget();
    expect(kept.count).toBe(0);
  });

  it('makes room: the one that was not asked for longest goes first', () => {
    const kept = new KeptAnswers(3 * 520);
    for (const question of ['one', 'two', 'three']) keep(kept, question, ['group:1']);
    kept.find('one', 0);
    keep(kept, 'four', ['group:1']);
    expect(
      ['one', 'two', 'three', 'four'].filter((question) => kept.find(question, 0) !== undefined),
    ).toEqual(['one', 'three', 'four']);
    keep(kept, 'four', ['group:2']);
    expect(kept.count).toBe(3);
  });
});
