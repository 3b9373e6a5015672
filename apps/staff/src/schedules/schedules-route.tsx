import { SchedulesDocument } from '@zhurnal/contract/staff';
import { sayFault, useAnswer, useSharedWords } from '@zhurnal/web-client';
import { Banner, PageHeader, ToastArea } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useToast } from '../journal/use-toast.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { KindsPart } from './kinds-part.js';
import { ReasonDialog } from './reason-dialog.js';
import { ReceiptsPart } from './receipts-part.js';
import { t } from './schedule-words.js';
import type { Asked } from './schedules-view.js';
import './schedules.css';

/** По расписанию: what happens by the calendar, and what became of it. */
export default function SchedulesRoute() {
  const shared = useSharedWords();
  const { toasts, show, close } = useToast();
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader title={t('title')} below={t('intro')} />
      <Calendar onSaid={show} />
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </Page>
  );
}

function Calendar({ onSaid }: { readonly onSaid: (said: string) => void }) {
  const { roles } = useSchool();
  const { value, fault, again } = useAnswer(SchedulesDocument, {});
  const [asked, setAsked] = useState<Asked>();
  if (value === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const { kinds, receipts, failed } = value.schedules;
  const may = { mayChange: roles.includes('director') || roles.includes('administrator') };
  return (
    <div className="sd-page">
      {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
      {failed > 0 && <Banner kind="danger">{t('failed', { count: failed })}</Banner>}
      <KindsPart kinds={kinds} {...may} onAsk={setAsked} />
      <ReceiptsPart receipts={receipts} {...may} onAsk={setAsked} />
      {asked !== undefined && (
        <ReasonDialog
          asked={asked}
          onClose={() => setAsked(undefined)}
          onDone={(said) => {
            setAsked(undefined);
            onSaid(said);
            again();
          }}
        />
      )}
    </div>
  );
}
