import { WebhooksDocument } from '@zhurnal/contract/staff';
import type { WebhookPartsFragment } from '@zhurnal/contract/staff';
import { sayFault, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, PageHeader } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { AskDialog } from './ask-dialog.js';
import type { Act } from './ask-dialog.js';
import { CreateDialog } from './create-dialog.js';
import { DeliveryLog } from './delivery-log.js';
import { SecretDialog } from './secret-dialog.js';
import { WebhookTable } from './webhook-table.js';
import { t } from './webhook-words.js';
import './webhooks.css';

/** Addresses of programs that are told of changes: added, switched, removed, and how deliveries went. */
export default function WebhooksRoute() {
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        above={<Link to="/account/tokens">{t('toTokens')}</Link>}
        below={t('intro')}
      />
      <Addresses />
    </Page>
  );
}

function Addresses() {
  const { value, fault, again } = useAnswer(WebhooksDocument, {});
  useLiveAgain(['school'], again);
  const [params, setParams] = useSearchParams();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [asking, setAsking] = useState<{ readonly act: Act; readonly webhook: WebhookPartsFragment }>();
  if (value === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const { webhooks } = value;
  const shown = webhooks.find(({ id }) => id === params.get('of'));
  const open = (id?: string) => setParams(id === undefined ? {} : { of: id }, { replace: true });
  return (
    <div className="wh-page">
      <div className="wh-head">
        <Button variant="primary" onClick={() => setCreating(true)}>
          {t('create')}
        </Button>
      </div>
      {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
      <WebhookTable
        webhooks={webhooks}
        onAsk={(act, webhook) => setAsking({ act, webhook })}
        onOpen={({ id }) => open(id)}
        again={again}
      />
      {shown !== undefined && (
        <DeliveryLog key={shown.id} webhook={shown} onClose={() => open()} again={again} />
      )}
      {isCreating && (
        <CreateDialog
          onClose={() => setCreating(false)}
          onMade={(made) => {
            setCreating(false);
            setSecret(made ?? '');
            again();
          }}
        />
      )}
      {asking !== undefined && (
        <AskDialog
          {...asking}
          onClose={() => setAsking(undefined)}
          onDone={(made) => {
            setAsking(undefined);
            if (asking.act === 'rotate') setSecret(made ?? '');
            again();
          }}
        />
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </div>
  );
}
