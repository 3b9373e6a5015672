import { PublishAssessmentsDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { t } from './assessment-words.js';
import type { Planned } from './schedule.js';
import { useScheduleChange } from './use-change.js';

interface PublishDialogProps {
  readonly yearId: string;
  readonly proposals: readonly Planned[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** All proposals of the year become what families see. */
export function PublishDialog({ yearId, proposals, onClose, onDone }: PublishDialogProps) {
  const shared = useSharedWords();
  const publish = useChange(PublishAssessmentsDocument);
  const { isBusy, trouble, run } = useScheduleChange();
  const broken = proposals.filter(({ findings }) => findings.some(({ isHint }) => !isHint)).length;
  return (
    <Dialog
      open
      title={t('publish.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button
            variant="primary"
            busy={isBusy}
            onClick={() =>
              run((clientMutationId) => publish({ input: { clientMutationId, yearId } }), onDone)
            }
          >
            {t('publish', { count: proposals.length })}
          </Button>
        </>
      }
    >
      <p>{t('publish.ask', { count: proposals.length })}</p>
      {broken > 0 && <Banner kind="warning">{t('publish.broken', { count: broken })}</Banner>}
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
    </Dialog>
  );
}
