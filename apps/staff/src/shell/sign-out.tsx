import {
  boxOf,
  countUnsent,
  dropBox,
  sayFault,
  useMemberships,
  useSession,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Dialog, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { t } from '../words/staff-words.js';
import { useSchool } from './school.js';

/**
 * Ends the session. While something has not reached the server that is refused: it is sent first, or handed over as a
 * file, because nothing of a person stays on the device after signing out.
 */
export function SignOut() {
  const shared = useSharedWords();
  const session = useSession();
  const announce = useAnnounce();
  const outbox = useOutbox();
  const school = useSchool();
  const memberships = useMemberships();
  const { queued, sending, refused, contested } = useOutboxStatus();
  const [isAsking, ask] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [elsewhere, setElsewhere] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const count = queued + sending + refused + contested;

  const leave = async () => {
    setBusy(true);
    const boxes = memberships.map(({ schoolId, personId }) => boxOf(schoolId, personId));
    const answer = await session.signOut(async () => {
      outbox.close();
      for (const box of boxes) await dropBox(box);
    });
    setBusy(false);
    if (answer.ok) return;
    setTrouble(sayFault(answer.fault));
    announce(sayFault(answer.fault));
  };
  const begin = async () => {
    setTrouble(undefined);
    const others = memberships.filter(({ schoolId }) => schoolId !== school.schoolId);
    for (const { schoolId, personId, schoolName } of others) {
      if ((await countUnsent(boxOf(schoolId, personId))) === 0) continue;
      setElsewhere(schoolName);
      ask(true);
      return;
    }
    setElsewhere(undefined);
    if (outbox.isEmpty) await leave();
    else ask(true);
  };
  const exportAndLeave = async () => {
    const { exportUnsent } = await import('../outbox/export-unsent.js');
    exportUnsent(outbox, school);
    await leave();
  };
  return (
    <>
      <Button variant="quiet" busy={isBusy && !isAsking} onClick={() => void begin()}>
        {shared('session.signOut')}
      </Button>
      <Dialog
        open={isAsking}
        title={t(count === 0 && elsewhere === undefined ? 'signOut.readyTitle' : 'signOut.title')}
        closeLabel={shared('common.close')}
        onClose={() => ask(false)}
        actions={
          elsewhere !== undefined ? (
            <Button variant="primary" onClick={() => ask(false)}>
              {t('signOut.stay')}
            </Button>
          ) : count === 0 ? (
            <Button variant="primary" busy={isBusy} onClick={() => void leave()}>
              {shared('session.signOut')}
            </Button>
          ) : (
            <>
              <Button variant="danger" busy={isBusy} onClick={() => void exportAndLeave()}>
                {t('signOut.export')}
              </Button>
              <Button onClick={() => outbox.retry()}>{t('signOut.send')}</Button>
              <Button variant="primary" onClick={() => ask(false)}>
                {t('signOut.stay')}
              </Button>
            </>
          )
        }
      >
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        {elsewhere !== undefined ? (
          <p>{t('signOut.elsewhere', { school: elsewhere })}</p>
        ) : (
          <p role="status">{count === 0 ? t('signOut.sent') : t('signOut.unsent', { count })}</p>
        )}
      </Dialog>
    </>
  );
}
