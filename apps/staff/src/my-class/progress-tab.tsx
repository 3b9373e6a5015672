import { ClassProgressDocument } from '@zhurnal/contract/staff';
import { formatDecimal, useAnswer } from '@zhurnal/web-client';
import { Button, EmptyState, Icon, Select, VisuallyHidden } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { WHOLE_YEAR, listPeriods, periodOf } from '../journal/choose-period.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';
import type { ClassInCare, SchoolPeriod } from './class-in-care.js';
import { PrintedTable } from './print-head.js';
import { readProgress } from './progress-model.js';
import type { Progress, ProgressCell } from './progress-model.js';

interface ProgressTabProps {
  readonly schoolClass: ClassInCare;
  readonly periods: readonly SchoolPeriod[];
}

/** Marks of the class in all subjects over a period. */
export function ProgressTab({ schoolClass, periods }: ProgressTabProps) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const choices = listPeriods(periods, schoolClass.gradeLevel, '').filter(
    ({ id, from }) => id !== WHOLE_YEAR && from <= today,
  );
  const chosen = choices.find(({ id }) => id === params.get('period')) ?? periodOf(choices, today);
  if (chosen === undefined) {
    return (
      <EmptyState icon="book" title={t('progress.none')}>
        {t('progress.noneWhy')}
      </EmptyState>
    );
  }
  return (
    <div className="mc-column">
      <div className="mc-tools zh-no-print">
        <Select
          label={t('progress.period')}
          value={chosen.id}
          onChange={(event) => setParams({ period: event.currentTarget.value }, { replace: true })}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <Marks key={chosen.id} classId={schoolClass.id} periodId={chosen.id} />
    </div>
  );
}

function Marks({ classId, periodId }: { readonly classId: string; readonly periodId: string }) {
  const asked = useAnswer(ClassProgressDocument, { classId, periodId });
  const answer = asked.value?.classProgress;
  const progress = useMemo(() => answer && readProgress(answer), [answer]);
  if (answer === undefined || progress === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  if (progress.subjects.length === 0) {
    return (
      <EmptyState icon="book" title={t('progress.none')}>
        {t('progress.noneWhy')}
      </EmptyState>
    );
  }
  const title = t('progress.table', { name: answer.className, period: answer.periodName });
  return (
    <>
      <ProgressGrid progress={progress} title={title} />
      <ProgressPaper progress={progress} title={title} />
    </>
  );
}

interface SheetProps {
  readonly progress: Progress;
  readonly title: string;
}

function ProgressGrid({ progress: { subjects, rows }, title }: SheetProps) {
  return (
    <div className="zh-no-print mc-column">
      <div className="mc-grid-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="mc-grid mc-marks">
          <caption>
            <VisuallyHidden>{title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className="mc-name">
                {t('progress.student')}
              </th>
              {subjects.map(({ id, name, shortName }) => (
                <th key={id} scope="col" className="mc-subject">
                  <abbr title={name}>{shortName || name}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }, at) => (
              <tr key={id}>
                <th scope="row" className="mc-name">
                  <span className="mc-number">{at + 1}</span> {name}
                </th>
                {cells.map((cell, subject) => (
                  <td
                    key={subjects[subject]?.id ?? subject}
                    data-tone={cell?.isRisk === true ? 'low' : undefined}
                  >
                    {cell && <Average cell={cell} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="st-muted">{t('progress.legend')}</p>
    </div>
  );
}

const ARROWS = { up: 'up', down: 'down' } as const;

function Average({ cell }: { readonly cell: ProgressCell }) {
  const { average, count, due, trend, isRisk } = cell;
  return (
    <>
      <span className="mc-average" aria-hidden="true">
        {isRisk && <b>!</b>}
        {average === null ? '–' : formatDecimal(average)}
        {(trend === 'up' || trend === 'down') && <Icon name={ARROWS[trend]} />}
        <small>{count}</small>
        {due > 0 && <small className="mc-due">•{due}</small>}
      </span>
      <VisuallyHidden>
        {[
          t('progress.cell', { average: average === null ? '–' : formatDecimal(average), count }),
          trend !== undefined && t(`progress.${trend}`),
          isRisk && t('progress.risk'),
          due > 0 && t('progress.due', { count: due }),
        ]
          .filter(Boolean)
          .join(', ')}
      </VisuallyHidden>
    </>
  );
}

/** Subjects that fit a landscape sheet. */
const PER_SHEET = 16;

function ProgressPaper({ progress: { subjects, rows }, title }: SheetProps) {
  const sheets = Array.from({ length: Math.ceil(subjects.length / PER_SHEET) }, (_, at) => at * PER_SHEET);
  return sheets.map((start) => (
    <div key={start} className="zh-print-sheet">
      <PrintedTable
        title={title}
        columns={2 + Math.min(PER_SHEET, subjects.length - start)}
        note={t('progress.legend')}
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
                    `${cell.isRisk ? '!' : ''}${cell.average === null ? '–' : formatDecimal(cell.average)}`,
                    cell.due > 0 && `•${cell.due}`,
                  ]
                    .filter(Boolean)
                    .join(' ')}
              </td>
            ))}
          </tr>
        ))}
      </PrintedTable>
    </div>
  ));
}
