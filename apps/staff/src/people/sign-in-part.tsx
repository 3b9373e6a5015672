import {
  BlockSignInDocument,
  ConfirmIdentityDocument,
  EndSessionsOfDocument,
  OpenSignInsDocument,
  ResetPasswordsDocument,
  RestoreSignInDocument,
  SignInCardDocument,
} from '@zhurnal/contract/staff';
import type { SignInCardPartsFragment } from '@zhurnal/contract/staff';
import {
  formatInstant,
  newId,
  sayFault,
  sayRefusalWithClause,
  useAnswer,
  useChange,
  useLiveAgain,
} from '@zhurnal/web-client';
import { Banner, Button, Card } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { Facts } from './list-parts.js';
import { useSay } from './notices.js';
import { t } from './people-words.js';
import { useShowSheets } from './sheets.js';
import { SignInDialog } from './sign-in-dialog.js';
import type { SignInVerb } from './sign-in-dialog.js';

export interface SignInPartProps {
  readonly personId: string;
  readonly name: string;
  /** Which pages the sign-in is for, on the sheet. */
  readonly app: 'staff' | 'family';
  /** Where the notice to whom has been shut out stands ready. */
  readonly notice?: string;
}

/** The sign-in of a person: its state, its devices, what was done with it, and what can be done. */
export function SignInPart({ personId, ...props }: SignInPartProps) {
  const { value, fault, again } = useAnswer(SignInCardDocument, { personId });
  useLiveAgain([`person:${personId}`], again);
  if (value === undefined) {
    return (
      <Card title={t('access.title')}>
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Card>
    );
  }
  return <SignInView card={value.signInCard} {...props} again={again} />;
}

function SignInView({
  card,
  name,
  app,
  notice,
  again,
}: Omit<SignInPartProps, 'personId'> & {
  readonly card: SignInCardPartsFragment;
  readonly again: () => void;
}) {
  const { timeZone } = useSchool();
  const say = useSay();
  const showSheets = useShowSheets();
  const { pathname } = useLocation();
  const [verb, setVerb] = useState<SignInVerb>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const issue = { open: useChange(OpenSignInsDocument), reset: useChange(ResetPasswordsDocument) };
  const changes = {
    block: useChange(BlockSignInDocument),
    restore: useChange(RestoreSignInDocument),
    endSessions: useChange(EndSessionsOfDocument),
    confirm: useChange(ConfirmIdentityDocument),
  };
  const { personId } = card;

  const run = async (wanted: SignInVerb, text: string) => {
    setBusy(true);
    setTrouble(undefined);
    const clientMutationId = newId();
    if (wanted === 'open' || wanted === 'reset') {
      const sent =
        wanted === 'open'
          ? await issue.open({ input: { clientMutationId, personIds: [personId], login: text || null } })
          : await issue.reset({ input: { clientMutationId, personIds: [personId] } });
      setBusy(false);
      if (!sent.ok) setTrouble(sayFault(sent.fault));
      else if (sent.value.answer.__typename === 'Refusal')
        setTrouble(sayRefusalWithClause(sent.value.answer));
      else showSheets({ app, of: name, back: pathname, sheets: sent.value.answer.sheets });
      return;
    }
    const sent = await changes[wanted]({ input: { clientMutationId, personId, note: text } });
    setBusy(false);
    if (!sent.ok) setTrouble(sayFault(sent.fault));
    else if (sent.value.answer.__typename === 'Refusal') setTrouble(sayRefusalWithClause(sent.value.answer));
    else {
      setVerb(undefined);
      say(t('access.done', { name }));
      again();
    }
  };

  const can = (operation: string) => card.can.includes(operation);
  const has = card.state !== 'none';
  const offered: readonly (readonly [SignInVerb, boolean])[] = [
    ['open', !has && can('openSignIns')],
    ['reset', has && card.state !== 'blocked' && !card.isShared && can('resetPasswords')],
    ['endSessions', has && card.sessions.length > 0 && can('endSessionsOf')],
    ['confirm', can('confirmIdentity')],
    ['block', has && card.state !== 'blocked' && can('blockSignIn')],
    ['restore', card.state === 'blocked' && can('restoreSignIn')],
  ];
  const when = (instant: string) => formatInstant(instant, timeZone);
  return (
    <Card
      title={t('access.title')}
      actions={
        <>
          {card.state === 'blocked' && notice !== undefined && (
            <Link className="zh-button" data-variant="secondary" to={notice}>
              {t('staff.notice')}
            </Link>
          )}
          {offered
            .filter(([, isOffered]) => isOffered)
            .map(([one]) => (
              <Button key={one} onClick={() => setVerb(one)}>
                {t(`access.${one}`)}
              </Button>
            ))}
        </>
      }
    >
      <Facts
        facts={[
          [t('access.state'), t(`access.state.${card.state}`)],
          ...(has ? ([[t('access.login'), card.login]] as const) : []),
          ...(has
            ? ([
                [t('access.lastSeen'), card.lastSeenAt === null ? t('access.never') : when(card.lastSeenAt)],
              ] as const)
            : []),
        ]}
      />
      <p className="st-muted">
        {card.identityCheckedAt === null
          ? t('access.notChecked')
          : t('access.checked', { when: when(card.identityCheckedAt) })}
        {card.isShared && <> {t('access.shared')}</>}
        {card.can.length === 0 && <> {t('access.notYours')}</>}
      </p>
      {has && (
        <>
          <h3>{t('access.sessions')}</h3>
          {card.sessions.length === 0 ? (
            <p className="st-muted">{t('access.noSessions')}</p>
          ) : (
            <ul className="pp-lines">
              {card.sessions.map((session) => (
                <li key={session.id}>
                  <span>{t(`access.audience.${session.audience}`)}</span>
                  <span className="pp-device">{session.device}</span>
                  <span className="st-muted">{when(session.lastSeenAt)}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {card.acts.length > 0 && (
        <details className="pp-acts">
          <summary>{t('access.history')}</summary>
          <ul className="pp-lines">
            {card.acts.map((act) => (
              <li key={`${act.act}${act.at}`}>
                <span>{t(`act.${act.act}`)}</span>
                <span>
                  {when(act.at)}, {act.by ?? t('access.program')}
                </span>
                <span className="st-muted">{act.note}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {trouble !== undefined && verb === undefined && <Banner kind="danger">{trouble}</Banner>}
      {verb !== undefined && (
        <SignInDialog
          verb={verb}
          name={name}
          isBusy={isBusy}
          trouble={trouble}
          onSend={(text) => void run(verb, text)}
          onClose={() => {
            setVerb(undefined);
            setTrouble(undefined);
          }}
        />
      )}
    </Card>
  );
}
