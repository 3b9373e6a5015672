import { describe, expect, it } from '@jest/globals';
import { groupHistory } from './group-history.js';

const entry = (at: string, field: string, old: string | null, now: string | null) => {
  return { at, who: at === '9:00' ? 'Агеева И.' : 'Орлова А.', field, old, new: now };
};

describe('the history of a notice', () => {
  it('is told by steps; sending it is one line', () => {
    const steps = groupHistory([
      entry('9:30', 'status', 'seen', 'accepted'),
      entry('9:30', 'reason', null, 'ill'),
      entry('9:10', 'status', 'sent', 'seen'),
      entry('9:00', 'from', null, '2026-11-18'),
      entry('9:00', 'status', null, 'sent'),
      entry('9:00', 'kind', null, 'illness'),
    ]);
    expect(
      steps.map(({ who, entries }) => [who, entries.map(({ field, new: now }) => `${field} ${now}`)]),
    ).toEqual([
      ['Орлова А.', ['status accepted', 'reason ill']],
      ['Орлова А.', ['status seen']],
      ['Агеева И.', ['status sent']],
    ]);
  });
});
