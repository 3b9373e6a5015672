import { ReportListDocument } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { PackagesPage } from './packages-page.js';
import { ReportForm } from './report-form.js';
import { ReportKinds } from './report-list.js';
import type { ReportChoices } from './report-view.js';
import { t } from './reports-words.js';
import { RunList } from './run-list.js';
import { RunPage } from './run-page.js';
import './reports.css';

/** Reports: which there are, what they need, and what was made. The address says which one is open. */
export default function ReportsRoute() {
  const [params] = useSearchParams();
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader title={t('title')} />
      {params.has('run') ? (
        <RunPage params={params} />
      ) : (
        <Choosing chosen={params.get('report') ?? ''} isOfPackages={params.has('packages')} />
      )}
    </Page>
  );
}

function Choosing({ chosen, isOfPackages }: { readonly chosen: string; readonly isOfPackages: boolean }) {
  const { value, fault, again } = useAnswer(ReportListDocument, {});
  if (value === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  if (isOfPackages) return <PackagesPage choices={value.reportList} />;
  return <Choices choices={value.reportList} chosen={chosen} />;
}

function Choices({ choices, chosen }: { readonly choices: ReportChoices; readonly chosen: string }) {
  const { reports, runs } = choices;
  if (reports.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  const report = reports.find(({ code }) => code === chosen);
  const shown = report === undefined ? runs : runs.filter(({ code }) => code === report.code);
  return (
    <div className="rp-page">
      <ReportKinds reports={reports} chosen={chosen} />
      <div className="rp-main">
        {report !== undefined && <ReportForm key={report.code} report={report} choices={choices} />}
        <RunList runs={shown} />
      </div>
    </div>
  );
}
