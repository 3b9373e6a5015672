import { describe, expect, it } from '@jest/globals';
import { giversOf } from './givers.js';

describe('who gives a lesson', () => {
  it.each([
    ['its teacher', ['own'], null, ['own'], ['own']],
    ['nobody', [], null, [], []],
    ['a substitute instead', ['new', 'own'], ['own'], ['new'], ['own']],
    [
      'a substitute beside the joint teacher who is there',
      ['new', 'own', 'joint'],
      ['own'],
      ['new', 'joint'],
      ['own', 'joint'],
    ],
    ['a substitute in the place of all', ['new', 'own', 'joint'], [null], ['new'], ['own', 'joint']],
    [
      'two substitutes',
      ['new', 'newer', 'own', 'joint'],
      ['own', 'joint'],
      ['new', 'newer'],
      ['own', 'joint'],
    ],
    ['a substitute where the timetable names nobody', ['new'], [null], ['new'], []],
  ])('%s', (_, staff, replaced, now, planned) => {
    expect(giversOf(staff, replaced)).toEqual({ now, planned });
  });
});
