import { CopyField, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { t } from './token-words.js';

export interface MadeDialogProps {
  readonly secret: string;
  /** The id by which a program of the school names itself where keys of an hour are given. */
  readonly clientId?: string;
  readonly onClose: () => void;
}

/** The token, for the only time. */
export function MadeDialog({ secret, clientId, onClose }: MadeDialogProps) {
  const shared = useSharedWords();
  return (
    <Dialog
      open
      title={t('made.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('made.done')}
        </Button>
      }
    >
      <div className="tk-made">
        <Banner kind="warning">{t('made.once')}</Banner>
        <CopyField label={t('made.label')} value={secret} />
        <p className="st-muted">{t('made.keep')}</p>
        {clientId !== undefined && (
          <CopyField label={t('made.client')} hint={t('made.clientHint')} value={clientId} />
        )}
      </div>
    </Dialog>
  );
}
