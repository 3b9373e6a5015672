import { formatDay } from '@zhurnal/web-client';
import { Card, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { t } from './assessment-words.js';
import type { Planned, Schedule } from './schedule.js';
import { sayFinding } from './say-finding.js';

/** Works with something broken, by day; what would only be better is told in the dialog. */
export function BrokenList({ assessments }: { readonly assessments: readonly Planned[] }) {
  const broken = assessments.filter(({ findings }) => findings.some(({ isHint }) => !isHint));
  if (assessments.length === 0) return null;
  if (broken.length === 0) return <p role="status">{t('broken.none')}</p>;
  return (
    <Table
      caption={t('broken.title')}
      rows={broken}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'day',
          title: t('broken.day'),
          isWhole: true,
          cell: ({ date }) => formatDay(date),
          sortValue: ({ date }) => date,
        },
        { id: 'classes', title: t('broken.classes'), cell: ({ classNames }) => classNames.join(', ') },
        {
          id: 'subject',
          title: t('broken.subject'),
          cell: ({ subjectName }) => subjectName,
          sortValue: ({ subjectName }) => subjectName,
        },
        { id: 'work', title: t('broken.work'), isRowHeader: true, cell: ({ title }) => title },
        {
          id: 'what',
          title: t('broken.what'),
          cell: ({ findings }) =>
            findings
              .filter(({ isHint }) => !isHint)
              .map(sayFinding)
              .join('; '),
        },
      ]}
    />
  );
}

/** Control works that teachers have entered and nobody has planned. */
export function Unscheduled({ schedule }: { readonly schedule: Schedule }) {
  const { unscheduled, unscheduledCount } = schedule;
  if (unscheduledCount === 0) return null;
  return (
    <Card>
      <details className="as-unscheduled">
        <summary>{t('unscheduled.title', { count: unscheduledCount })}</summary>
        {unscheduled.length < unscheduledCount && (
          <p className="st-muted">{t('unscheduled.hint', { count: unscheduled.length })}</p>
        )}
        <ul>
          {unscheduled.map(({ id, groupId, date, subjectName, groupName, title }) => (
            <li key={id}>
              <Link to={`/journal/${groupId}`}>
                {[formatDay(date), groupName, subjectName, title].filter(Boolean).join(' · ')}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
