import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { totalSubstitutions } from './substitution-totals.js';
import type { SubstitutedLesson } from './substitution-totals.js';

const lesson = (
  day: string,
  reason: SubstitutedLesson['reason'],
  ...absentIds: string[]
): SubstitutedLesson => ({
  ...{ day: asDay(day) as Day, reason, absentIds, substituteId: 'new' },
});

describe('hours of substitutions', () => {
  it('are counted by teacher, month, part and reason', () => {
    const totals = totalSubstitutions([
      lesson('2026-11-16', 'illness', 'pet'),
      lesson('2026-11-18', 'illness', 'pet'),
      lesson('2026-11-18', 'leave', 'pet'),
      lesson('2026-12-01', 'illness', 'pet'),
    ]);
    expect(
      totals.map(
        ({ personId, month, part, reason, hours }) => `${personId} ${month} ${part} ${reason} ${hours}`,
      ),
    ).toEqual([
      'pet 2026-11 replaced illness 2',
      'new 2026-11 replacing illness 2',
      'pet 2026-11 replaced leave 1',
      'new 2026-11 replacing leave 1',
      'pet 2026-12 replaced illness 1',
      'new 2026-12 replacing illness 1',
    ]);
  });

  it('count a lesson of two teachers once for who gave it', () => {
    const totals = totalSubstitutions([lesson('2026-11-16', null, 'one', 'two')]);
    expect(totals.map(({ personId, hours }) => [personId, hours])).toEqual([
      ['one', 1],
      ['two', 1],
      ['new', 1],
    ]);
  });
});
