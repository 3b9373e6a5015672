import { ReplayWebhookDocument, WebhookDeliveriesDocument } from '@zhurnal/contract/staff';
import type { WebhookDeliveriesQuery, WebhookPartsFragment } from '@zhurnal/contract/staff';
import { formatInstant, newId, sayFault, useAnswer, useChange } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, Pill, Select, Table, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { sayFailure } from './say-failure.js';
import { t } from './webhook-words.js';

type Delivery = WebhookDeliveriesQuery['webhookDeliveries']['nodes'][number];

const TONES = { WAITING: 'plain', DELIVERED: 'good', FAILED: 'conflict' } as const;
/** Stretches that can be sent again, hours back from now. */
const HOURS = ['1', '24', '72', '720'] as const;
/** When the log is asked for again after something was sent (ms). */
const LOOKS = [1_000, 5_000];

export interface DeliveryLogProps {
  readonly webhook: WebhookPartsFragment;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** What an address was told and how it went; what did not arrive can be sent again. */
export function DeliveryLog({ webhook: { id: webhookId, name }, onClose, again }: DeliveryLogProps) {
  const announce = useAnnounce();
  const [after, setAfter] = useState<string>();
  const log = useAnswer(WebhookDeliveriesDocument, { webhookId, ...(after !== undefined && { after }) });
  const replay = useChange(ReplayWebhookDocument);
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  const [said, setSaid] = useState<{ readonly kind: 'note' | 'danger'; readonly text: string }>();
  const look = () => {
    log.again();
    again();
  };
  const send = async (which: { readonly deliveryId?: string; readonly from?: string }) => {
    const sent = await replay({ input: { clientMutationId: newId(), webhookId, ...which } });
    const text = sent.ok
      ? t('log.replayed', { count: sent.value.replayWebhook.count })
      : sayFault(sent.fault);
    setSaid({ kind: sent.ok ? 'note' : 'danger', text });
    announce(text);
    for (const wait of LOOKS) setTimeout(look, wait);
  };
  const sendStretch = () =>
    void send({ from: new Date(Date.now() - Number(hours) * 3_600_000).toISOString() });
  return (
    <Card title={t('log.title', { name })}>
      <div className="wh-tools">
        <Select
          label={t('log.period')}
          value={hours}
          onChange={(event) => setHours(event.currentTarget.value as typeof hours)}
          options={HOURS.map((value) => ({ value, label: t(`log.period.${value}`) }))}
        />
        <Button onClick={sendStretch}>{t('log.replay')}</Button>
        <Button variant="quiet" onClick={look}>
          {t('log.fresh')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('log.close')}
        </Button>
      </div>
      <div aria-live="polite">{said && <Banner kind={said.kind}>{said.text}</Banner>}</div>
      {log.value === undefined ? (
        log.fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={log.fault} again={log.again} />
        )
      ) : (
        <>
          <Deliveries
            name={name}
            nodes={log.value.webhookDeliveries.nodes}
            onAgain={({ id }) => void send({ deliveryId: id })}
          />
          <div className="wh-tools">
            {after !== undefined && <Button onClick={() => setAfter(undefined)}>{t('log.newest')}</Button>}
            {log.value.webhookDeliveries.pageInfo.hasNextPage && (
              <Button onClick={() => setAfter(log.value?.webhookDeliveries.pageInfo.endCursor ?? undefined)}>
                {t('log.older')}
              </Button>
            )}
          </div>
        </>
      )}
    </Card>
  );
}

function Deliveries({
  name,
  nodes,
  onAgain,
}: {
  readonly name: string;
  readonly nodes: readonly Delivery[];
  readonly onAgain: (delivery: Delivery) => void;
}) {
  const { timeZone } = useSchool();
  const when = (instant: string) => formatInstant(instant, timeZone);
  return (
    <Table
      caption={t('log.title', { name })}
      captionHidden
      rows={nodes}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="history" title={t('log.none')}>
          {t('log.noneWhy')}
        </EmptyState>
      }
      columns={[
        {
          id: 'event',
          title: t('log.event'),
          isRowHeader: true,
          cell: ({ type }) => t(`event.${type}`),
        },
        { id: 'when', title: t('log.when'), cell: ({ happenedAt }) => when(happenedAt) },
        {
          id: 'result',
          title: t('log.result'),
          cell: ({ state, tries, nextAt, status, fault }) => (
            <>
              <Pill tone={TONES[state]}>{t(`log.state.${state}`)}</Pill>
              <span className="wh-under">
                {[
                  t('log.tries', { count: tries }),
                  ...(status === null ? [] : [t('log.status', { status })]),
                  ...(fault === '' ? [] : [sayFailure(fault)]),
                  ...(state === 'WAITING' && tries > 0 ? [t('log.next', { when: when(nextAt) })] : []),
                ].join(' · ')}
              </span>
            </>
          ),
        },
        {
          id: 'id',
          title: t('log.id'),
          cell: ({ eventId }) => <code className="wh-address">{eventId}</code>,
        },
        {
          id: 'again',
          title: t('actions'),
          cell: (delivery) => (
            <Button
              variant="quiet"
              aria-label={t('log.againNamed', {
                event: t(`event.${delivery.type}`),
                when: when(delivery.happenedAt),
              })}
              onClick={() => onAgain(delivery)}
            >
              {t('log.again')}
            </Button>
          ),
        },
      ]}
    />
  );
}
