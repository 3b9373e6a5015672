import { describe, expect, it } from '@jest/globals';
import { buildColumns, gradingColumnOf } from './build-columns.js';
import { PAGE } from './journal.fixture.js';
import { readPage } from './page-model.js';
import { viewsOf } from './use-final-marks.js';

describe('marks of periods in the journal', () => {
  it('S117-33 stand right after the last lesson of their period, those of the year behind the last', () => {
    const model = readPage(PAGE);
    const end = model.periods[0]?.endsOn ?? '';
    const year = gradingColumnOf('year', 'Год', 'Годовая отметка', end);
    const columns = buildColumns(model, undefined, [year]);
    const at = columns.findIndex(({ id }) => id === 'period:q1');
    const lastLesson = columns.findLastIndex(({ kind, day }) => kind === 'work' && day <= end);
    expect(at).toBe(lastLesson + 1);
    expect(columns[at + 1]?.id).toBe('period:year');
  });

  it('are shown by student and column, and an empty cell is none', () => {
    const views = viewsOf({
      students: { ids: ['s1', 's2'] },
      columns: [
        { kind: 'PERIOD', periodId: 'q1' },
        { kind: 'YEAR', periodId: null },
      ],
      cells: { students: [0, 0, 1], columns: [0, 1, 0], values: ['4', 'na', null] },
    } as unknown as Parameters<typeof viewsOf>[0]);
    const texts = [...(views.get('s1') ?? [])].map(([id, { marks }]) => [id, marks[0]?.text]);
    expect(texts).toEqual([
      ['period:q1', '4'],
      ['period:year', 'н/а'],
    ]);
    expect(views.has('s2')).toBe(false);
  });
});
