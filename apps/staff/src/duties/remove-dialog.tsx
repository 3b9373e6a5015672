import { RemoveHelpDocument } from '@zhurnal/contract/staff';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { t } from './duties-words.js';
import type { HelpEntry } from './help-entry.js';
import { sayWholeDay } from './say-whole-day.js';
import { useDutyChange } from './use-duty-change.js';

export interface RemoveDialogProps {
  readonly entry: HelpEntry;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** Asks before an entry is taken out of the register. */
export function RemoveDialog({ entry: { id, version, topic, day }, onClose, onSaid }: RemoveDialogProps) {
  const shared = useSharedWords();
  const remove = useChange(RemoveHelpDocument);
  const { isBusy, trouble, run } = useDutyChange();
  const send = (): void =>
    run(
      () => remove({ input: { clientMutationId: newId(), id, expectedVersion: version } }),
      () => onSaid(t('help.removed')),
    );
  return (
    <Dialog
      open
      title={t('help.removeTitle')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={isBusy} onClick={send}>
            {t('help.remove')}
          </Button>
        </>
      }
    >
      <div className="du-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <p>{t('help.removeAsk', { topic, day: sayWholeDay(day) })}</p>
      </div>
    </Dialog>
  );
}
