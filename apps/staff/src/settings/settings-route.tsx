import { SchoolSettingsDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Card, PageHeader } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { RegulationCard } from './regulation-card.js';
import { SchoolForm } from './school-form.js';
import { t } from './settings-words.js';
import './settings.css';

/** What holds for the whole school: the school itself and the rules of its regulation. */
export default function SettingsRoute() {
  const { value, fault, again } = useAnswer(SchoolSettingsDocument, {});
  useLiveAgain(['school'], again);
  const settings = value?.schoolSettings;
  return (
    <Page title={t('settings.title')}>
      <PageHeader title={t('settings.title')} />
      {settings === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('settings.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <>
          <Card title={t('school.title')}>
            <div className="st-narrow">
              <SchoolForm settings={settings} onChanged={again} />
            </div>
          </Card>
          <RegulationCard profileId={settings.profile} />
        </>
      )}
    </Page>
  );
}
