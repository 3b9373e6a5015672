import { SendToPortalDocument } from '@zhurnal/contract/staff';
import { newId, sayFault, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Exchange } from './portal-view.js';
import { t } from './portal-words.js';

type Work = 'CURRENT' | 'FULL' | 'COMPARE';

/** How often the list is asked for again after something was begun, and how long (ms). */
const LOOKS = [1_500, 4_000, 10_000, 30_000];

/** How far the portal is, and what may be begun by hand. */
export function SendCard({
  exchange: { packages, settings },
  may,
  again,
}: {
  readonly exchange: Exchange;
  readonly may: boolean;
  readonly again: () => void;
}) {
  const client = useClient();
  const announce = useAnnounce();
  const [busy, setBusy] = useState<Work>();
  const [said, setSaid] = useState<{ readonly kind: 'note' | 'danger'; readonly text: string }>();
  const isSetUp = settings.target !== '' && settings.schoolCode !== '';
  const begin = async (work: Work) => {
    setBusy(work);
    const answer = await client.change(SendToPortalDocument, { input: { clientMutationId: newId(), work } });
    setBusy(undefined);
    const begun = t(work === 'COMPARE' ? 'send.compareBegun' : 'send.begun');
    const text = answer.ok ? begun : sayFault(answer.fault);
    setSaid({ kind: answer.ok ? 'note' : 'danger', text });
    announce(text);
    if (answer.ok) for (const wait of LOOKS) setTimeout(again, wait);
  };
  const late = packages.filter(({ state, fault }) => state === 'MADE' && fault !== '').at(-1);
  const taken = packages.find(({ state }) => state === 'TAKEN');
  return (
    <Card>
      <h2>{t('send.title')}</h2>
      {!isSetUp && <Banner kind="warning">{t('send.notSetUp')}</Banner>}
      {late !== undefined && (
        <Banner kind="danger">{t('send.late', { seq: late.seq, why: late.fault })}</Banner>
      )}
      <p>{taken ? t('send.allTaken', { seq: taken.seq }) : t('send.nothing')}</p>
      {may && (
        <div className="po-actions">
          <Button
            variant="primary"
            disabled={!isSetUp}
            busy={busy === 'CURRENT'}
            onClick={() => void begin('CURRENT')}
          >
            {t('send.current')}
          </Button>
          <Button disabled={!isSetUp} busy={busy === 'FULL'} onClick={() => void begin('FULL')}>
            {t('send.full')}
          </Button>
          <Button disabled={!isSetUp} busy={busy === 'COMPARE'} onClick={() => void begin('COMPARE')}>
            {t('send.compare')}
          </Button>
        </div>
      )}
      <div aria-live="polite">{said && <Banner kind={said.kind}>{said.text}</Banner>}</div>
    </Card>
  );
}
