import { describe, expect, it } from '@jest/globals';
import { listColumns, listRows, sumColumn, writeDraft } from './curriculum-model.js';
import type { CurriculumDraft } from './curriculum-model.js';
import { pasteCurriculum } from './paste-curriculum.js';

const schoolClass = (id: string, gradeLevel: number) => ({
  ...{ id, name: id, gradeLevel, planned: '0', timetabled: '0', limit: 32 },
});
const line = (subjectId: string, weekly: string, yearly: number, classId: string | null = null) => ({
  ...{ id: `${subjectId}${classId ?? ''}`, subjectId, subjectName: subjectId, weekly, yearly },
  ...{ gradeLevel: classId === null ? 7 : null, classId, subgroupId: null, className: classId },
});
const LOAD = {
  ...{
    yearId: 'y',
    yearName: '2026/2027',
    can: ['setCurriculum'],
    limitSource: '',
    staff: [],
    approvals: [],
  },
  classes: [schoolClass('7А', 7), schoolClass('7Б', 7), schoolClass('8А', 8)],
  subjects: [
    { id: 'algebra', name: 'Алгебра' },
    { id: 'music', name: 'Музыка' },
    { id: 'physics', name: 'Физика' },
  ],
  groups: [],
  curriculum: [line('algebra', '3', 105), line('algebra', '4.5', 153, '7А')],
};
const COLUMNS = listColumns(LOAD, 7);
const NOTHING: CurriculumDraft = new Map();
const rowsOf = (added: readonly string[] = []) => listRows(LOAD, COLUMNS, added);

describe('the grid of the curriculum', () => {
  it('has grades, or a grade with its classes, and the subjects that these have', () => {
    expect(listColumns(LOAD, null).map(({ key }) => key)).toEqual(['g7', 'g8']);
    expect(COLUMNS.map(({ key }) => key)).toEqual(['g7', '7А', '7Б']);
    expect(rowsOf().map(({ id }) => id)).toEqual(['algebra']);
    expect(rowsOf(['physics']).map(({ id }) => id)).toEqual(['algebra', 'physics']);
  });

  it('sums a class with the hours of its grade where it has none of its own', () => {
    const draft = new Map([['music g7', '1']]);
    const sums = COLUMNS.map((column) => sumColumn(draft, LOAD.curriculum, rowsOf(['music']), column, false));
    expect(sums).toEqual([400, 550, 400]);
  });

  it('writes what was typed: lessons a year follow those of a week, an emptied cell takes its line away', () => {
    const draft = new Map([
      ['algebra g7', '4'],
      ['algebra 7А', ''],
      ['algebra 7Б', 'много'],
    ]);
    expect(writeDraft(draft, LOAD.curriculum, rowsOf(), COLUMNS, false)).toEqual([
      { subjectId: 'algebra', gradeLevel: 7, classId: null, weekly: '4', yearly: 136 },
      { subjectId: 'algebra', gradeLevel: null, classId: '7А', weekly: null, yearly: 0 },
    ]);
    expect(writeDraft(new Map([['algebra g7', '100']]), LOAD.curriculum, rowsOf(), COLUMNS, true)).toEqual([
      { subjectId: 'algebra', gradeLevel: 7, classId: null, weekly: '3', yearly: 100 },
    ]);
  });

  it('takes a pasted table by names, and brings in the subjects of the school that it names', () => {
    const table = [
      ['Предмет', '7 класс', '7Б', '8А'],
      ['физика', '2', '2,5', '2'],
      ['Алгебра', '3', '', ''],
    ];
    const into = { load: LOAD, columns: COLUMNS, added: [], draft: NOTHING, isYearly: false };
    const { added, draft, gaps } = pasteCurriculum(table, { row: 0, column: 0 }, into);
    expect(added).toEqual(['physics']);
    // What stands there already is no change.
    expect([...draft]).toEqual([
      ['physics g7', '2'],
      ['physics 7Б', '2,5'],
    ]);
    expect(gaps).toEqual([{ row: 1, column: 4, kind: 'class_unknown', text: '8А' }]);
  });
});
