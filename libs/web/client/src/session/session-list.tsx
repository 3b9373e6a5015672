import { Banner, Button, Pill, Skeleton, Table, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { formatInstant } from '../format/instants.js';
import { sayFault } from '../words/say-fault.js';
import { useAccountWords } from '../words/account-words.js';
import { useSharedWords } from '../words/shared-words.js';
import type { OpenSession } from './account.js';
import { useEndOtherSessions, useOpenSessions } from './account.js';
import { nameDevice } from './name-device.js';

export interface SessionListProps {
  /** Zone in which the times are written. */
  readonly timeZone: string;
}

/** Where the account is signed in, and the way to end it everywhere else. */
export function SessionList({ timeZone }: SessionListProps) {
  const t = useSharedWords();
  const account = useAccountWords();
  const announce = useAnnounce();
  const { value, fault, again } = useOpenSessions();
  const end = useEndOtherSessions();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string>();

  const endOthers = async () => {
    setBusy(true);
    const answer = await end();
    setBusy(false);
    const said = answer.ok
      ? account('account.ended', { count: answer.value.signOutEverywhere.count })
      : sayFault(answer.fault);
    setOutcome(said);
    announce(said);
    if (answer.ok) again();
  };

  const nameOf = ({ device }: OpenSession): string => {
    const { browser, system } = nameDevice(device);
    if (browser === undefined || system === undefined)
      return browser ?? system ?? account('account.unknownDevice');
    return account('account.onDevice', { browser, system });
  };

  if (value === undefined) {
    return fault === undefined ? (
      <Skeleton label={t('common.loading')} />
    ) : (
      <Banner kind="danger" actions={<Button onClick={again}>{t('common.retry')}</Button>}>
        {sayFault(fault)}
      </Banner>
    );
  }
  return (
    <>
      <Table
        caption={account('account.sessionTable')}
        captionHidden
        rows={value.mySessions}
        rowKey={({ id }) => id}
        initialSort={{ column: 'seen', order: 'descending' }}
        columns={[
          {
            id: 'device',
            title: account('account.device'),
            isRowHeader: true,
            cell: (session) => (
              <>
                {nameOf(session)} {session.isCurrent && <Pill tone="good">{account('account.here')}</Pill>}
              </>
            ),
          },
          {
            id: 'opened',
            title: account('account.openedAt'),
            cell: ({ openedAt }) => formatInstant(openedAt, timeZone),
            sortValue: ({ openedAt }) => openedAt,
          },
          {
            id: 'seen',
            title: account('account.lastSeenAt'),
            cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, timeZone),
            sortValue: ({ lastSeenAt }) => lastSeenAt,
          },
        ]}
      />
      {outcome !== undefined && <Banner>{outcome}</Banner>}
      {value.mySessions.some(({ isCurrent }) => !isCurrent) ? (
        <Button busy={isBusy} onClick={() => void endOthers()}>
          {account('account.endOthers')}
        </Button>
      ) : (
        outcome === undefined && <p className="zh-hint">{account('account.onlyHere')}</p>
      )}
    </>
  );
}
