import { Button, PageHeader, Tabs } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { HomeworkView } from './homework-view.js';
import { MarksView } from './marks-view.js';
import { t } from './norms-words.js';
import type { ViewProps } from './view-props.js';
import './norms.css';

/** Whether students have marks enough and homework not too much, for those who see to it. What is shown is in the address. */
export default function NormsRoute() {
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'homework' ? 'homework' : 'marks';
  const put: ViewProps['put'] = (name, value) =>
    setParams(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <Tabs
        label={t('views')}
        selected={view}
        onSelect={(id) => put('view', id === 'marks' ? '' : id)}
        tabs={[
          { id: 'marks', label: t('view.marks'), content: <MarksView params={params} put={put} /> },
          { id: 'homework', label: t('view.homework'), content: <HomeworkView params={params} put={put} /> },
        ]}
      />
    </Page>
  );
}
