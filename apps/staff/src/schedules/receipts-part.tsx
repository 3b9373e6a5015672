import { formatInstant } from '@zhurnal/web-client';
import { Button, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { t } from './schedule-words.js';
import type { Asked, Receipt } from './schedules-view.js';

const TONES = { DONE: 'good', CLAIMED: 'plain', FAILED: 'conflict' } as const;

interface ReceiptsPartProps {
  readonly receipts: readonly Receipt[];
  readonly mayChange: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** What became of the last terms, failures first. */
export function ReceiptsPart({ receipts, mayChange, onAsk }: ReceiptsPartProps) {
  const { timeZone } = useSchool();
  return (
    <section className="sd-part">
      <h2>{t('receipts.title')}</h2>
      <Table
        caption={t('receipts.title')}
        captionHidden
        stacks
        rows={receipts}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="clock" title={t('receipts.none')}>
            {t('receipts.noneWhy')}
          </EmptyState>
        }
        columns={[
          {
            id: 'what',
            title: t('receipts.what'),
            isRowHeader: true,
            cell: ({ code }) => t(`code.${code}`),
          },
          {
            id: 'due',
            title: t('receipts.due'),
            isWhole: true,
            cell: ({ dueAt }) => formatInstant(dueAt, timeZone),
          },
          { id: 'state', title: t('receipts.state'), cell: (receipt) => <CameOut {...receipt} /> },
          {
            id: 'done',
            title: t('receipts.done'),
            isWhole: true,
            cell: ({ finishedAt }) => finishedAt !== null && formatInstant(finishedAt, timeZone),
          },
          ...(mayChange
            ? [
                {
                  id: 'actions',
                  title: t('receipts.actions'),
                  cell: (receipt: Receipt) => receipt.mayRetry && <Again receipt={receipt} onAsk={onAsk} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function Again({
  receipt,
  onAsk,
}: {
  readonly receipt: Receipt;
  readonly onAsk: ReceiptsPartProps['onAsk'];
}) {
  return (
    <Button
      variant="quiet"
      aria-label={t('named', { what: t('retry'), name: t(`code.${receipt.code}`) })}
      onClick={() => onAsk({ act: 'retry', receipt })}
    >
      {t('retry')}
    </Button>
  );
}

/** The state, and what was made or why it was not. */
function CameOut({ state, attempt, retryAt, mayRetry, wished, reports, words, lastError }: Receipt) {
  const { timeZone } = useSchool();
  return (
    <>
      <Pill tone={TONES[state]}>{t(`run.${state}`)}</Pill>
      {attempt > 1 && <span className="sd-under">{t('attempt', { count: attempt })}</span>}
      {state === 'FAILED' && (
        <span className="sd-under">
          {!mayRetry && t('again.never')}
          {mayRetry &&
            (retryAt === null ? t('again.asked') : t('again.at', { when: formatInstant(retryAt, timeZone) }))}
        </span>
      )}
      {wished !== null && (
        <span className="sd-under">
          {t('wished', { by: wished.by, when: formatInstant(wished.at, timeZone), reason: wished.reason })}
        </span>
      )}
      {state === 'FAILED' && lastError !== null && (
        <span className="sd-under">{t('error', { error: lastError })}</span>
      )}
      {reports.length > 0 && (
        <span className="sd-under">
          {reports.map(({ id, classId }, at) => (
            <Link key={id} className="sd-report" to={addressOf(id, classId)}>
              {reports.length === 1 ? t('report') : t('reports', { number: at + 1 })}
            </Link>
          ))}
        </span>
      )}
      {words.map((one) => (
        <span key={one} className="sd-under" lang="ru">
          {one}
        </span>
      ))}
    </>
  );
}

const addressOf = (run: string, classId: string | null): string =>
  `/reports?${new URLSearchParams({ run, ...(classId !== null && { class: classId }) }).toString()}`;
