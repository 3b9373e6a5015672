import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { suggestForPeriod } from '../grading/index.js';
import type { PeriodFacts, PeriodMarkRule } from '../grading/index.js';
import { firstObjection } from '../refusals/refusal.js';
import { OUTSIDE_RULES, isAccepted } from './index.js';
import type { OutsideFacts } from './index.js';

const day = (text: string): Day => asDay(text) as Day;
const RULE: PeriodMarkRule = {
  averageKind: 'weighted',
  thresholds: { five: '4.65', four: '3.65', three: '2.65' },
  markNorm: null,
  notAttested: { missed: { of: 2, in: 3 }, belowNorm: false },
  outsideMarks: 'counted',
};
const facts = (more: Partial<PeriodFacts>): PeriodFacts => ({
  ...{ scale: 'five', marks: [], outside: [], lessons: 9, missed: 0, weeklyHours: 1 },
  ...more,
});

describe('marks of other institutions', () => {
  it('TKK-53 are accepted by a certificate, a list or a report card that has a date and the seal', () => {
    const whole = { kind: 'certificate', number: '', datedOn: day('2026-11-10'), hasSeal: true } as const;
    expect(
      ['certificate', 'mark_list', 'report_card'].map((kind) =>
        isAccepted({ ...whole, kind: kind as 'certificate' }),
      ),
    ).toEqual([true, true, true]);
    expect(isAccepted({ ...whole, kind: null })).toBe(false);
    expect(isAccepted({ ...whole, datedOn: null })).toBe(false);
    expect(isAccepted({ ...whole, hasSeal: false })).toBe(false);
  });

  it('TKK-53 count for the mark of the period, and the computation names them', () => {
    const own = [{ value: '3', weight: '1' }] as const;
    const found = suggestForPeriod(facts({ marks: own, outside: ['5', '5'] }), RULE);
    expect(found).toMatchObject({
      value: '4',
      basis: { sum: '13', weights: '3', average: '4.33', outside: ['5', '5'] },
    });
    expect(suggestForPeriod(facts({ outside: ['4'] }), RULE).value).toBe('4');
  });

  it('count for nothing where the regulation only shows them, or on another scale', () => {
    const shown = suggestForPeriod(facts({ marks: [{ value: '3', weight: '1' }], outside: ['5', '5'] }), {
      ...RULE,
      outsideMarks: 'shown',
    });
    expect(shown.value).toBe('3');
    expect(shown.basis).not.toHaveProperty('outside');
    expect(suggestForPeriod(facts({ outside: ['pass'] }), RULE).value).toBeNull();
    expect(suggestForPeriod(facts({ scale: 'pass_fail', outside: ['pass'] }), RULE)).toMatchObject({
      value: 'pass',
      basis: { kind: 'passes', passes: 1, outside: ['pass'] },
    });
  });

  it('leave nobody unattested for the lessons missed while being taught elsewhere', () => {
    expect(suggestForPeriod(facts({ missed: 9 }), RULE).value).toBe('na');
    expect(suggestForPeriod(facts({ missed: 9, outside: ['4'] }), RULE).value).toBe('4');
    expect(
      suggestForPeriod(facts({ missed: 9, outside: ['4'] }), { ...RULE, outsideMarks: 'shown' }).value,
    ).toBe('na');
  });

  it.each<readonly [string, Partial<OutsideFacts>]>([
    ['institution', { institution: '' }],
    ['marks', { lines: [] }],
    [
      'values',
      { lines: [{ subjectId: 's', from: day('2026-11-02'), to: day('2026-11-06'), values: ['6'] }] },
    ],
    ['values', { lines: [{ subjectId: 's', from: day('2026-11-02'), to: day('2026-11-06'), values: [] }] }],
    ['to', { lines: [{ subjectId: 's', from: day('2026-11-06'), to: day('2026-11-02'), values: ['5'] }] }],
    ['to', { lines: [{ subjectId: 's', from: day('2026-11-06'), to: day('2026-11-19'), values: ['5'] }] }],
    ['datedOn', { datedOn: day('2026-11-19') }],
  ])('are refused for their %s', (field, more) => {
    const whole: OutsideFacts = {
      ...{
        institution: 'Областная больница',
        kind: null,
        number: '',
        datedOn: null,
        hasSeal: false,
        known: 0,
      },
      lines: [{ subjectId: 's', from: day('2026-11-02'), to: day('2026-11-06'), values: ['5', 'pass'] }],
      today: day('2026-11-18'),
    };
    expect(firstObjection(OUTSIDE_RULES, whole)).toBeUndefined();
    expect(firstObjection(OUTSIDE_RULES, { ...whole, ...more })).toMatchObject({
      code: 'INVALID_VALUE',
      params: { field },
    });
  });
});
