import { UpdateNote, sayAge, useKeptSince, useSharedWords } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { useSchool } from './school.js';

/** What stands above every page when it is not up to date: the age of what it shows, a new version. */
export function ConnectionNotes() {
  const shared = useSharedWords();
  const { timeZone } = useSchool();
  const keptSince = useKeptSince();
  const outbox = useOutbox();
  const { fault } = useOutboxStatus();
  return (
    <div className="st-notes zh-no-print">
      {keptSince !== undefined && (
        <p className="st-age" role="status">
          <Icon name="cloudOff" />
          <span>
            <b>{sayAge(keptSince, new Date(), timeZone)}.</b> {shared('kept.offline')}
          </span>
        </p>
      )}
      {/* An outdated page can send nothing: then the queue is no reason to keep it. */}
      <UpdateNote isHeldUp={!outbox.isEmpty && fault?.kind !== 'outdated'} />
    </div>
  );
}
