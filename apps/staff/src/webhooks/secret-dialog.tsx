import { CopyField, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { t } from './webhook-words.js';

/** The key with which messages are signed, for the only time; empty: it was shown before. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const shared = useSharedWords();
  return (
    <Dialog
      open
      title={t('secret.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <Button variant="primary" onClick={onClose}>
          {secret === '' ? shared('common.close') : t('secret.done')}
        </Button>
      }
    >
      {secret === '' ? (
        <Banner kind="warning">{t('secret.lost')}</Banner>
      ) : (
        <div className="wh-form">
          <Banner kind="warning">{t('secret.once')}</Banner>
          <CopyField label={t('secret.label')} value={secret} />
          <p className="st-muted">{t('secret.keep')}</p>
        </div>
      )}
    </Dialog>
  );
}
