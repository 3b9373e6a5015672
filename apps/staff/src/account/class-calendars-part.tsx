import {
  ClassCalendarsDocument,
  OpenClassCalendarDocument,
  RevokeClassCalendarDocument,
} from '@zhurnal/contract/staff';
import {
  CopyField,
  formatInstant,
  newId,
  sayFault,
  sayRefusal,
  useAnswer,
  useChange,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Card, Select, Skeleton, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './account-words.js';

/** Addresses under which calendar programs read the lessons of a class: made, copied, revoked. */
export default function ClassCalendarsPart({ timeZone }: { readonly timeZone: string }) {
  const shared = useSharedWords();
  const { value, fault, again } = useAnswer(ClassCalendarsDocument, {});
  const [classId, setClassId] = useState<string>();
  const classes = value?.classCalendars;
  const chosen = classes?.find((one) => one.classId === classId) ?? classes?.[0];
  return (
    <Card title={t('title')}>
      <p className="zh-hint">{t('why')}</p>
      {classes === undefined &&
        (fault === undefined ? (
          <Skeleton label={shared('common.loading')} />
        ) : (
          <Banner kind="danger" actions={<Button onClick={again}>{shared('common.retry')}</Button>}>
            {sayFault(fault)}
          </Banner>
        ))}
      {classes?.length === 0 && <p>{t('nothing')}</p>}
      {chosen !== undefined && (
        <>
          <div className="st-narrow">
            <Select
              label={t('class')}
              value={chosen.classId}
              onChange={(event) => setClassId(event.currentTarget.value)}
              options={(classes ?? []).map((one) => ({ value: one.classId, label: one.className }))}
            />
          </div>
          <ClassAddress
            key={chosen.classId}
            classId={chosen.classId}
            name={chosen.className}
            openedAt={chosen.openedAt ?? null}
            timeZone={timeZone}
            onChanged={again}
          />
        </>
      )}
    </Card>
  );
}

interface ClassAddressProps {
  readonly classId: string;
  readonly name: string;
  readonly openedAt: string | null;
  readonly timeZone: string;
  readonly onChanged: () => void;
}

function ClassAddress({ classId, name, openedAt, timeZone, onChanged }: ClassAddressProps) {
  const announce = useAnnounce();
  const open = useChange(OpenClassCalendarDocument);
  const revoke = useChange(RevokeClassCalendarDocument);
  const [address, setAddress] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const tell = (text: string): void => {
    setSaid(text);
    setTrouble(undefined);
    announce(text);
  };

  const make = async (): Promise<void> => {
    setBusy(true);
    const answer = await open({ input: { clientMutationId: newId(), classId } });
    setBusy(false);
    if (!answer.ok) return setTrouble(sayFault(answer.fault));
    const outcome = answer.value.openClassCalendar;
    if (outcome.__typename === 'Refusal') return setTrouble(sayRefusal(outcome));
    const path = outcome.path ?? undefined;
    setSaid(undefined);
    setTrouble(path === undefined ? t('lost') : undefined);
    setAddress(path === undefined ? undefined : `${globalThis.location.origin}${path}`);
    onChanged();
  };
  const end = async (): Promise<void> => {
    setBusy(true);
    const answer = await revoke({ input: { clientMutationId: newId(), classId } });
    setBusy(false);
    if (!answer.ok) return setTrouble(sayFault(answer.fault));
    const outcome = answer.value.revokeClassCalendar;
    if (outcome.__typename === 'Refusal') return setTrouble(sayRefusal(outcome));
    setAddress(undefined);
    tell(t('revoked', { name }));
    onChanged();
  };
  return (
    <>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {said !== undefined && <Banner>{said}</Banner>}
      {address === undefined ? (
        <p className="zh-hint">
          {openedAt === null
            ? t('none', { name })
            : t('openedAt', { name, when: formatInstant(openedAt, timeZone, 'full') })}
        </p>
      ) : (
        <CopyField label={t('address', { name })} hint={t('once')} value={address} />
      )}
      <div className="zh-actions">
        <Button busy={isBusy} onClick={() => void make()}>
          {t(openedAt === null ? 'make' : 'makeNew')}
        </Button>
        {openedAt !== null && (
          <Button busy={isBusy} onClick={() => void end()}>
            {t('revoke')}
          </Button>
        )}
      </div>
    </>
  );
}
