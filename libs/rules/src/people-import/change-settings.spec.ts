import { describe, expect, it } from '@jest/globals';
import { changePeopleSettings } from './change-settings.js';
import type { PeopleImportSettings } from './preview.js';

const BEFORE: PeopleImportSettings = {
  sheet: 0,
  headerRow: 1,
  columns: ['familyName', null],
  from: '2026-09-01',
  corrections: { '2:0': 'Агеев' },
  answers: { 'same:2': 'yes' },
  excluded: [9, 12],
  skipErrors: false,
};

describe('what a person decides about a file of people', () => {
  it('is added to what was decided before; null takes one decision back', () => {
    const after = changePeopleSettings(BEFORE, {
      corrections: { '2:0': null, '3:0': 'Белова' },
      answers: { 'same:3': 'no' },
      excluded: { 10: true, 9: false },
      skipErrors: true,
    });
    expect(after).toEqual({
      ...BEFORE,
      corrections: { '3:0': 'Белова' },
      answers: { 'same:2': 'yes', 'same:3': 'no' },
      excluded: [10, 12],
      skipErrors: true,
    });
    expect(changePeopleSettings(BEFORE, { sheet: 0, from: '2026-10-01' })).toEqual({
      ...BEFORE,
      from: '2026-10-01',
    });
  });

  it('begins anew with another sheet: cells, rows and questions are those of a sheet', () => {
    const change = { sheet: 1, excluded: { 4: true }, corrections: { '5:1': 'Титова' } };
    expect(changePeopleSettings(BEFORE, change)).toEqual({
      ...BEFORE,
      sheet: 1,
      corrections: { '5:1': 'Титова' },
      answers: {},
      excluded: [4],
    });
  });
});
