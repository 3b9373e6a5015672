import { EmptyState, JournalGrid } from '@zhurnal/web-ui';
import type {
  CellAddress,
  GridColumn,
  GridHandle,
  GridIntent,
  GridRow,
  GridSettings,
  GridWords,
} from '@zhurnal/web-ui';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Ref, RefObject } from 'react';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';
import { startOf } from './open-at.js';

/** Time the cursor must rest before the address follows it, ms. */
const REST = 400;

export interface JournalBodyProps {
  readonly sheet: Sheet;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly settings: GridSettings;
  readonly grid: Ref<GridHandle>;
  readonly onIntent: (intent: GridIntent) => void;
  readonly announcementOf: (intent: GridIntent) => string | undefined;
  readonly onCursor: (address: CellAddress) => void;
  /** Where the cursor is at this moment. */
  readonly here: RefObject<CellAddress | undefined>;
}

/** Writes the cell into the address without a step of history and without rendering anything. */
function putInAddress({ row, column }: CellAddress): void {
  const address = new URL(window.location.href);
  address.searchParams.set('cell', `${row}.${column}`);
  window.history.replaceState(window.history.state, '', address);
}

/** The grid, or why there is none. */
export function JournalBody(props: JournalBodyProps) {
  const { sheet, rows, columns, settings, grid, onIntent, announcementOf, onCursor, here } = props;
  const { model, store } = sheet;
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef(startOf(sheet));

  const follow = useCallback(
    (address: CellAddress) => {
      here.current = address;
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        putInAddress(address);
        onCursor(address);
      }, REST);
    },
    [onCursor, here],
  );
  useEffect(() => () => clearTimeout(resting.current), []);

  const words = useMemo<GridWords>(
    () => ({
      label: t('journal.label', { subject: model.subject, classes: model.classes }),
      name: t('grid.name'),
      date: t('grid.date'),
      lesson: t('grid.lesson'),
      work: t('grid.work'),
      average: t('grid.average'),
      averageName: t(model.averageKind === 'plain' ? 'grid.averagePlain' : 'grid.averageWeighted'),
    }),
    [model.subject, model.classes, model.averageKind],
  );

  if (model.students.length === 0) return <EmptyState icon="people" title={t('journal.noStudents')} />;
  if (model.lessons.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('journal.noLessons')}>
        {t('journal.noLessonsWhy')}
      </EmptyState>
    );
  }
  return (
    <div className="jr-grid">
      <JournalGrid
        ref={grid}
        rows={rows}
        columns={columns}
        store={store}
        settings={settings}
        words={words}
        start={start.current}
        onIntent={onIntent}
        announcementOf={announcementOf}
        onCursor={follow}
      />
    </div>
  );
}
