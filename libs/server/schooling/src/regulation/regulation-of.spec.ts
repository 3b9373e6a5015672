import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE, G24_PROFILE, G272_PROFILE } from '@zhurnal/rules';
import { regulationOf, regulationsOf } from './regulation-of.js';

const noMarksTo = (to: number) => ({ value: { from: 1, to }, choice: 'Так решено' });
const amended = (from: string, to: number) => ({ from, setting: 'gradesWithoutMarks', to: noMarksTo(to) });
const text = (...spans: readonly object[]): string => JSON.stringify(spans);
const lastGrade = (told: string, day: string) => regulationOf(told, day).gradesWithoutMarks.value?.to;

describe('the regulation of a day', () => {
  it('is a profile by its id where nothing was ever changed, whatever the day', () => {
    expect(regulationOf('g24', '1999-01-01')).toBe(G24_PROFILE);
    expect(regulationOf('of-old', '2026-11-18')).toBe(FEDERAL_PROFILE);
  });

  it('changes on the first day of what was decided, not before and not after', () => {
    const told = text(
      { from: null, base: 'federal', amended: [amended('2026-11-10', 2), amended('2026-12-01', 3)] },
      { from: '2026-11-20', base: 'g272', amended: [] },
    );
    expect(lastGrade(told, '2026-11-09')).toBe(1);
    expect(lastGrade(told, '2026-11-10')).toBe(2);
    expect(lastGrade(told, '2026-11-19')).toBe(2);
    expect(regulationOf(told, '2026-11-20')).toBe(G272_PROFILE);
    expect(regulationOf(told, '2026-12-31')).toBe(G272_PROFILE);
  });

  it('has what was amended from its own first day on', () => {
    const told = text(
      { from: null, base: 'federal', amended: [] },
      { from: '2026-11-20', base: 'g272', amended: [amended('2026-11-20', 4)] },
    );
    expect(lastGrade(told, '2026-11-19')).toBe(1);
    expect(regulationOf(told, '2026-11-20')).toMatchObject({ id: 'g272', gradesWithoutMarks: noMarksTo(4) });
  });

  it('of a stretch are all that hold on one of its days, the middle ones too', () => {
    const told = text({
      from: null,
      base: 'federal',
      amended: [amended('2026-11-10', 2), amended('2026-11-12', 1)],
    });
    const grades = (from: string, to: string) =>
      regulationsOf(told, from, to).map(({ gradesWithoutMarks: { value } }) => value?.to);
    expect(grades('2026-11-09', '2026-11-13')).toEqual([1, 2, 1]);
    expect([grades('2026-11-10', '2026-11-11'), grades('2026-11-12', '2026-12-31')]).toEqual([[2], [1]]);
    expect(regulationsOf('g24', '2026-11-09', '2026-11-13')).toEqual([G24_PROFILE]);
  });

  it('is the same object for the same text', () => {
    const told = (): string => text({ from: null, base: 'federal', amended: [amended('2026-11-10', 2)] });
    expect(regulationOf(told(), '2026-11-11')).toBe(regulationOf(told(), '2026-11-12'));
  });

  it('goes on without what can no longer be read', () => {
    const told = text({
      from: null,
      base: 'federal',
      amended: [amended('2026-11-10', 2), { ...amended('2026-11-11', 3), setting: 'ofOld' }],
    });
    expect(lastGrade(told, '2026-11-12')).toBe(2);
  });
});
