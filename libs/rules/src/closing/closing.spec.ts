import { describe, expect, it } from '@jest/globals';
import { firstObjection } from '../refusals/refusal.js';
import { FEDERAL_PROFILE, findProfile } from '../regulation/index.js';
import type { Day } from '../calendar/day.js';
import { CLOSE_PERIOD_RULES, REOPEN_PERIOD_RULES, judgeGap, reopeningEnds } from './close-period.js';
import { closedPeriodOf, closingOn } from './group-closing.js';
import type { GroupClosing } from './group-closing.js';
import { compareSealed, linesOf, sealedText } from './seal.js';

const day = (text: string): Day => text as Day;
const NOON = Date.parse('2026-11-05T09:00:00Z');
const CLOSED: GroupClosing = {
  closed: [
    { name: '1 четверть', to: day('2026-10-25'), on: day('2026-10-28') },
    { name: '2 четверть', to: day('2026-12-28'), on: day('2026-12-30') },
  ],
  opened: [{ from: day('2026-09-01'), to: day('2026-10-25'), until: NOON }],
  isArchived: false,
};

describe('what was closed for a group', () => {
  it.each([
    ['2026-09-01', '1 четверть'],
    ['2026-10-25', '1 четверть'],
    ['2026-10-26', '2 четверть'],
    ['2026-12-28', '2 четверть'],
    ['2026-12-29', undefined],
  ])('closes %s with %s', (on, name) => {
    expect(closedPeriodOf(CLOSED, day(on))?.name).toBe(name);
  });

  it('stands open again to the last millisecond of the order, on its days alone', () => {
    const at = (on: string, now: number) => closingOn(CLOSED, day(on), now);
    expect(at('2026-10-01', NOON - 1)).toEqual({
      isPeriodClosed: false,
      isYearArchived: false,
      reopenedUntil: NOON,
    });
    expect(at('2026-10-01', NOON).isPeriodClosed).toBe(true);
    expect(at('2026-11-10', NOON - 1).isPeriodClosed).toBe(true);
    expect(at('2027-01-11', NOON)).toEqual({ isPeriodClosed: false, isYearArchived: false });
  });

  it('no order opens in an archived year', () => {
    const archived = { ...CLOSED, isArchived: true };
    expect(closingOn(archived, day('2026-10-01'), NOON - 1).isYearArchived).toBe(true);
    expect(closingOn(archived, day('2027-01-11'), NOON).isYearArchived).toBe(true);
  });

  it('is nothing where nothing was closed', () => {
    expect(closingOn(null, day('2026-10-01'), NOON)).toEqual({
      isPeriodClosed: false,
      isYearArchived: false,
    });
    expect(closedPeriodOf(null, day('2026-10-01'))).toBeUndefined();
  });
});

describe('a period closes', () => {
  const ready = {
    today: day('2026-10-26'),
    endsOn: day('2026-10-25'),
    isClosed: false,
    isYearArchived: false,
    earlierOpen: null,
    requiredGaps: 0,
    otherGaps: 0,
    isConfirmed: false,
  };
  it.each([
    [{}, undefined],
    [{ isYearArchived: true }, 'YEAR_ARCHIVED'],
    [{ isClosed: true }, 'PERIOD_CLOSED'],
    [{ today: day('2026-10-25') }, 'PERIOD_NOT_OVER'],
    [{ earlierOpen: '1 четверть' }, 'EARLIER_PERIOD_OPEN'],
    [{ otherGaps: 1 }, 'GAPS_LEFT'],
    [{ otherGaps: 1, isConfirmed: true }, undefined],
    [{ requiredGaps: 1, isConfirmed: true }, 'GAPS_LEFT'],
  ])('with %j: %s', (more, code) => {
    expect(firstObjection(CLOSE_PERIOD_RULES, { ...ready, ...more })?.code).toBe(code);
  });

  it('without what no clause asks for, and with what can no longer be filled', () => {
    const g24 = findProfile('g24') ?? FEDERAL_PROFILE;
    expect(judgeGap('not_held', FEDERAL_PROFILE, 'open').isRequired).toBe(false);
    expect(judgeGap('not_held', g24, 'overdue')).toEqual({ clause: 'G24-77', isRequired: true });
    const forbidden = { ...g24, recordCorrection: { value: 'forbidden', clause: 'G24-85' } as const };
    expect(judgeGap('not_held', forbidden, 'locked').isRequired).toBe(false);
    expect(judgeGap('not_held', forbidden, 'overdue').isRequired).toBe(true);
  });
});

describe('an order opens a period', () => {
  const ready = {
    today: day('2026-11-20'),
    isClosed: true,
    isYearArchived: false,
    isOpened: false,
    orderNumber: '17-у',
    orderedOn: day('2026-11-20'),
    reason: 'Ошибка',
    lastDay: day('2026-12-03'),
  };
  it.each([
    [{}, undefined],
    [{ isYearArchived: true }, 'YEAR_ARCHIVED'],
    [{ isClosed: false }, 'PERIOD_NOT_CLOSED'],
    [{ isOpened: true }, 'PERIOD_REOPENED'],
    [{ orderNumber: '' }, 'INVALID_VALUE'],
    [{ reason: '' }, 'INVALID_VALUE'],
    [{ orderedOn: day('2026-11-21') }, 'INVALID_VALUE'],
    [{ lastDay: day('2026-11-19') }, 'DAY_IS_PAST'],
    [{ lastDay: day('2026-11-20') }, undefined],
    [{ lastDay: day('2026-12-04') }, 'REOPENING_TOO_LONG'],
  ])('with %j: %s', (more, code) => {
    expect(firstObjection(REOPEN_PERIOD_RULES, { ...ready, ...more })?.code).toBe(code);
  });

  it('until midnight of its last day in the school', () => {
    const instantOf = (on: Day, minutes: number) => Date.parse(`${on}T00:00:00+11:00`) + minutes * 60_000;
    expect(reopeningEnds(day('2026-11-21'), { instantOf })).toBe(Date.parse('2026-11-21T13:00:00Z'));
  });
});

describe('a seal', () => {
  const lines = [
    { key: 'mark|б', value: '5' },
    { key: 'lesson|а', value: '["тема\nв две строки"]' },
  ];
  it('has the same text in whatever order the journal was read, and gives it back', () => {
    expect(sealedText([...lines].reverse())).toBe(sealedText(lines));
    expect(linesOf(sealedText(lines))).toEqual([lines[1], lines[0]]);
  });

  it('tells what was added, changed and taken away', () => {
    const found = [
      { key: 'mark|б', value: '4' },
      { key: 'mark|в', value: '3' },
    ];
    expect(compareSealed(lines, found)).toEqual([
      { key: 'lesson|а', sealed: lines[1]?.value, found: null },
      { key: 'mark|б', sealed: '5', found: '4' },
      { key: 'mark|в', sealed: null, found: '3' },
    ]);
    expect(compareSealed(lines, lines)).toEqual([]);
  });
});
