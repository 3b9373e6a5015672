import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { groupEntries } from './group-entries.js';
import type { AbsenceEntry } from './read-absences.js';

const entry = (day: string, slot: number, part: Partial<AbsenceEntry> = {}): AbsenceEntry => ({
  day: day as Day,
  slot,
  subject: 'Алгебра',
  fact: 'absent',
  reason: 'ill',
  ...part,
});

describe('what was noted, by days', () => {
  it('goes from the last day back, equal entries of a day in one line', () => {
    const days = groupEntries([
      entry('2026-11-16', 1),
      entry('2026-11-16', 2),
      entry('2026-11-16', 3, { reason: null }),
      entry('2026-11-17', 1, { fact: 'late', reason: null }),
    ]);
    expect(
      days.map(({ day, lines }) => [day, lines.map(({ reason, what }) => [reason, what.length])]),
    ).toEqual([
      ['2026-11-17', [[null, 1]]],
      [
        '2026-11-16',
        [
          ['ill', 2],
          [null, 1],
        ],
      ],
    ]);
  });

  it('is nothing for nothing', () => {
    expect(groupEntries([])).toEqual([]);
  });
});
