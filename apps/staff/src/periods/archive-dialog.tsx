import { ArchiveYearDocument } from '@zhurnal/contract/staff';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import type { Closings } from './period-view.js';
import { t } from './periods-words.js';
import { useOneChange } from './use-one-change.js';

/** Asks whether the year shall really be archived: there is no way back. */
export function ArchiveDialog({
  closings: { yearId, yearName: year },
  onClose,
  onSaid,
}: {
  readonly closings: Closings;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}) {
  const shared = useSharedWords();
  const archive = useChange(ArchiveYearDocument);
  const change = useOneChange();
  return (
    <Dialog
      open
      title={t('archive.title', { year })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            variant="danger"
            busy={change.isBusy}
            onClick={() =>
              change.run(
                () => archive({ input: { clientMutationId: newId(), yearId } }),
                () => onSaid(t('archive.done', { year })),
              )
            }
          >
            {t('archive.yes')}
          </Button>
        </>
      }
    >
      <div className="pr-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <p>{t('archive.text')}</p>
      </div>
    </Dialog>
  );
}
