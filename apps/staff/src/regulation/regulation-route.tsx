import { SchoolSettingsDocument } from '@zhurnal/contract/staff';
import { FEDERAL_PROFILE, findProfile } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { PageHeader } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { RegulationPage } from './regulation-page.js';
import { t } from './regulation-words.js';
import './regulation.css';

/** What the regulation of the school says; who may not ask which one it is reads those that there are. */
export default function RegulationRoute() {
  const { roles } = useSchool();
  const mayAsk = roles.some((role) => ['administrator', 'director', 'deputy'].includes(role));
  const { value, fault, again } = useAnswer(SchoolSettingsDocument, {}, { pause: !mayAsk });
  useLiveAgain(['school'], again);
  if (!mayAsk) return <RegulationPage ofSchool={undefined} />;
  if (value !== undefined)
    return <RegulationPage ofSchool={findProfile(value.schoolSettings.profile) ?? FEDERAL_PROFILE} />;
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
