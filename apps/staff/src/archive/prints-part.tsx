import { formatInstant } from '@zhurnal/web-client';
import { Button, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { ColumnTitles, PrintedTable } from '../shell/printed-table.js';
import { useSchool } from '../shell/school.js';
import { sayDay } from './archive-view.js';
import type { PartProps, PrintedCopy } from './archive-view.js';
import { t } from './archive-words.js';
import { PrintDialog } from './print-dialog.js';
import { RegisterButton } from './register-button.js';

const daysOf = ({ fromDay, toDay }: PrintedCopy): string => `${sayDay(fromDay)} — ${sayDay(toDay)}`;
const signedOf = ({ signedBy, signedOn }: PrintedCopy): string =>
  [signedBy, signedOn === null ? '' : sayDay(signedOn)].filter(Boolean).join(', ');

/** The printed copies of the year. */
export function PrintsPart({ archive, onDone }: PartProps) {
  const { timeZone } = useSchool();
  const [noted, setNoted] = useState<PrintedCopy>();
  const act = (print: PrintedCopy) => (
    <Button
      aria-label={t('prints.noteOf', { number: print.copyNumber, class: print.className })}
      onClick={() => setNoted(print)}
    >
      {t('prints.note')}
    </Button>
  );
  return (
    <section className="ar-part">
      <div className="ar-head">
        <h2>{t('prints.title')}</h2>
        <RegisterButton archive={archive} register="prints" />
      </div>
      {archive.prints.length === 0 ? (
        <EmptyState title={t('prints.none')}>{t('prints.noneWhy')}</EmptyState>
      ) : (
        <Table
          caption={t('prints.title')}
          captionHidden
          stacks
          rows={archive.prints}
          rowKey={({ id }) => id}
          columns={[
            { id: 'class', title: t('prints.class'), isRowHeader: true, cell: (row) => row.className },
            {
              id: 'what',
              title: t('prints.what'),
              cell: ({ sheet, isFinal }) => (
                <>
                  {t(`sheet.${sheet}`)} {!isFinal && <Pill tone="late">{t('prints.preliminary')}</Pill>}
                </>
              ),
            },
            { id: 'days', title: t('prints.days'), cell: daysOf },
            { id: 'copy', title: t('prints.copy'), align: 'end', cell: ({ copyNumber }) => copyNumber },
            {
              id: 'by',
              title: t('prints.by'),
              cell: ({ printedBy, printedAt }) =>
                `${printedBy}, ${formatInstant(printedAt, timeZone, 'full')}`,
            },
            { id: 'place', title: t('prints.place'), cell: ({ place }) => place },
            { id: 'signed', title: t('prints.signed'), cell: signedOf },
            ...(archive.can.includes('notePrintedCopy')
              ? [{ id: 'acts', title: t('actions'), cell: act }]
              : []),
          ]}
        />
      )}
      {noted !== undefined && (
        <PrintDialog
          print={noted}
          today={archive.today}
          onClose={() => setNoted(undefined)}
          onDone={onDone}
        />
      )}
    </section>
  );
}

/** The register of printed copies on paper. */
export function PrintsPaper({ archive }: Pick<PartProps, 'archive'>) {
  const { timeZone } = useSchool();
  const year = archive.years.find(({ id }) => id === archive.yearId)?.name ?? '';
  const columns = ['class', 'what', 'days', 'copy', 'by', 'place', 'signed', 'digest'] as const;
  return (
    <PrintedTable
      title={t('paper.title', { year })}
      className="ar-paper"
      columns={columns.length}
      head={<ColumnTitles of={columns.map((column) => t(`prints.${column}`))} />}
      made={(when) => t('paper.made', { when })}
      none={archive.prints.length === 0 ? t('prints.none') : undefined}
    >
      {archive.prints.map((print) => (
        <tr key={print.id}>
          <td>{print.className}</td>
          <td>
            {t(`sheet.${print.sheet}`)}
            {print.isFinal ? '' : `, ${t('prints.preliminary')}`}
          </td>
          <td>{daysOf(print)}</td>
          <td>{print.copyNumber}</td>
          <td>
            {print.printedBy}, {formatInstant(print.printedAt, timeZone, 'full')}
          </td>
          <td>{print.place}</td>
          <td>{signedOf(print)}</td>
          <td className="ar-digest">{print.sha256}</td>
        </tr>
      ))}
    </PrintedTable>
  );
}
