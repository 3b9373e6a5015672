import { formatDay, formatDays } from '@zhurnal/web-client';
import { JournalGrid, JournalPrintTable } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import { buildColumns, buildRows } from '../journal/build-columns.js';
import { t as say } from '../journal/journal-words.js';
import type { JournalModel } from '../journal/page-model.js';
import { useSchool } from '../shell/school.js';
import { storeOfPast } from './past-store.js';

const STILL = { direction: 'stay', autoAdvance: false } as const;
const nothing = (): void => undefined;

/** What the grid shows, all of it only to be read. */
function usePast(model: JournalModel) {
  return useMemo(
    () => ({
      rows: buildRows(model),
      columns: buildColumns(model).map((column) => ({ ...column, access: 'read' as const })),
      store: storeOfPast(model),
    }),
    [model],
  );
}

/** The marks and absences of a journal that stood so once. */
export function PastGrid({ model }: { readonly model: JournalModel }) {
  const { rows, columns, store } = usePast(model);
  const words = useMemo(
    () => ({
      label: say('journal.label', { subject: model.subject, classes: model.classes }),
      name: say('grid.name'),
      date: say('grid.date'),
      lesson: say('grid.lesson'),
      work: say('grid.work'),
      average: say('grid.average'),
      averageName: say(model.averageKind === 'plain' ? 'grid.averagePlain' : 'grid.averageWeighted'),
    }),
    [model],
  );
  return (
    <div className="tr-grid zh-no-print" style={{ '--rows': rows.length } as CSSProperties}>
      <JournalGrid
        rows={rows}
        columns={columns}
        store={store}
        settings={STILL}
        words={words}
        onIntent={nothing}
      />
    </div>
  );
}

/** The same on paper. */
export function PastPaper({ model, made }: { readonly model: JournalModel; readonly made: string }) {
  const school = useSchool();
  return (
    <JournalPrintTable
      {...usePast(model)}
      heading={
        <>
          <b>{school.schoolName}</b> ·{' '}
          {say('journal.label', { subject: model.subject, classes: model.classes })} ·{' '}
          {formatDays(model.from, model.to)} · {model.teachers}
        </>
      }
      footing={made}
      topics={model.lessons.map((lesson) => ({
        id: lesson.id,
        date: formatDay(lesson.date, 'numeric'),
        topic: lesson.isCancelled ? say('column.cancelled') : lesson.topic,
        homework: lesson.homeworkCount === 0 ? '' : String(lesson.homeworkCount),
      }))}
      words={{
        number: say('print.number'),
        name: say('grid.name'),
        average: say('grid.average'),
        date: say('grid.date'),
        topic: say('print.topic'),
        homework: say('print.homework'),
      }}
      signatures={[say('print.deputy')]}
    />
  );
}
