import { MyTokensDocument, ServiceTokensDocument } from '@zhurnal/contract/staff';
import type { AccessTokenPartsFragment } from '@zhurnal/contract/staff';
import { sayFault, useAnswer, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, PageHeader, Tabs, ToastArea } from '@zhurnal/web-ui';
import type { Toast } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { CreateDialog } from './create-dialog.js';
import { MadeDialog } from './made-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';
import type { TokenKind } from './say-token.js';
import { TokenTable } from './token-table.js';
import { t } from './token-words.js';
import './tokens.css';

type Token = AccessTokenPartsFragment;

/** Tokens for programs: made, shown once, revoked. */
export default function TokensRoute() {
  const { roles } = useSchool();
  const [params, setParams] = useSearchParams();
  const isAdministrator = roles.includes('administrator');
  const kind: TokenKind = isAdministrator && params.get('of') === 'school' ? 'service' : 'own';
  const choose = (chosen: string) =>
    setParams(chosen === 'service' ? { of: 'school' } : {}, { replace: true });
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        above={<Link to="/account">{t('toAccount')}</Link>}
        below={t('intro')}
        actions={
          <>
            {isAdministrator && <Link to="/webhooks">{t('webhooks')}</Link>}
            <Link to="/explorer">{t('explorer')}</Link>
          </>
        }
      />
      {isAdministrator ? (
        <Tabs
          label={t('kinds')}
          selected={kind}
          onSelect={choose}
          tabs={(['own', 'service'] as const).map((one) => ({
            id: one,
            label: t(`kind.${one}`),
            content: <TokenList key={one} kind={one} />,
          }))}
        />
      ) : (
        <TokenList kind="own" />
      )}
    </Page>
  );
}

function TokenList({ kind }: { readonly kind: TokenKind }) {
  const shared = useSharedWords();
  const { personId } = useSchool();
  const own = useAnswer(MyTokensDocument, {}, { pause: kind !== 'own' });
  const service = useAnswer(ServiceTokensDocument, {}, { pause: kind !== 'service' });
  const { fault, again } = kind === 'own' ? own : service;
  useLiveAgain([`person:${personId}`], again);
  const tokens = kind === 'own' ? own.value?.myTokens : service.value?.serviceTokens;
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<{ readonly secret: string; readonly clientId?: string }>();
  const [revoking, setRevoking] = useState<Token>();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);

  if (tokens === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  return (
    <div className="tk-list">
      <div className="tk-head">
        <p className="st-muted">{t(`kind.${kind}Why`)}</p>
        <Button variant="primary" onClick={() => setCreating(true)}>
          {t('create')}
        </Button>
      </div>
      {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
      <TokenTable kind={kind} tokens={tokens} onRevoke={setRevoking} />
      {kind === 'service' && (
        <section className="tk-bundle">
          <h2>{t('bundle.title')}</h2>
          <p className="st-muted">{t('bundle.why')}</p>
          <a href="/files/oneroster.zip?app=staff" download>
            {t('bundle.save')}
          </a>
        </section>
      )}
      {isCreating && (
        <CreateDialog
          kind={kind}
          onClose={() => setCreating(false)}
          onMade={(secret, tokenId) => {
            setCreating(false);
            setMade({ secret, ...(kind === 'service' && { clientId: tokenId }) });
            again();
          }}
        />
      )}
      {made !== undefined && <MadeDialog {...made} onClose={() => setMade(undefined)} />}
      {revoking !== undefined && (
        <RevokeDialog
          token={revoking}
          onClose={() => setRevoking(undefined)}
          onDone={() => {
            setToasts([{ id: revoking.id, text: t('revoked', { name: revoking.name }) }]);
            setRevoking(undefined);
            again();
          }}
        />
      )}
      <ToastArea
        label={t('title')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={() => setToasts([])}
      />
    </div>
  );
}
