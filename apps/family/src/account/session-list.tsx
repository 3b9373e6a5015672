import { formatInstant, sayFault, useEndOtherSessions, useOpenSessions } from '@zhurnal/web-client';
import type { OpenSession } from '@zhurnal/web-client';
import { Button, Card, Pill, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { AnswerView } from '../shell/answer-view.js';
import { useWords } from '../words/words.js';
import { nameDevice } from './name-device.js';

/** Where the account is signed in, and the way to end it everywhere else. */
export function SessionList({ timeZone }: { readonly timeZone: string | undefined }) {
  const t = useWords();
  const announce = useAnnounce();
  const asked = useOpenSessions();
  const end = useEndOtherSessions();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string>();

  const endOthers = async () => {
    setBusy(true);
    const answer = await end();
    setBusy(false);
    const said = answer.ok
      ? t('account.ended', { count: answer.value.signOutEverywhere.count })
      : sayFault(answer.fault);
    setOutcome(said);
    announce(said);
    if (answer.ok) asked.again();
  };

  return (
    <Card title={t('account.sessions')}>
      <AnswerView asked={asked} lines={3}>
        {({ mySessions }) => (
          <>
            <ul className="rows">
              {[...mySessions]
                .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
                .map((session) => (
                  <SessionRow key={session.id} session={session} timeZone={timeZone} />
                ))}
            </ul>
            {mySessions.length > 1 ? (
              <Button variant="danger" busy={isBusy} onClick={() => void endOthers()}>
                {t('account.endOthers')}
              </Button>
            ) : (
              outcome === undefined && <p className="faint">{t('account.onlyThis')}</p>
            )}
          </>
        )}
      </AnswerView>
      {outcome !== undefined && <p className="faint">{outcome}</p>}
    </Card>
  );
}

function SessionRow({
  session,
  timeZone,
}: {
  readonly session: OpenSession;
  readonly timeZone: string | undefined;
}) {
  const t = useWords();
  const { browser, system } = nameDevice(session.device);
  const name = [browser, system].filter((part) => part !== undefined).join(' · ');
  const at = (instant: string) => (timeZone === undefined ? '' : formatInstant(instant, timeZone));
  return (
    <li className="row">
      <div className="row-text">
        <p className="row-lead">
          {name === '' ? t('account.unknownDevice') : name}
          {session.isCurrent && <Pill tone="good">{t('account.thisDevice')}</Pill>}
        </p>
        <p className="row-detail">
          {t('account.lastSeen', { at: at(session.lastSeenAt) })} ·{' '}
          {t('account.opened', { at: at(session.openedAt) })}
        </p>
      </div>
    </li>
  );
}
