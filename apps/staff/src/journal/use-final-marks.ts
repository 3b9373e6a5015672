import { FinalSheetDocument } from '@zhurnal/contract/staff';
import type { FinalSheetQuery } from '@zhurnal/contract/staff';
import { displayOfGrading } from '@zhurnal/rules';
import type { GradingValue } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import type { CellView, GridColumn } from '@zhurnal/web-ui';
import { useEffect, useMemo } from 'react';
import { gradingColumnOf } from './build-columns.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

type FinalSheet = FinalSheetQuery['finalSheet'];

/** Columns of the year and of the examination, under the names of the grid. */
const OF_YEAR = { YEAR: 'year', EXAM: 'exam', FINAL: 'final' } as const;

const NO_COLUMNS: readonly GridColumn[] = [];

/**
 * Marks of periods in the journal, right after the last lesson of each (S117-33). They are asked for behind the page and
 * put into its rows once; answers the columns that follow the last period. Without an answer the places stay empty.
 */
export function useFinalMarks({ model, store }: Sheet): readonly GridColumn[] {
  const { groupId, to } = model;
  const { value, again } = useAnswer(FinalSheetDocument, { groupId });
  useLiveAgain([`group:${groupId}`], again);
  const finals = value?.finalSheet;
  useEffect(() => {
    if (finals) store.showFinals(viewsOf(finals));
  }, [finals, store]);
  return useMemo(() => {
    const last = finals?.columns.findLast(({ kind }) => kind === 'PERIOD');
    return finals && last && last.endsOn <= to ? yearColumnsOf(finals) : NO_COLUMNS;
  }, [finals, to]);
}

const idOf = ({ kind, periodId }: FinalSheet['columns'][number]): string =>
  `period:${periodId ?? kind.toLowerCase()}`;

function yearColumnsOf({ columns }: FinalSheet): readonly GridColumn[] {
  return columns.flatMap((column) => {
    if (column.kind === 'PERIOD') return [];
    const name = OF_YEAR[column.kind];
    return [
      gradingColumnOf(column.kind.toLowerCase(), t(`column.${name}`), t(`column.${name}Name`), column.endsOn),
    ];
  });
}

/** What the cells show, by student and column. */
export function viewsOf({
  students,
  columns,
  cells,
}: FinalSheet): ReadonlyMap<string, ReadonlyMap<string, CellView>> {
  const views = new Map<string, Map<string, CellView>>();
  cells.values.forEach((value, at) => {
    const [student, column] = [students.ids[cells.students[at] ?? -1], columns[cells.columns[at] ?? -1]];
    if (value === null || student === undefined || column === undefined) return;
    const row = views.get(student) ?? new Map<string, CellView>();
    row.set(idOf(column), viewOf(value as GradingValue));
    views.set(student, row);
  });
  return views;
}

function viewOf(value: GradingValue): CellView {
  const tone = value === '2' || value === 'fail' || value === 'na' ? 'low' : 'normal';
  const text = displayOfGrading(value);
  return {
    marks: [{ ordinal: 1, text, tone, hasComment: false }],
    attendance: null,
    state: 'saved',
    label: '',
  };
}
