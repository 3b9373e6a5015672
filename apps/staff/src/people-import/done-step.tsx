import type { PeopleImportRun, PeopleUndoOutcome } from '@zhurnal/rules';
import { formatInstant, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, Dialog, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { t } from './import-words.js';
import { saveReport } from './people-import-calls.js';
import type { ImportState } from './use-import.js';

/** What came of the import: figures, the report, and the way back within a day. */
export function DoneStep({
  run,
  importing,
}: {
  readonly run: PeopleImportRun;
  readonly importing: ImportState;
}) {
  const client = useClient();
  const { timeZone } = useSchool();
  const [isAsking, setAsking] = useState(false);
  const { counts, status, undo, undoUntil } = run;
  const at = status === 'undone' ? run.undoneAt : run.appliedAt;
  const takeBack = async () => {
    setAsking(false);
    await importing.undo();
  };
  return (
    <>
      <Banner
        kind={status === 'undone' ? 'note' : 'good'}
        title={t(`done.${status === 'undone' ? 'undone' : 'applied'}`)}
      >
        {at !== null && t('done.by', { who: run.createdBy, when: formatInstant(at, timeZone, 'full') })}
      </Banner>
      <Card>
        {counts && (
          <p>
            {t('done.counts', { created: counts.created, changed: counts.changed, same: counts.same })}{' '}
            {counts.skipped > 0 && t('done.skipped', { count: counts.skipped })}
          </p>
        )}
        {undo && <UndoOutcome undo={undo} />}
        {status === 'applied' && (
          <p className="st-muted">
            {undoUntil === null
              ? t('done.undoLate')
              : t('done.undoUntil', { when: formatInstant(undoUntil, timeZone) })}
          </p>
        )}
        <div className="zh-actions pi-done">
          {run.hasReport ? (
            <Button icon="download" onClick={() => void saveReport(client, run)}>
              {t('done.report')}
            </Button>
          ) : (
            <span className="st-muted">{t('done.noReport')}</span>
          )}
          {undoUntil !== null && (
            <Button
              variant="danger"
              icon="undo"
              busy={importing.busy === 'undo'}
              onClick={() => setAsking(true)}
            >
              {t('done.undo')}
            </Button>
          )}
          <Link className="zh-button" data-variant="secondary" to="/people/import">
            {t('done.again')}
          </Link>
          <Link className="zh-button" data-variant="primary" to="/people">
            {t('done.toPeople')}
          </Link>
        </div>
      </Card>
      <Dialog
        open={isAsking}
        title={t('done.undoTitle')}
        closeLabel={t('dialog.close')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('done.undoNo')}</Button>
            <Button variant="danger" onClick={() => void takeBack()}>
              {t('done.undoYes')}
            </Button>
          </>
        }
      >
        <p>{t('done.undoWhy')}</p>
      </Dialog>
    </>
  );
}

function UndoOutcome({ undo }: { readonly undo: PeopleUndoOutcome }) {
  return (
    <>
      <p>{t('done.restored', { count: undo.restored })}</p>
      {undo.kept.length > 0 && (
        <Table
          caption={t('done.kept', { count: undo.kept.length })}
          rows={undo.kept.map((one, at) => ({ one, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            { id: 'name', title: t('diff.name'), isRowHeader: true, cell: ({ one }) => one.name },
            { id: 'subject', title: t('diff.subject'), cell: ({ one }) => t(`subject.${one.subject}`) },
            { id: 'why', title: t('done.why'), cell: ({ one }) => t(`why.${one.why}`) },
          ]}
        />
      )}
    </>
  );
}
