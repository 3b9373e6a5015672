import { ChangeWebhookDocument } from '@zhurnal/contract/staff';
import type { WebhookPartsFragment } from '@zhurnal/contract/staff';
import { formatInstant, newId, sayFault, sayRefusalWithClause, useChange } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import type { Act } from './ask-dialog.js';
import { t } from './webhook-words.js';

const TONES = { ON: 'good', PAUSED: 'plain', GONE: 'conflict', FAILED: 'conflict' } as const;

export interface WebhookTableProps {
  readonly webhooks: readonly WebhookPartsFragment[];
  readonly onAsk: (act: Act, webhook: WebhookPartsFragment) => void;
  readonly onOpen: (webhook: WebhookPartsFragment) => void;
  readonly again: () => void;
}

/** The addresses: of what they are told, whether it arrives, and what can be done with them. */
export function WebhookTable({ webhooks, onAsk, onOpen, again }: WebhookTableProps) {
  const change = useChange(ChangeWebhookDocument);
  const [trouble, setTrouble] = useState<string>();
  const turn = async ({ id, state }: WebhookPartsFragment) => {
    const input = { clientMutationId: newId(), webhookId: id, isOn: state !== 'ON', isRemoved: false };
    const sent = await change({ input });
    if (!sent.ok) setTrouble(sayFault(sent.fault));
    else if (sent.value.answer.__typename === 'Refusal') setTrouble(sayRefusalWithClause(sent.value.answer));
    else setTrouble(undefined);
    again();
  };
  return (
    <>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <Table
        caption={t('list')}
        captionHidden
        rows={webhooks}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="send" title={t('none')}>
            {t('noneWhy')}
          </EmptyState>
        }
        columns={[
          {
            id: 'name',
            title: t('name'),
            isRowHeader: true,
            cell: ({ name, address }) => (
              <>
                {name} <code className="wh-address">{address}</code>
              </>
            ),
          },
          { id: 'state', title: t('state'), cell: (webhook) => <State {...webhook} /> },
          {
            id: 'events',
            title: t('events'),
            cell: ({ eventTypes }) => eventTypes.map((type) => t(`event.${type}`)).join(', '),
          },
          { id: 'deliveries', title: t('deliveries'), cell: (webhook) => <Deliveries {...webhook} /> },
          {
            id: 'actions',
            title: t('actions'),
            cell: (webhook) => {
              const act = (what: string, run: () => void) => (
                <Button variant="quiet" aria-label={t('named', { what, name: webhook.name })} onClick={run}>
                  {what}
                </Button>
              );
              return (
                <span className="wh-actions">
                  {act(t('openLog'), () => onOpen(webhook))}
                  {act(t(webhook.state === 'ON' ? 'pause' : 'resume'), () => void turn(webhook))}
                  {act(t('rotate'), () => onAsk('rotate', webhook))}
                  {act(t('remove'), () => onAsk('remove', webhook))}
                </span>
              );
            },
          },
        ]}
      />
    </>
  );
}

function State({ state, failingSince, oldSecretEndsAt }: WebhookPartsFragment) {
  const { timeZone } = useSchool();
  const when = (instant: string) => formatInstant(instant, timeZone);
  return (
    <>
      <Pill tone={TONES[state]}>{t(`state.${state}`)}</Pill>
      {state !== 'ON' && <span className="wh-under">{t(`why.${state}`)}</span>}
      {failingSince !== null && (
        <span className="wh-under">{t('failingSince', { when: when(failingSince) })}</span>
      )}
      {oldSecretEndsAt !== null && (
        <span className="wh-under">{t('oldSecret', { when: when(oldSecretEndsAt) })}</span>
      )}
    </>
  );
}

function Deliveries({ waiting, failed, lastDeliveredAt }: WebhookPartsFragment) {
  const { timeZone } = useSchool();
  return (
    <>
      {lastDeliveredAt === null
        ? t('never')
        : t('lastAt', { when: formatInstant(lastDeliveredAt, timeZone) })}
      {waiting > 0 && <span className="wh-under">{t('waiting', { count: waiting })}</span>}
      {failed > 0 && <span className="wh-under">{t('failed', { count: failed })}</span>}
    </>
  );
}
