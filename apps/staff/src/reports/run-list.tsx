import { formatInstant } from '@zhurnal/web-client';
import { EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { addressOfRun, sayPlace, saySpan } from './report-view.js';
import type { Run } from './report-view.js';
import { t } from './reports-words.js';
import { saySigned } from './say-signature.js';

/** What was made before. */
export function RunList({ runs }: { readonly runs: readonly Run[] }) {
  const { timeZone } = useSchool();
  const at = (run: Run): string => formatInstant(run.at, timeZone, 'full');
  return (
    <section className="rp-runs">
      <h2>{t('runs')}</h2>
      {runs.length === 0 ? (
        <EmptyState title={t('runsEmpty')}>{t('runsEmptyHint')}</EmptyState>
      ) : (
        <Table
          caption={t('runs')}
          captionHidden
          stacks
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'report',
              title: t('runs.report'),
              isRowHeader: true,
              isWhole: true,
              sortValue: ({ title }) => title,
              cell: (run) => (
                <Link
                  className="rp-open"
                  to={addressOfRun(run)}
                  aria-label={t('openOf', { name: run.title, place: sayPlace(run), at: at(run) })}
                >
                  {run.title}
                </Link>
              ),
            },
            { id: 'of', title: t('runs.of'), sortValue: sayPlace, cell: sayPlace },
            { id: 'span', title: t('runs.span'), sortValue: saySpan, cell: saySpan },
            { id: 'by', title: t('runs.by'), sortValue: ({ by }) => by, cell: ({ by }) => by },
            { id: 'at', title: t('runs.at'), sortValue: (run) => run.at, cell: at },
            { id: 'sign', title: t('sign.title'), sortValue: sortSigned, cell: SignedCell },
          ]}
        />
      )}
    </section>
  );
}

const sortSigned = (run: Run): string =>
  saySigned(run)
    .map(({ text }) => text)
    .join(' ');

const SignedCell = (run: Run) => (
  <span className="rp-states">
    {saySigned(run).map(({ tone, text }) => (
      <Pill key={text} tone={tone}>
        {text}
      </Pill>
    ))}
  </span>
);
