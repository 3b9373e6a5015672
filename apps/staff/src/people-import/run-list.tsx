import type { PeopleImportRun } from '@zhurnal/rules';
import { formatInstant, isRefused, sayFault, useClient } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { Banner, Button, Card, Dialog, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './import-words.js';
import { dropImport, listImports } from './people-import-calls.js';

const TONES: Readonly<Record<PeopleImportRun['status'], Tone>> = {
  draft: 'absence',
  applied: 'good',
  undone: 'plain',
};

/** What was loaded: when, by whom, how much, and the way to its report and undoing. */
export function RunList() {
  const client = useClient();
  const [runs, setRuns] = useState<readonly PeopleImportRun[]>();
  const [fault, setFault] = useState<Fault>();
  const [dropping, setDropping] = useState<PeopleImportRun>();
  const [trouble, setTrouble] = useState<string>();

  const load = useCallback(async () => {
    const answer = await listImports(client);
    if (!answer.ok) setFault(answer.fault);
    else if (!isRefused(answer.value)) {
      setRuns(answer.value.runs);
      setFault(undefined);
    }
  }, [client]);
  useEffect(() => void load(), [load]);

  const drop = async () => {
    if (!dropping) return;
    const answer = await dropImport(client, dropping.id);
    setTrouble(answer.ok ? undefined : sayFault(answer.fault));
    setDropping(undefined);
    await load();
  };

  return (
    <Card title={t('start.list')}>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {runs === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={() => void load()} />
        )
      ) : runs.length === 0 ? (
        <EmptyState icon="upload" title={t('start.none')}>
          {t('start.noneWhy')}
        </EmptyState>
      ) : (
        <RunTable runs={runs} onDrop={setDropping} />
      )}
      <Dialog
        open={dropping !== undefined}
        title={t('draft.dropTitle')}
        closeLabel={t('dialog.close')}
        onClose={() => setDropping(undefined)}
        actions={
          <>
            <Button onClick={() => setDropping(undefined)}>{t('done.undoNo')}</Button>
            <Button variant="danger" onClick={() => void drop()}>
              {t('list.drop')}
            </Button>
          </>
        }
      >
        <p>{t('draft.dropWhy', { name: dropping?.fileName ?? '' })}</p>
      </Dialog>
    </Card>
  );
}

function RunTable({
  runs,
  onDrop,
}: {
  readonly runs: readonly PeopleImportRun[];
  readonly onDrop: (run: PeopleImportRun) => void;
}) {
  const { timeZone } = useSchool();
  return (
    <Table
      caption={t('list.caption')}
      captionHidden
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'file',
          title: t('list.file'),
          isRowHeader: true,
          cell: ({ fileName, kind }) => (
            <span className="pi-file">
              <b>{fileName}</b>
              <span className="st-muted">{t(`kind.${kind}`)}</span>
            </span>
          ),
        },
        {
          id: 'when',
          title: t('list.when'),
          isWhole: true,
          cell: ({ appliedAt, createdAt }) => formatInstant(appliedAt ?? createdAt, timeZone),
        },
        { id: 'who', title: t('list.who'), cell: ({ createdBy }) => createdBy },
        {
          id: 'outcome',
          title: t('list.outcome'),
          cell: ({ status, counts }) => (
            <span className="pi-outcome">
              <Pill tone={TONES[status]}>{t(`status.${status}`)}</Pill>
              {counts && (
                <span className="st-muted">
                  {t('list.counts', { created: counts.created, changed: counts.changed })}
                </span>
              )}
            </span>
          ),
        },
        {
          id: 'actions',
          title: t('list.actions'),
          cell: (run) => (
            <span className="zh-actions">
              <Link
                className="zh-button"
                data-variant="secondary"
                to={`/people/import/${run.id}/${run.status === 'draft' ? 'columns' : 'done'}`}
                aria-label={t(run.status === 'draft' ? 'list.continueFile' : 'list.openFile', {
                  name: run.fileName,
                })}
              >
                {t(run.status === 'draft' ? 'list.continue' : 'list.open')}
              </Link>
              {run.status === 'draft' && (
                <Button
                  variant="quiet"
                  aria-label={t('list.dropFile', { name: run.fileName })}
                  onClick={() => onDrop(run)}
                >
                  {t('list.drop')}
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
