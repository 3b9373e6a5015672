import { describe, expect, it } from '@jest/globals';
import { peopleFinding } from '@zhurnal/rules';
import type { PeopleRow } from '@zhurnal/rules';
import { filterRows, findFirstError, groupQuestions, joinFindings } from './check-rows.js';

const row = (number: number, result: PeopleRow['result']): PeopleRow => ({ row: number, cells: [], result });
const rows = [row(2, 'created'), row(3, 'error'), row(4, 'open'), row(5, 'created')];
const findings = [
  peopleFinding('CSV_READ_AS'),
  peopleFinding('PHONE_UNREADABLE', { row: 3, column: 1 }),
  peopleFinding('NAME_INITIALS', { row: 3, column: 0 }),
  peopleFinding('SAME_PERSON', { row: 4 }, {}, { question: 'SAME_PERSON:4' }),
  peopleFinding('CLASS_NEW', { row: 4 }, {}, { question: 'CLASS_NEW:7Г' }),
  peopleFinding('CLASS_NEW', { row: 5 }, {}, { question: 'CLASS_NEW:7Г' }),
  peopleFinding('SAME_PERSON', { row: 5 }, {}, { question: 'SAME_PERSON:5' }),
  peopleFinding('AGE_UNUSUAL', { row: 5 }),
];
const checked = joinFindings({ rows, findings });
const numbers = (filter: Parameters<typeof filterRows>[1]): number[] =>
  filterRows(checked, filter).map((one) => one.row.row);

describe('rows with what was found in them', () => {
  it('have errors before the rest', () => {
    expect(checked[1]?.findings.map(({ code }) => code)).toEqual(['NAME_INITIALS', 'PHONE_UNREADABLE']);
    expect(checked[0]?.findings).toEqual([]);
  });

  it('are filtered', () => {
    expect(numbers('all')).toEqual([2, 3, 4, 5]);
    expect(numbers('errors')).toEqual([3]);
    expect(numbers('questions')).toEqual([4, 5]);
    expect(numbers('remarks')).toEqual([3, 5]);
  });

  it('have a first error', () => {
    expect(findFirstError(checked)).toMatchObject({ row: 3, finding: { code: 'NAME_INITIALS' } });
    expect(findFirstError([])).toBeUndefined();
  });
});

describe('equal questions', () => {
  it('are answered together when they are several, not when rows share one', () => {
    expect(groupQuestions(findings).map(({ code, keys }) => [code, keys])).toEqual([
      ['SAME_PERSON', ['SAME_PERSON:4', 'SAME_PERSON:5']],
    ]);
  });
});
