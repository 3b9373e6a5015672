import { formatDay, formatDecimal } from '@zhurnal/web-client';
import { Banner, Card, Table } from '@zhurnal/web-ui';
import { t } from './my-class-words.js';
import { ClassPaper } from './class-paper.js';
import type { Progress } from './progress-model.js';

/** The progress of a class under a title. */
export interface SheetProps {
  readonly progress: Progress;
  readonly title: string;
}

const CONCERNS = ['failing', 'unmarked', 'oneMark'] as const;
const MISSED = ['all', 'ill', 'excused', 'unexcused', 'unknown', 'late'] as const;

interface OverviewProps {
  readonly progress: Progress;
  /** By when the deputy has it on paper, and the clause that says so; null: the period has ended, or none is asked for. */
  readonly due: { readonly on: string; readonly clause: string | null } | null;
}

/** Whom to look at, and by when the deputy has it on paper (G24-94). */
export function Overview({ progress: { rows, unmarked }, due }: OverviewProps) {
  const concerned = rows.filter(({ concerns }) => CONCERNS.some((concern) => concerns[concern].length > 0));
  return (
    <div className="mc-column zh-no-print">
      {due && (
        <Banner kind="note" title={t('overview.due', { day: formatDay(due.on, 'dayMonth') })}>
          {t('overview.dueWhy', { clause: due.clause ?? 'none' })}
        </Banner>
      )}
      <Card title={concerned.length === 0 ? t('overview.concerns') : undefined}>
        {concerned.length === 0 ? (
          <p>{t('overview.noConcerns')}</p>
        ) : (
          <Table
            caption={t('overview.concerns')}
            rows={concerned}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'student',
                title: t('progress.student'),
                isRowHeader: true,
                cell: ({ name }) => name,
              },
              ...CONCERNS.map((concern) => ({
                id: concern,
                title: t(`overview.${concern}`),
                cell: ({ concerns }: (typeof rows)[number]) => concerns[concern].join(', ') || '–',
              })),
            ]}
          />
        )}
        {unmarked.length > 0 && (
          <p className="st-muted">{t('overview.nobodyMarked', { subjects: unmarked.join(', ') })}</p>
        )}
      </Card>
    </div>
  );
}

/** Subjects that fit a landscape sheet. */
const PER_SHEET = 16;

/** The table of averages, with what each suggests. */
export function ProgressPaper({ progress: { subjects, rows }, title }: SheetProps) {
  const sheets = Array.from({ length: Math.ceil(subjects.length / PER_SHEET) }, (_, at) => at * PER_SHEET);
  return sheets.map((start) => (
    <div key={start} className="zh-print-sheet mc-sheet">
      <ClassPaper
        title={title}
        columns={2 + Math.min(PER_SHEET, subjects.length - start)}
        note={t('progress.paperLegend')}
        head={
          <tr>
            <th scope="col" className="zh-print-number">
              №
            </th>
            <th scope="col" className="zh-print-name">
              {t('progress.student')}
            </th>
            {subjects.slice(start, start + PER_SHEET).map(({ id, name, shortName }) => (
              <th key={id} scope="col">
                {shortName || name}
              </th>
            ))}
          </tr>
        }
      >
        {rows.map((row, at) => (
          <tr key={row.id}>
            <td>{at + 1}</td>
            <th scope="row">{row.name}</th>
            {row.cells.slice(start, start + PER_SHEET).map((cell, subject) => (
              <td key={subject}>
                {cell &&
                  [
                    cell.isRisk && '!',
                    cell.average === null || cell.forecast === null
                      ? '–'
                      : t('progress.forecast', {
                          average: formatDecimal(cell.average),
                          mark: cell.forecast,
                        }),
                    cell.due > 0 && `•${cell.due}`,
                  ]
                    .filter(Boolean)
                    .join(' ')}
              </td>
            ))}
          </tr>
        ))}
      </ClassPaper>
    </div>
  ));
}

/** The report of the class teacher to the deputy: whom to look at, lessons missed, date and signatures (G24-94). */
export function OverviewPaper({ progress: { rows, unmarked }, title }: SheetProps) {
  return (
    <ClassPaper
      title={title}
      columns={2 + CONCERNS.length + MISSED.length}
      note={unmarked.length > 0 ? t('overview.nobodyMarked', { subjects: unmarked.join(', ') }) : undefined}
      signatures={[t('sign'), t('overview.deputy'), t('overview.date')]}
      head={
        <>
          <tr>
            <th scope="col" rowSpan={2} className="zh-print-number">
              №
            </th>
            <th scope="col" rowSpan={2} className="zh-print-name">
              {t('progress.student')}
            </th>
            {CONCERNS.map((concern) => (
              <th key={concern} scope="col" rowSpan={2}>
                {t(`overview.${concern}`)}
              </th>
            ))}
            <th scope="colgroup" colSpan={MISSED.length - 1}>
              {t('overview.missed')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('overview.late')}
            </th>
          </tr>
          <tr>
            {MISSED.filter((count) => count !== 'late').map((count) => (
              <th key={count} scope="col">
                {t(`overview.${count}`)}
              </th>
            ))}
          </tr>
        </>
      }
    >
      {rows.map(({ id, name, concerns, missed }, at) => (
        <tr key={id}>
          <td>{at + 1}</td>
          <th scope="row">{name}</th>
          {CONCERNS.map((concern) => (
            <td key={concern} className="mc-left">
              {concerns[concern].join(', ')}
            </td>
          ))}
          {MISSED.map((count) => (
            <td key={count}>{missed[count] || ''}</td>
          ))}
        </tr>
      ))}
    </ClassPaper>
  );
}
