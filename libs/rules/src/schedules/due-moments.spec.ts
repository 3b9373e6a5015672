import { describe, expect, it } from '@jest/globals';
import { asDay, findProfile } from '../index.js';
import { dueMoments } from './due-moments.js';
import type { Day, RegulationProfile } from '../index.js';
import type { ScheduleFacts } from './due-moments.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(text);
  return found;
};
const profile = (id: string): RegulationProfile => {
  const found = findProfile(id);
  if (!found) throw new Error(id);
  return found;
};
const period = (id: string, from: string, to: string, grades: { from: number; to: number }) => ({
  ...{ id, yearId: 'y', from: day(from), to: day(to), grades },
});
const YOUNGER = { from: 1, to: 9 };
const OLDER = { from: 10, to: 11 };
const FACTS: ScheduleFacts = {
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [{ from: day('2026-10-26'), to: day('2026-11-03') }] },
  years: [{ id: 'y', from: day('2026-09-01'), to: day('2027-08-31') }],
  periods: [
    period('q1', '2026-09-01', '2026-10-25', YOUNGER),
    period('q2', '2026-11-04', '2026-12-30', YOUNGER),
    period('q3', '2027-01-11', '2027-03-26', YOUNGER),
    period('q4', '2027-04-05', '2027-05-26', YOUNGER),
    period('h1', '2026-09-01', '2026-12-30', OLDER),
    period('h2', '2027-01-11', '2027-05-26', OLDER),
  ],
  classes: [
    { id: '1b', yearId: 'y', grade: 1 },
    { id: '8a', yearId: 'y', grade: 8 },
    { id: '10b', yearId: 'y', grade: 10 },
  ],
};

const YEAR = [day('2026-09-01'), day('2027-08-31')] as const;
const momentsOf = (id: string, [from, to]: readonly [Day, Day] = YEAR) => {
  const held = profile(id);
  return dueMoments(() => held, FACTS, from, to);
};
const of = (id: string, code: string) => momentsOf(id).filter((moment) => moment.code === code);
const occurrences = (id: string, code: string): string[] =>
  of(id, code)
    .map(({ occurrence }) => occurrence)
    .sort();
const datesOf = (id: string, code: string): string[] => [...new Set(of(id, code).map((one) => one.day))];

const MONTHS = [
  ...['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'],
  ...['2027-02', '2027-03', '2027-04', '2027-05'],
];
const PERIODS = ['h1', 'h2', 'q1', 'q2', 'q3', 'q4'];

describe('what is due in a school year', () => {
  it('S117-42 is a report on activity for every month of it, on its last day', () => {
    expect(occurrences('s117', 'activity_report')).toEqual(MONTHS);
    expect(datesOf('s117', 'activity_report').slice(0, 2)).toEqual(['2026-09-30', '2026-10-31']);
    expect(of('s117', 'activity_report')[0]?.clauses).toEqual(['S117-42']);
  });

  it('S117-43 S117-44 is a report on progress for every period, and one for the year', () => {
    expect(occurrences('s117', 'progress_report')).toEqual(PERIODS);
    expect(datesOf('s117', 'year_progress_report')).toEqual(['2027-05-26']);
    expect(of('s117', 'progress_report')[0]?.clauses).toEqual(['S117-43', 'S117-44']);
  });

  it('G24-75 is a report on the work of teachers for every month and every period', () => {
    expect(occurrences('g24', 'teachers_report')).toEqual([...MONTHS, ...PERIODS]);
    expect(occurrences('g24', 'activity_report')).toEqual([]);
  });

  it('G24-97 is a report on filling for every month, and one for the year', () => {
    expect(occurrences('g24', 'filling_report')).toEqual(MONTHS);
    expect(of('g24', 'year_filling_report').map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-01', '2027-05-26'],
    ]);
  });

  it('G24-94 is a preliminary report of each class, in the morning two weeks before its period ends', () => {
    expect(
      of('g24', 'preliminary_report').map((one) => [one.day, one.minutes, one.classId, one.periodId]),
    ).toEqual([
      ['2026-10-11', 480, '1b', 'q1'],
      ['2026-10-11', 480, '8a', 'q1'],
      ['2026-12-16', 480, '10b', 'h1'],
      ['2026-12-16', 480, '1b', 'q2'],
      ['2026-12-16', 480, '8a', 'q2'],
      ['2027-03-12', 480, '1b', 'q3'],
      ['2027-03-12', 480, '8a', 'q3'],
      ['2027-05-12', 480, '10b', 'h2'],
      ['2027-05-12', 480, '1b', 'q4'],
      ['2027-05-12', 480, '8a', 'q4'],
    ]);
  });

  it('G24-95 is the report of each class when its period ends', () => {
    expect(occurrences('g24', 'class_report')).toEqual(
      ['h1 10b', 'h2 10b', ...['q1', 'q2', 'q3', 'q4'].flatMap((id) => [`${id} 1b`, `${id} 8a`])].sort(),
    );
  });

  it('G24-25 G24-93 is what families get every fortnight, counted from the first day of the year', () => {
    for (const code of ['inform_families', 'paper_families']) {
      const own = of('g24', code).filter(({ classId }) => classId === '8a');
      expect(own.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
        ['2026-09-01', '2026-09-14'],
        ['2026-09-15', '2026-09-28'],
      ]);
      // 268 days from the first of September to the last of the year's last period.
      expect(own.map(({ occurrence }) => occurrence)).toEqual(
        Array.from({ length: 19 }, (_, at) => `y/${at + 1} 8a`),
      );
    }
  });

  it('TKK-79 is a back-up when a period ends, and G24-73 reads so as well', () => {
    expect(occurrences('tkk', 'back_up')).toEqual(PERIODS);
    expect(occurrences('g24', 'back_up')).toEqual(PERIODS);
    expect(of('tkk', 'back_up')[0]?.clauses).toContain('TKK-79');
    expect(occurrences('federal', 'back_up')).toEqual([]);
  });

  it('G272-52 G166-38 is a sending of what is current on every day with lessons, and on no other', () => {
    for (const id of ['g272', 'g166']) {
      const days = occurrences(id, 'export_current');
      expect(days.slice(0, 5)).toEqual([
        ...['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07'],
      ]);
      expect(days.filter((one) => one >= '2026-10-24' && one <= '2026-11-03')).toEqual([]);
    }
  });

  it('G272-54 G166-40 is a sending of everything for each month, and after the year', () => {
    for (const id of ['g272', 'g166']) {
      expect(occurrences(id, 'export_full')).toEqual([...MONTHS, 'y']);
      expect(of(id, 'export_full').find(({ occurrence }) => occurrence === 'y')?.day).toBe('2027-05-27');
    }
  });

  it('is a copy every night of the year, holidays and summer too, in every school', () => {
    for (const id of ['federal', 'g24', 's117', 'tkk', 'g166', 'g272'])
      expect(new Set(occurrences(id, 'nightly_backup')).size).toBe(365);
  });

  it('is nothing that no clause asks for, copies apart', () => {
    const codes = (id: string) => [...new Set(momentsOf(id).map(({ code }) => code))].sort();
    expect(codes('federal')).toEqual(['backup_check', 'nightly_backup']);
    expect(codes('s117')).toEqual([
      ...['activity_report', 'backup_check', 'nightly_backup', 'progress_report', 'year_progress_report'],
    ]);
    expect(codes('tkk')).toEqual(['back_up', 'backup_check', 'inform_families', 'nightly_backup']);
  });

  it('is the same whether it is asked for at once or day by day, and has each occurrence once', () => {
    const key = (one: { code: string; occurrence: string }): string => `${one.code} ${one.occurrence}`;
    const all = momentsOf('g24').map(key);
    expect(new Set(all).size).toBe(all.length);
    const daily = [...new Set(momentsOf('g24').map((one) => one.day))].flatMap((at) =>
      momentsOf('g24', [at, at]).map(key),
    );
    expect(daily).toEqual(all);
  });

  it('follows the regulation that holds on its day', () => {
    const turned = day('2026-11-01');
    const found = dueMoments((at) => profile(at < turned ? 's117' : 'g24'), FACTS, ...YEAR);
    const months = (code: string) => found.filter((one) => one.code === code && one.periodId === null);
    expect(months('activity_report').map(({ occurrence }) => occurrence)).toEqual(['2026-09', '2026-10']);
    expect(months('teachers_report')[0]?.occurrence).toBe('2026-11');
  });
});
