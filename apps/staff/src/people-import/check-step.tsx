import { useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, Checkbox, IconButton, Pill } from '@zhurnal/web-ui';
import { useEffect, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  PAGE_SIZE,
  ROW_FILTERS,
  filterRows,
  findFirstError,
  groupQuestions,
  joinFindings,
} from './check-rows.js';
import type { CheckedRow, RowFilter } from './check-rows.js';
import { CheckTable } from './check-table.js';
import type { StepProps } from './columns-step.js';
import { FileFindings } from './file-findings.js';
import { t } from './import-words.js';
import { sayFinding } from './say-finding.js';
import { saveReport } from './people-import-calls.js';

/** Every row with what was found in it: errors are mended and questions answered in place. */
export function CheckStep({ preview, importing }: StepProps) {
  const [params, setParams] = useSearchParams();
  const filter: RowFilter = ROW_FILTERS.find((one) => one === params.get('show')) ?? 'all';
  const checked = useMemo(() => joinFindings(preview), [preview]);
  const shown = filterRows(checked, filter);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number(params.get('page') ?? '1') || 1));
  const wanted = params.get('row');
  const go = (change: Readonly<Record<string, string>>) =>
    setParams((before) => ({ ...Object.fromEntries(before), row: '', ...change }), {
      replace: true,
      preventScrollReset: true,
    });
  // The address may name a row: it is brought into sight once.
  useEffect(() => {
    if (wanted) document.getElementById(`row-${wanted}`)?.scrollIntoView({ block: 'center' });
  }, [wanted, page, filter]);

  return (
    <>
      <FirstError checked={checked} onRow={(row) => go(placeOf(checked, row))} />
      <FileFindings preview={preview} severities={['error']} />
      <Card title={t('check.title')} actions={<ReportButton importing={importing} />}>
        <Totals preview={preview} />
        <BulkAnswers preview={preview} importing={importing} />
        <div className="pi-filters" role="group" aria-label={t('check.show')}>
          {ROW_FILTERS.map((one) => (
            <Button
              key={one}
              variant="quiet"
              aria-pressed={one === filter}
              onClick={() => go({ show: one, page: '1' })}
            >
              {t(`check.${one}`)}
            </Button>
          ))}
        </div>
        <CheckTable
          preview={preview}
          rows={shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          onChange={importing.save}
        />
        {pages > 1 && (
          <nav className="pi-pages" aria-label={t('check.pages')}>
            <IconButton
              icon="left"
              label={t('check.previousPage')}
              disabled={page === 1}
              onClick={() => go({ page: String(page - 1) })}
            />
            <span>{t('check.page', { page, pages })}</span>
            <IconButton
              icon="right"
              label={t('check.nextPage')}
              disabled={page === pages}
              onClick={() => go({ page: String(page + 1) })}
            />
          </nav>
        )}
        <Forward preview={preview} importing={importing} />
      </Card>
    </>
  );
}

/** The page on which a row stands when all rows are shown. */
function placeOf(checked: readonly CheckedRow[], row: number): Readonly<Record<string, string>> {
  const at = checked.findIndex((one) => one.row.row === row);
  return { show: 'all', page: String(Math.floor(Math.max(0, at) / PAGE_SIZE) + 1), row: String(row) };
}

function FirstError({
  checked,
  onRow,
}: {
  readonly checked: readonly CheckedRow[];
  readonly onRow: (row: number) => void;
}) {
  const first = findFirstError(checked);
  if (first === undefined) return null;
  const { text, cure } = sayFinding(first.finding);
  return (
    <Banner
      kind="danger"
      title={t('check.first', { row: first.row })}
      actions={<Button onClick={() => onRow(first.row)}>{t('check.toRow', { row: first.row })}</Button>}
    >
      {text} {cure}
    </Banner>
  );
}

function Totals({ preview: { counts } }: Pick<StepProps, 'preview'>) {
  return (
    <p className="pi-totals">
      <Pill>{t('check.rows', { count: counts.rows })}</Pill>
      {counts.error > 0 && (
        <Pill tone="low" icon="alert">
          {t('check.blocked', { count: counts.error })}
        </Pill>
      )}
      {counts.open > 0 && (
        <Pill tone="absence" icon="comment">
          {t('check.open', { count: counts.open })}
        </Pill>
      )}
      {counts.warnings > 0 && <Pill icon="note">{t('check.warnings', { count: counts.warnings })}</Pill>}
      {counts.error + counts.open === 0 && (
        <Pill tone="good" icon="check">
          {t('check.clean')}
        </Pill>
      )}
    </p>
  );
}

function BulkAnswers({ preview, importing }: StepProps) {
  const groups = groupQuestions(preview.findings);
  if (groups.length === 0) return null;
  return (
    <section className="pi-bulk" aria-label={t('check.bulk')}>
      {groups.map(({ code, first, keys }) => {
        const answerAll = (answer: 'yes' | 'no') =>
          importing.save({ answers: Object.fromEntries(keys.map((key) => [key, answer])) });
        return (
          <p key={code}>
            <span>{t('check.bulkOf', { text: sayFinding(first).text, count: keys.length })}</span>
            <span className="zh-actions">
              <Button onClick={() => answerAll('yes')}>{t('check.bulkYes')}</Button>
              <Button onClick={() => answerAll('no')}>{t('check.bulkNo')}</Button>
            </span>
          </p>
        );
      })}
    </section>
  );
}

function ReportButton({ importing }: Pick<StepProps, 'importing'>) {
  const client = useClient();
  const run = importing.shown?.run;
  if (run === undefined) return null;
  return (
    <Button variant="quiet" icon="download" onClick={() => void saveReport(client, run)}>
      {t('check.report')}
    </Button>
  );
}

function Forward({ preview, importing }: StepProps) {
  const { counts, settings, id, status } = preview;
  const heldUp = counts.error + counts.open;
  return (
    <div className="pi-forward zh-actions">
      {heldUp > 0 && (
        <Checkbox
          label={t('check.skip', { count: heldUp })}
          checked={settings.skipErrors}
          onChange={(event) => importing.save({ skipErrors: event.currentTarget.checked })}
        />
      )}
      <Link
        className="zh-button"
        data-variant={status === 'blocked' ? 'secondary' : 'primary'}
        to={`/people/import/${id}/diff`}
      >
        {t('check.toDiff')}
      </Link>
    </div>
  );
}
