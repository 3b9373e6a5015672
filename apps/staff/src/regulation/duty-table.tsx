import type { Duty } from '@zhurnal/rules';
import { Table } from '@zhurnal/web-ui';
import { t } from './regulation-words.js';
import { sayRhythm } from './say-term.js';
import { sayRoles } from './say-value.js';

/** Who does what and when, each line with its clause. */
export function DutyTable({ duties, of }: { readonly duties: readonly Duty[]; readonly of: string }) {
  return (
    <Table
      caption={t('duty.table', { name: of })}
      captionHidden
      rows={duties}
      rowKey={({ code }) => code}
      columns={[
        { id: 'who', title: t('duty.who'), cell: ({ roles }) => sayRoles(roles) },
        {
          id: 'what',
          title: t('duty.what'),
          isRowHeader: true,
          cell: ({ words }) => <span lang="ru">{words}</span>,
        },
        { id: 'when', title: t('duty.when'), cell: ({ rhythm }) => sayRhythm(rhythm) },
        {
          id: 'clause',
          title: t('duty.clause'),
          cell: ({ clause }) => <span className="rg-clause">{clause}</span>,
        },
      ]}
    />
  );
}
