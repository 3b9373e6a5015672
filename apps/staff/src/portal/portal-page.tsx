import { PortalDocument } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { PageHeader } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { ClassesCard, ComparisonCard, PackagesCard } from './portal-tables.js';
import { SendCard } from './send-card.js';
import { SettingsCard } from './settings-card.js';
import { StaffCard } from './staff-card.js';
import { t } from './portal-words.js';

/** Settings, sending, acknowledgements, completeness, comparison, and UIDs of staff. */
export function PortalPage() {
  const { value, fault, again } = useAnswer(PortalDocument, {});
  const { roles } = useSchool();
  const may = roles.includes('administrator');
  const exchange = value?.portalExchange;
  return (
    <Page title={t('page.title')}>
      <PageHeader title={t('page.title')} below={t('page.below')} />
      {exchange === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('page.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <div className="po-page">
          <SendCard exchange={exchange} may={may} again={again} />
          <PackagesCard packages={exchange.packages} />
          <ComparisonCard comparison={exchange.comparison ?? undefined} />
          <ClassesCard classes={exchange.classes} />
          {may && <SettingsCard key={exchange.settings.version} settings={exchange.settings} again={again} />}
          <StaffCard staff={exchange.staff} may={may} again={again} />
        </div>
      )}
    </Page>
  );
}
