import { describe, expect, it } from '@jest/globals';
import { column } from './grid-page.fixture.js';
import { bandMonths, cutIntoSheets, placePeriodColumns } from './place-period-columns.js';

const lesson = (id: string, day: string, lessonNumber = 1, monthLabel = 'октябрь') =>
  column({ id, day, lessonNumber, monthLabel });
const period = (id: string, day: string) => column({ id, day, kind: 'period', lessonNumber: null });
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

describe('the place of a period mark', () => {
  it('S117-33 is right after the column of the last lesson of the period', () => {
    const placed = placePeriodColumns(
      [lesson('b', '2026-10-23'), lesson('a', '2026-10-20'), lesson('c', '2026-11-05')],
      [period('quarter 1', '2026-10-25')],
    );
    expect(ids(placed)).toEqual(['a', 'b', 'quarter 1', 'c']);
  });

  it('S117-33 stays after a lesson given on the last day of the period itself', () => {
    const placed = placePeriodColumns([lesson('a', '2026-10-25', 2)], [period('quarter 1', '2026-10-25')]);
    expect(ids(placed)).toEqual(['a', 'quarter 1']);
  });

  it('keeps the order of two periods that end together', () => {
    const placed = placePeriodColumns(
      [lesson('a', '2027-05-20')],
      [period('quarter 4', '2027-05-26'), period('year', '2027-05-26')],
    );
    expect(ids(placed)).toEqual(['a', 'quarter 4', 'year']);
  });

  it('stands before the first lesson when the period had none', () => {
    const placed = placePeriodColumns([lesson('a', '2026-11-05')], [period('quarter 1', '2026-10-25')]);
    expect(ids(placed)).toEqual(['quarter 1', 'a']);
  });

  it('orders two lessons of one day by their numbers', () => {
    const placed = placePeriodColumns(
      [lesson('late', '2026-10-20', 6), lesson('early', '2026-10-20', 2)],
      [],
    );
    expect(ids(placed)).toEqual(['early', 'late']);
  });
});

describe('the bands of months', () => {
  it('join neighbours of one month, and the period column with the month it closes', () => {
    const bands = bandMonths([
      lesson('a', '2026-10-20'),
      lesson('b', '2026-10-23'),
      { ...period('quarter 1', '2026-10-25'), monthLabel: '' },
      lesson('c', '2026-11-05', 1, 'ноябрь'),
    ]);
    expect(bands).toEqual([
      { label: 'октябрь', from: 0, span: 3 },
      { label: 'ноябрь', from: 3, span: 1 },
    ]);
  });
});

describe('the sheets of a printed journal', () => {
  it('share the columns evenly', () => {
    const sheets = cutIntoSheets(
      Array.from({ length: 40 }, (_, index) => index),
      30,
    );
    expect(sheets.map((sheet) => sheet.length)).toEqual([20, 20]);
  });

  it('are one empty sheet when there are no lessons', () => {
    expect(cutIntoSheets([], 30)).toEqual([[]]);
  });
});
