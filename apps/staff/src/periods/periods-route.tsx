import { PeriodClosingsDocument } from '@zhurnal/contract/staff';
import { formatInstant, sayFault, useAnswer, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Icon, PageHeader, ToastArea } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { ArchiveDialog } from './archive-dialog.js';
import { CloseAllDialog } from './close-all-dialog.js';
import { OrderList } from './order-list.js';
import { PeriodDialog } from './period-dialog.js';
import { lookOf, tablesOf } from './period-view.js';
import type { ClassPeriod, PeriodTable } from './period-view.js';
import { t } from './periods-words.js';
import './periods.css';

/** Периоды: what of the year is closed, what stands in the way, and by which orders it was opened again. */
export default function PeriodsRoute() {
  const shared = useSharedWords();
  const { timeZone } = useSchool();
  const [params, setParams] = useSearchParams();
  const { toasts, show, close } = useToast();
  const { value, fault, again } = useAnswer(PeriodClosingsDocument, {});
  useLiveAgain(['school'], again);
  const closings = value?.periodClosings;
  const asked = params.get('open');
  const put = (open: string | undefined) =>
    setParams((before) => {
      if (open === undefined) before.delete('open');
      else before.set('open', open);
      return before;
    });
  const shut = () => put(undefined);
  const onSaid = (said: string) => {
    shut();
    show(said);
    again();
  };
  const over = closings?.periods.filter(({ state }) => state === 'OVER') ?? [];
  const chosen = closings?.periods.find((one) => keyOf(one) === asked);
  const may = (operation: string): boolean =>
    closings !== undefined && closings.archivedAt === null && closings.can.includes(operation);
  const isArchivable =
    may('archiveYear') &&
    closings?.periods.length !== 0 &&
    closings?.periods.every(({ state }) => state === 'CLOSED');
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {may('closePeriod') && over.length > 0 && (
              <Button onClick={() => put('all')}>{t('closeAll')}</Button>
            )}
            {isArchivable && <Button onClick={() => put('archive')}>{t('archive')}</Button>}
          </>
        }
      />
      {closings === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <>
          {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
          {closings.archivedAt !== null && (
            <Banner kind="locked">
              {t('archived', { when: formatInstant(closings.archivedAt, timeZone) })}
            </Banner>
          )}
          <p className="pr-about">
            <strong>{t('year', { year: closings.yearName })}.</strong> <span>{t('about')}</span>
          </p>
          {closings.periods.length === 0 && <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>}
          {tablesOf(closings.periods).map((table) => (
            <ClassTable key={table.periods[0]?.id} table={table} today={closings.today} onOpen={put} />
          ))}
          {closings.periods.length > 0 && <OrderList closings={closings} onSaid={onSaid} />}
          {chosen !== undefined && (
            <PeriodDialog key={asked} period={chosen} {...{ closings, onSaid }} onClose={shut} />
          )}
          {asked === 'all' && may('closePeriod') && (
            <CloseAllDialog periods={over} onClose={shut} onSaid={onSaid} />
          )}
          {asked === 'archive' && isArchivable && (
            <ArchiveDialog closings={closings} onClose={shut} onSaid={onSaid} />
          )}
        </>
      )}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </Page>
  );
}

/** A period in the address. */
const keyOf = ({ classId, periodId }: ClassPeriod): string => `${classId}.${periodId}`;

function ClassTable({
  table: { periods, rows },
  today,
  onOpen,
}: {
  readonly table: PeriodTable;
  readonly today: string;
  readonly onOpen: (key: string) => void;
}) {
  const caption = t('table', { kind: periods.map(({ name }) => name).join(', ') });
  return (
    <div className="zh-table-frame pr-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="zh-table pr-table">
        <thead>
          <tr>
            <th scope="col">{t('class')}</th>
            {periods.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ classId, className, cells }) => (
            <tr key={classId}>
              <th scope="row">{className}</th>
              {cells.map((cell) => {
                const { words, tone, icon } = lookOf(cell, today);
                return (
                  <td key={cell.periodId}>
                    <button
                      type="button"
                      className="pr-cell"
                      data-tone={tone}
                      aria-label={t('cell.label', {
                        class: className,
                        period: cell.periodName,
                        state: words,
                      })}
                      onClick={() => onOpen(keyOf(cell))}
                    >
                      {icon !== undefined && <Icon name={icon} />}
                      {words}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
