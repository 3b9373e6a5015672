import { ReleasePeriodDocument } from '@zhurnal/contract/staff';
import type { ReleaseBoardQuery } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOneChange } from '../shell/use-one-change.js';
import { t } from './finals-words.js';

/** A class as the board of a period shows it. */
export type ClassOnBoard = ReleaseBoardQuery['releaseBoard']['classes'][number];

interface ReleaseDialogProps {
  readonly classes: readonly ClassOnBoard[];
  readonly periodId: string | null;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** What is about to be opened to families, and what is missing in it. */
export function ReleaseDialog({ classes, periodId, onClose, onDone }: ReleaseDialogProps) {
  const shared = useSharedWords();
  const announce = useAnnounce();
  const release = useChange(ReleasePeriodDocument);
  const change = useOneChange();
  const [isEven, setEven] = useState(false);
  const missing = classes.reduce((sum, each) => sum + each.missing, 0);
  const send = () =>
    change.run(
      async (clientMutationId) => {
        const classIds = classes.map(({ classId }) => classId);
        const kind = periodId === null ? 'YEAR' : 'PERIOD';
        const sent = await release({
          input: { clientMutationId, classIds, kind, periodId, evenWithGaps: isEven },
        });
        return sent.ok ? { ...sent, value: { answer: sent.value.releasePeriod } } : sent;
      },
      ({ classCount, markCount }) => {
        const text = t('release.done', { count: classCount, marks: markCount });
        announce(text);
        onDone(text);
      },
    );
  return (
    <Dialog
      open
      title={t('release.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={change.isBusy} disabled={missing > 0 && !isEven} onClick={send}>
            {t('release.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('release.text', { count: classes.length })}</p>
      {missing > 0 && (
        <>
          <Banner kind="warning">{t('release.withGaps', { count: missing })}</Banner>
          <Checkbox
            label={t('release.even')}
            checked={isEven}
            onChange={(event) => setEven(event.currentTarget.checked)}
          />
        </>
      )}
      {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
    </Dialog>
  );
}
