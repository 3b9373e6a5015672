import { Banner, Table } from '@zhurnal/web-ui';
import type { OpenedRun } from './report-view.js';
import { t } from './reports-words.js';

/** What a repeated run tells otherwise than the one before. */
export function Differences({
  count,
  differences,
  isRedrawn,
}: {
  readonly count: number;
  readonly differences: OpenedRun['differences'];
  readonly isRedrawn: boolean;
}) {
  const rows = differences.map((one, at) => ({ ...one, at }));
  return (
    <section className="rp-table">
      <h2>{t('difference.title')}</h2>
      <Banner kind="warning">
        {t('differs', { count })}
        {count > rows.length && ` ${t('difference.first', { count: rows.length })}`}
        {isRedrawn && ` ${t('difference.redrawn')}`}
      </Banner>
      <Table
        caption={t('difference.title')}
        captionHidden
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          { id: 'table', title: t('difference.table'), cell: ({ table }) => table },
          { id: 'row', title: t('difference.row'), isRowHeader: true, cell: ({ row }) => row },
          {
            id: 'column',
            title: t('difference.column'),
            cell: ({ column, was }) => column || (was === null ? t('difference.came') : t('difference.went')),
          },
          {
            id: 'was',
            title: t('difference.was'),
            cell: ({ column, was }) => (column === '' ? '' : (was ?? '—')),
          },
          {
            id: 'now',
            title: t('difference.now'),
            cell: ({ column, now }) => (column === '' ? '' : (now ?? '—')),
          },
        ]}
      />
    </section>
  );
}
