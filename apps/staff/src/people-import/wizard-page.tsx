import { Banner, PageHeader } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { DiffStep } from './diff-step.js';
import { DoneStep } from './done-step.js';
import { t } from './import-words.js';
import { useImport } from './use-import.js';
import type { ImportState } from './use-import.js';

const STEPS = ['columns', 'check', 'diff', 'done'] as const;
type Step = (typeof STEPS)[number];

/** One import, step by step; the step stands in the address. */
export function WizardPage() {
  const { id = '', step = '' } = useParams();
  const importing = useImport(id);
  const { shown, fault, again } = importing;
  const current = STEPS.find((one) => one === step);
  if (fault?.kind === 'missing' || current === undefined) return <NotFoundPage />;
  if (shown === undefined) {
    return (
      <Page title={t('start.title')}>
        <PageHeader title={t('start.title')} above={<BackLink />} />
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Page>
    );
  }
  const isDraft = shown.preview !== null;
  if (isDraft === (current === 'done')) {
    return <Navigate to={`/people/import/${id}/${isDraft ? 'diff' : 'done'}`} replace />;
  }
  return <Wizard importing={importing} step={current} />;
}

function BackLink() {
  return <Link to="/people/import">{t('wizard.back')}</Link>;
}

function Wizard({ importing, step }: { readonly importing: ImportState; readonly step: Step }) {
  const { shown, trouble, busy } = importing;
  const body = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  // A step is a page of its own: the keyboard goes on at its beginning.
  useEffect(() => {
    if (!isFirst.current) {
      body.current?.focus({ preventScroll: true });
      body.current?.closest('main')?.scrollTo({ top: 0 });
    }
    isFirst.current = false;
  }, [step]);
  if (shown === undefined) return null;
  const { run, preview } = shown;
  return (
    <Page title={`${t(`kind.${run.kind}`)}: ${t(`step.${step}`)}`}>
      <PageHeader
        title={t(`kind.${run.kind}`)}
        above={<BackLink />}
        below={t('wizard.file', { name: run.fileName })}
      />
      <div className="pi-way">
        <Steps id={run.id} step={step} isDraft={preview !== null} />
        <p role="status" className="pi-status">
          {busy === 'save' ? t('wizard.saving') : busy === 'apply' ? t('diff.applying') : ''}
        </p>
      </div>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div ref={body} tabIndex={-1} className="pi-step">
        {preview && step === 'columns' && <ColumnsStep preview={preview} importing={importing} />}
        {preview && step === 'check' && <CheckStep preview={preview} importing={importing} />}
        {preview && step === 'diff' && <DiffStep preview={preview} importing={importing} />}
        {step === 'done' && <DoneStep run={run} importing={importing} />}
      </div>
    </Page>
  );
}

function Steps({
  id,
  step,
  isDraft,
}: {
  readonly id: string;
  readonly step: Step;
  readonly isDraft: boolean;
}) {
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className="pi-steps">
        {STEPS.map((one, at) => {
          const label = (
            <>
              <span className="pi-number">{at + 1}</span>
              {t(`step.${one}`)}
            </>
          );
          const isOpen = isDraft ? one !== 'done' : one === 'done';
          return (
            <li key={one} data-current={one === step || undefined}>
              {isOpen ? (
                <Link to={`/people/import/${id}/${one}`} aria-current={one === step ? 'step' : undefined}>
                  {label}
                </Link>
              ) : (
                <span>{label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
