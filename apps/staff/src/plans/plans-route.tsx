import { PageHeader, Tabs } from '@zhurnal/web-ui';
import { useParams, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { CurriculumPart } from './curriculum-part.js';
import { DepartmentsPart } from './departments-part.js';
import { LagPart } from './lag-part.js';
import { LoadPart } from './load-part.js';
import { PlanList } from './plan-list.js';
import { PlanPage } from './plan-page.js';
import { t } from './plans-words.js';
import './plans.css';

/**
 * Планы: the plans of the year, how far they are, the curriculum, the load and the departments; or one plan. The tab is in
 * the address.
 */
export default function PlansRoute() {
  const { planId } = useParams();
  const { roles } = useSchool();
  const [params, setParams] = useSearchParams();
  if (planId !== undefined) return <PlanPage key={planId} id={planId} />;
  const holds = (...wanted: readonly string[]) => roles.some((role) => wanted.includes(role));
  const tabs = [
    { id: 'plans', label: t('tab.plans'), content: <PlanList /> },
    ...(holds('teacher', 'deputy', 'director', 'auditor')
      ? [{ id: 'lag', label: t('tab.lag'), content: <LagPart /> }]
      : []),
    ...(holds('deputy', 'director', 'administrator', 'auditor')
      ? [
          { id: 'curriculum', label: t('tab.curriculum'), content: <CurriculumPart /> },
          { id: 'load', label: t('tab.load'), content: <LoadPart /> },
          { id: 'departments', label: t('tab.departments'), content: <DepartmentsPart /> },
        ]
      : []),
  ];
  return (
    <Page title={t('page.title')} layout="wide">
      <PageHeader title={t('page.title')} />
      <Tabs
        label={t('page.tabs')}
        tabs={tabs}
        selected={params.get('tab') ?? 'plans'}
        onSelect={(tab) => setParams(tab === 'plans' ? {} : { tab }, { replace: true })}
      />
    </Page>
  );
}
