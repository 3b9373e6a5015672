import { ControlTableDocument } from '@zhurnal/contract/staff';
import { pickRows, sumCounts } from '@zhurnal/rules';
import type { ControlColumn, ControlRow, Day } from '@zhurnal/rules';
import { formatDays, formatInstant, useAnswer, useClient } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, useAnnounce } from '@zhurnal/web-ui';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { readAddress } from './address.js';
import type { TableAddress } from './address.js';
import { t } from './control-words.js';
import { FilterBar } from './filter-bar.js';
import { HeatTable, kindOf } from './heat-table.js';
import { groupRows, readTable } from './read-table.js';
import { RowsDialog } from './rows-dialog.js';
import { saveTable } from './save-table.js';

/** The table of control: how every journal is kept over some days. All that is chosen stands in the address. */
export function ControlPage({ parts }: { readonly parts: ReactNode }) {
  const { today, schoolName, timeZone } = useSchool();
  const [params, setParams] = useSearchParams();
  const asked = readAddress(params, today as Day);
  const { from, to } = asked;
  const { value, fault, again } = useAnswer(ControlTableDocument, { from, to });
  const rows = useMemo(() => (value ? readTable(value.controlTable) : []), [value]);
  const change = (values: Readonly<Record<string, string | undefined>>, replace = true) =>
    setParams(
      (before) => {
        for (const [name, text] of Object.entries(values)) {
          if (text === undefined || text === '') before.delete(name);
          else before.set(name, text);
        }
        return before;
      },
      { replace },
    );
  const opened = rows.find(({ groupId }) => groupId === asked.groupId);
  return (
    <Page title={t('title')} layout="wide">
      <div className="ct-paper-head">
        <b>{schoolName}</b> · {t('part.table')} · {formatDays(from, to)}
      </div>
      <div className="zh-no-print">
        <PageHeader
          title={t('part.table')}
          actions={
            <>
              <SaveButton params={params} asked={asked} />
              <Button icon="print" onClick={() => window.print()}>
                {t('print')}
              </Button>
            </>
          }
        />
        {parts}
        <FilterBar asked={asked} rows={rows} today={today as Day} change={change} />
      </div>
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <Shown asked={asked} rows={rows} timed={value.controlTable.timed} change={change} />
      )}
      <div className="ct-paper-foot">
        {t('paper.made', { when: formatInstant(Date.now(), timeZone, 'full') })}
      </div>
      {opened !== undefined && asked.kind !== undefined && (
        <RowsDialog
          key={`${opened.groupId} ${asked.kind}`}
          row={opened}
          kind={asked.kind}
          from={from}
          to={to}
          onClose={() => change({ kind: undefined, group: undefined })}
        />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly asked: TableAddress;
  readonly rows: readonly ControlRow[];
  readonly timed: boolean;
  readonly change: (values: Readonly<Record<string, string | undefined>>, replace?: boolean) => void;
}

function Shown({ asked, rows, timed, change }: ShownProps) {
  const { filter, order, isDescending, view } = asked;
  const { grade, subjectId, teacherId, onlyFindings } = filter;
  // The address makes a filter anew each time: what it says is what matters.
  const journals = useMemo(
    () => pickRows(rows, { grade, subjectId, teacherId, onlyFindings }, order, isDescending),
    [rows, grade, subjectId, teacherId, onlyFindings, order, isDescending],
  );
  const shown = useMemo(
    () =>
      view === 'journals'
        ? journals
        : pickRows(
            groupRows(journals, view),
            { grade: null, subjectId: null, teacherId: null, onlyFindings: false },
            order === 'class' && view === 'teachers' ? 'teacher' : order,
            isDescending,
          ),
    [journals, view, order, isDescending],
  );
  const open = (row: ControlRow, column: ControlColumn): void => {
    if (view === 'journals') change({ group: row.groupId, kind: kindOf(column) }, false);
    else if (view === 'teachers') change({ view: undefined, teacher: row.groupId }, false);
    else change({ view: undefined, grade: row.grade === null ? undefined : String(row.grade) }, false);
  };
  if (shown.length === 0)
    return (
      <EmptyState icon="book" title={t('none')}>
        {t('noneWhy')}
      </EmptyState>
    );
  return (
    <>
      {!timed && (
        <div className="zh-no-print">
          <Banner kind="note">{t('untimed')}</Banner>
        </div>
      )}
      <p className="ct-count" role="status">
        {t('shown', { count: shown.length })}. <span className="zh-no-print">{t('keys')}</span>
      </p>
      <HeatTable
        rows={shown}
        total={sumCounts(journals.map(({ counts }) => counts))}
        view={view}
        order={order}
        isDescending={isDescending}
        onOrder={(next) =>
          change({
            sort: next === 'class' ? undefined : next,
            desc: next === order && !isDescending ? '1' : undefined,
          })
        }
        onOpen={open}
      />
    </>
  );
}

/** Fetches the table as a workbook: the rows and the order of the page. */
function SaveButton({ params, asked }: { readonly params: URLSearchParams; readonly asked: TableAddress }) {
  const client = useClient();
  const announce = useAnnounce();
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest');
  const save = async () => {
    setState('busy');
    const isSaved = await saveTable(client, params, asked);
    setState(isSaved ? 'rest' : 'failed');
    if (!isSaved) announce(t('saveFailed'));
  };
  return (
    <>
      {state === 'failed' && <Banner kind="danger">{t('saveFailed')}</Banner>}
      <Button icon="download" busy={state === 'busy'} onClick={() => void save()}>
        {t('save')}
      </Button>
    </>
  );
}
