import { ReportRunDocument } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useClient } from '@zhurnal/web-client';
import { Banner, Button, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { saveFile } from '../shell/save-file.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { Differences } from './differences.js';
import type { OpenedRun } from './report-view.js';
import { t } from './reports-words.js';
import { RunTableView } from './run-table.js';
import { Signing } from './signing.js';
import { useRunReport } from './use-run-report.js';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** A report as it was made. */
export function RunPage({ params }: { readonly params: URLSearchParams }) {
  const variables = {
    id: params.get('run') ?? '',
    classId: params.get('class'),
    studentId: params.get('student'),
    teacherId: params.get('teacher'),
  };
  const { value, fault, again } = useAnswer(ReportRunDocument, variables);
  if (value === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  return <OpenRun key={variables.id} opened={value.reportRun} />;
}

function OpenRun({ opened }: { readonly opened: OpenedRun }) {
  const { run, head, notes, tables, differenceCount, isRedrawn, differences } = opened;
  const { timeZone } = useSchool();
  const client = useClient();
  const announce = useAnnounce();
  const making = useRunReport();
  const [unsaved, setUnsaved] = useState(false);
  const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const asked = new URLSearchParams({ format });
    if (run.classId !== null) asked.set('classId', run.classId);
    if (run.studentId !== null) asked.set('studentId', run.studentId);
    if (run.teacherId !== null) asked.set('teacherId', run.teacherId);
    const name = [run.title, run.place, run.at.slice(0, 10)].filter((word) => word !== '').join(' ');
    const isSaved = await saveFile(
      client,
      `/files/reports/${run.id}?${asked.toString()}`,
      `${name}.${format}`,
    );
    setUnsaved(!isSaved);
    if (!isSaved) announce(t('notSaved'));
  };
  const { code, classId, studentId, teacherId, periodId, from, to } = run;
  const repeat = { code, classId, studentId, teacherId, periodId, from, to, againOf: run.id };
  return (
    <article className="rp-run">
      <p className="zh-no-print">
        <Link to={`?report=${run.code}`} className="rp-open">
          {t('back')}
        </Link>
      </p>
      <header>
        <h2>{run.title}</h2>
        {head.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="st-muted">
          {t('made', { by: run.by, at: formatInstant(run.at, timeZone, 'full') })} ·{' '}
          {t('regulation', { regulation: run.regulation })}
        </p>
      </header>
      <div className="rp-acts zh-no-print">
        {FORMATS.map((format) => (
          <Button key={format} icon="download" onClick={() => void save(format)}>
            {t('save', { format: format.toUpperCase() })}
          </Button>
        ))}
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button icon="redo" disabled={making.isBusy} onClick={() => void making.run(repeat)}>
          {making.isBusy ? t('running') : t('again')}
        </Button>
      </div>
      {unsaved && <Banner kind="danger">{t('notSaved')}</Banner>}
      {making.failure !== undefined && <Banner kind="danger">{making.failure}</Banner>}
      {differenceCount === 0 && !isRedrawn && <Banner kind="good">{t('same')}</Banner>}
      {differenceCount === 0 && isRedrawn && (
        <Banner kind="good" title={t('redrawn')}>
          {t('redrawnHint')}
        </Banner>
      )}
      {differenceCount !== null && differenceCount > 0 && (
        <Differences count={differenceCount} differences={differences} isRedrawn={isRedrawn === true} />
      )}
      {tables.map((table) => (
        <RunTableView key={table.key} table={table} />
      ))}
      <Signing run={run} />
      <footer>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="rp-digest">
          {t('digest')} <code>{run.sha256}</code>
        </p>
      </footer>
    </article>
  );
}
