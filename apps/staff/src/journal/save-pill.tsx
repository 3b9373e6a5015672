import { Button, SaveState } from '@zhurnal/web-ui';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { useSchool } from '../shell/school.js';
import { describeStatus } from './describe-status.js';
import { t } from './journal-words.js';

/** Where the entered marks are. */
export function SavePill() {
  const outbox = useOutbox();
  const status = useOutboxStatus();
  const { timeZone } = useSchool();
  const { state, words } = describeStatus(status, timeZone);
  const isHeldUp = status.fault !== undefined && status.queued > 0;
  return (
    <div className="jr-saving">
      <SaveState state={state}>{words}</SaveState>
      {isHeldUp && (
        <Button variant="quiet" onClick={() => outbox.retry()}>
          {t(status.fault?.kind === 'expired' ? 'pill.signIn' : 'pill.retry')}
        </Button>
      )}
    </div>
  );
}
