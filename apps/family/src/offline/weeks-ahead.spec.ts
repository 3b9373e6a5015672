import { describe, expect, it } from '@jest/globals';
import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { listWeeksAhead } from './weeks-ahead.js';

describe('the weeks that open without network', () => {
  it.each([
    ['2026-11-18', ['2026-11-16', '2026-11-02', '2026-11-09', '2026-11-23']],
    ['2026-11-22', ['2026-11-16', '2026-11-02', '2026-11-09', '2026-11-23']],
    ['2026-11-23', ['2026-11-23', '2026-11-09', '2026-11-16', '2026-11-30']],
  ])('hold two weeks back and one ahead of %s, this one first', (today, weeks) => {
    expect(listWeeksAhead(asDay(today) as Day)).toEqual(weeks);
  });
});
