import { TimetableChecksDocument } from '@zhurnal/contract/staff';
import type { TimetableChecksQuery } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, isDay, useAnswer } from '@zhurnal/web-client';
import { DateField, EmptyState, Table } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './timetable-words.js';

type Finding = TimetableChecksQuery['timetableChecks']['findings'][number];

/** What the weekly timetables break of the acts of law, class by class. */
export function ChecksPart() {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const named = params.get('date') ?? '';
  const date = isDay(named) ? named : today;
  const { value, fault, again } = useAnswer(TimetableChecksDocument, { date });
  const checks = value?.timetableChecks;
  return (
    <>
      <div className="tt-choice">
        <DateField
          label={t('checks.date')}
          value={date}
          onChange={(event) => setParams({ date: event.currentTarget.value }, { replace: true })}
        />
      </div>
      {checks === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : checks.findings.length === 0 ? (
        <EmptyState icon="check" title={t('checks.good')}>
          {t('checks.goodHint', { count: checks.classCount })}
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {t('checks.count', { classes: checks.classCount, findings: checks.findings.length })}
          </p>
          <Table
            caption={t('checks.table', { day: formatDay(checks.date) })}
            rows={checks.findings}
            rowKey={(one) =>
              `${one.classId} ${one.code} ${one.params.map(({ value: text }) => text).join(' ')}`
            }
            columns={[
              {
                id: 'class',
                title: t('checks.class'),
                isRowHeader: true,
                cell: ({ className }) => className,
              },
              {
                id: 'what',
                title: t('checks.what'),
                cell: (one) => sayCheck(one, date as Day),
                sortValue: ({ code }) => code,
              },
              { id: 'source', title: t('checks.source'), cell: ({ source }) => source },
            ]}
          />
        </>
      )}
    </>
  );
}

function sayCheck({ code, params }: Finding, day: Day): string {
  const of = (name: string): string => params.find((param) => param.name === name)?.value ?? '';
  switch (code) {
    case 'DAY_LOAD': {
      const weekday = formatDay(addDays(mondayOf(day), Number(of('weekday')) - 1), 'weekday');
      return t('check.DAY_LOAD', { weekday, lessons: of('lessons'), most: of('most') });
    }
    case 'WEEK_LOAD':
      return t('check.WEEK_LOAD', { lessons: of('lessons'), most: of('most') });
    case 'SIX_DAYS':
      return t('check.SIX_DAYS');
    case 'EARLY_START':
    case 'LATE_END':
    case 'SECOND_SHIFT':
      return t(`check.${code}`, { time: of('time') });
    case 'LESSON_LENGTH':
      return t('check.LESSON_LENGTH', { minutes: of('minutes'), most: of('most') });
    case 'SHORT_BREAK':
      return t('check.SHORT_BREAK', { after: of('after'), minutes: of('minutes'), least: of('least') });
    case 'NO_BIG_BREAK':
      return t('check.NO_BIG_BREAK', { least: of('least') });
  }
}
