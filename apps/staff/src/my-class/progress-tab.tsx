import { ClassProgressDocument } from '@zhurnal/contract/staff';
import { formatDecimal, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, EmptyState, Icon, Select, VisuallyHidden } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { WHOLE_YEAR, listPeriods, periodOf } from '../journal/choose-period.js';
import type { PeriodChoice } from '../journal/choose-period.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';
import type { ClassInCare, SchoolPeriod } from './class-in-care.js';
import { Overview, OverviewPaper, ProgressPaper } from './progress-paper.js';
import type { SheetProps } from './progress-paper.js';
import { readProgress } from './progress-model.js';
import type { ProgressCell } from './progress-model.js';

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
      <Marks key={chosen.id} classId={schoolClass.id} period={chosen} />
    </div>
  );
}

function Marks({ classId, period }: { readonly classId: string; readonly period: PeriodChoice }) {
  const { today } = useSchool();
  const { id: periodId, from, to } = period;
  const asked = useAnswer(ClassProgressDocument, { classId, periodId, from, to });
  const answer = asked.value?.classProgress;
  useLiveAgain([`class:${classId}`], asked.again);
  const progress = useMemo(() => asked.value && readProgress(asked.value), [asked.value]);
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
  const { reportDue, reportClause } = answer;
  const title = t('progress.table', { name: answer.className, period: answer.periodName });
  return (
    <>
      <ProgressGrid progress={progress} title={title} />
      <Overview
        progress={progress}
        due={reportDue === null || to < today ? null : { on: reportDue, clause: reportClause }}
      />
      <ProgressPaper progress={progress} title={title} />
      <OverviewPaper
        progress={progress}
        title={t(to < today ? 'overview.final' : 'overview.title', {
          name: answer.className,
          period: answer.periodName,
        })}
      />
    </>
  );
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
