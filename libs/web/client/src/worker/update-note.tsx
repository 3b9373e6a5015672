import { Banner, Button } from '@zhurnal/web-ui';
import { useState, useSyncExternalStore } from 'react';
import { useSharedWords } from '../words/shared-words.js';
import { appUpdate, renewPage } from './app-update.js';

export interface UpdateNoteProps {
  /** Something has not reached the server yet: the version changes afterwards. */
  readonly isHeldUp?: boolean | undefined;
}

/** Says that a new version waits, and turns over to it when the person wants. Nothing is shown without one. */
export function UpdateNote({ isHeldUp = false }: UpdateNoteProps) {
  const t = useSharedWords();
  const isReady = useSyncExternalStore(appUpdate.subscribe, appUpdate.isReady);
  const [isBusy, setBusy] = useState(false);
  if (!isReady) return null;
  const renew = () => {
    setBusy(true);
    void renewPage();
  };
  return (
    <div className="zh-no-print">
      <Banner
        title={t('update.ready')}
        actions={
          isHeldUp ? undefined : (
            <Button variant="primary" busy={isBusy} onClick={renew}>
              {t('update.renew')}
            </Button>
          )
        }
      >
        {isHeldUp && t('update.waits')}
      </Banner>
    </div>
  );
}
