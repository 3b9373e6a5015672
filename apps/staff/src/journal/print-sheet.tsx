import { formatDay, formatDays, formatInstant } from '@zhurnal/web-client';
import { JournalPrintTable } from '@zhurnal/web-ui';
import type { GridColumn, GridRow } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

export interface PrintSheetProps {
  readonly sheet: Sheet;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
}

/** The journal on paper, to be certified as the regulation says: by the director, a seal (TKK-74, G24-65, G24-72). */
export function PrintSheet({ sheet, rows, columns }: PrintSheetProps) {
  const school = useSchool();
  const { model, store } = sheet;
  return (
    <JournalPrintTable
      heading={
        <>
          <b>{school.schoolName}</b> ·{' '}
          {t('journal.label', { subject: model.subject, classes: model.classes })} ·{' '}
          {formatDays(model.from, model.to)} · {model.teachers}
        </>
      }
      footing={t('print.made', { when: formatInstant(Date.now(), school.timeZone, 'full') })}
      rows={rows}
      columns={columns}
      store={store}
      topics={model.lessons.map((lesson) => ({
        id: lesson.id,
        date: formatDay(lesson.date, 'numeric'),
        topic: lesson.isCancelled ? t('column.cancelled') : lesson.topic,
        homework: lesson.homeworkCount === 0 ? '' : String(lesson.homeworkCount),
      }))}
      words={{
        number: t('print.number'),
        name: t('grid.name'),
        average: t('grid.average'),
        date: t('grid.date'),
        topic: t('print.topic'),
        homework: t('print.homework'),
      }}
      signatures={[
        t('print.teacher'),
        t('print.deputy'),
        ...(model.certifiedBy.includes('director') ? [t('print.director')] : []),
      ]}
      {...(model.certifiedBy.includes('seal') && { seal: t('print.seal') })}
    />
  );
}
