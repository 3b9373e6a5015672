import { HomeworkOverloadsDocument } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatDays, isDay, useAnswer } from '@zhurnal/web-client';
import { DateField, EmptyState, IconButton, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './norms-words.js';
import type { ViewProps } from './view-props.js';

/** Classes and days of a week on which homework goes beyond the limit of the grade. */
export function HomeworkView({ params, put }: ViewProps) {
  const { today } = useSchool();
  const named = params.get('week') ?? '';
  const monday = mondayOf((isDay(named) ? named : today) as Day);
  const to = addDays(monday, 6);
  const { value, fault, again } = useAnswer(HomeworkOverloadsDocument, { from: monday, to });
  const answer = value?.homeworkOverloads;
  const turn = (days: number) => put('week', addDays(monday, days));
  return (
    <div className="nm-column">
      <div className="nm-week zh-no-print">
        <IconButton icon="left" label={t('homework.previous')} onClick={() => turn(-7)} />
        <DateField
          label={t('homework.from')}
          value={monday}
          onChange={(event) => put('week', event.currentTarget.value)}
        />
        <IconButton icon="right" label={t('homework.next')} onClick={() => turn(7)} />
      </div>
      {answer === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <>
          <p className="st-muted">{t('homework.source', { source: answer.source })}</p>
          {answer.days.length === 0 ? (
            <EmptyState title={t('homework.empty')}>{t('homework.emptyHint')}</EmptyState>
          ) : (
            <Table
              caption={t('homework.table', { days: formatDays(monday, to) })}
              rows={answer.days}
              rowKey={({ dueOn, className }) => `${dueOn} ${className}`}
              columns={[
                {
                  id: 'day',
                  title: t('homework.day'),
                  isWhole: true,
                  cell: ({ dueOn }) => formatDay(dueOn),
                  sortValue: ({ dueOn }) => dueOn,
                },
                {
                  id: 'class',
                  title: t('class'),
                  isRowHeader: true,
                  cell: ({ className }) => className,
                },
                {
                  id: 'over',
                  title: t('homework.students'),
                  align: 'end',
                  cell: ({ over, students }) => t('marks.share', { count: over, all: students }),
                  sortValue: ({ over }) => over,
                },
                {
                  id: 'most',
                  title: t('homework.most'),
                  align: 'end',
                  cell: ({ most }) => most,
                  sortValue: ({ most }) => most,
                },
                { id: 'limit', title: t('homework.limit'), align: 'end', cell: ({ limit }) => limit ?? '–' },
                {
                  id: 'what',
                  title: t('homework.what'),
                  cell: ({ homework }) => (
                    <ul className="nm-homework">
                      {homework.map((one) => (
                        <li key={one.lessonId}>
                          <Link to={`/journal/${one.groupId}?lesson=${one.lessonId}`}>
                            {t('homework.item', { subject: one.subjectName, minutes: one.minutes })}
                          </Link>
                          {one.reason !== '' && <span>, {t('homework.reason', { reason: one.reason })}</span>}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </div>
  );
}
