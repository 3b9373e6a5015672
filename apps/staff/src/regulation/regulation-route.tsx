import { RegulationDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { PageHeader } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { mayReadRegulation } from '../shell/who-may.js';
import { RegulationPage } from './regulation-page.js';
import { t } from './regulation-words.js';
import './regulation.css';

/** What the regulation of the school says today; who may not ask which one it is reads those that there are. */
export default function RegulationRoute() {
  const school = useSchool();
  const mayAsk = mayReadRegulation(school);
  const { value, fault, again } = useAnswer(RegulationDocument, { day: null }, { pause: !mayAsk });
  useLiveAgain(['school'], again);
  if (!mayAsk) return <RegulationPage seen={undefined} again={again} />;
  if (value !== undefined) return <RegulationPage seen={value.regulation} again={again} />;
  return (
    <Page title={t('page.title')}>
      <PageHeader title={t('page.title')} />
      {fault === undefined ? (
        <LoadingState label={t('page.loading')} />
      ) : (
        <FaultState fault={fault} again={again} />
      )}
    </Page>
  );
}
