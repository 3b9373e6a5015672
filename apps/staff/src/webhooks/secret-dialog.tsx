import { useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field, useAnnounce } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { t } from './webhook-words.js';

/** The key with which messages are signed, for the only time; empty: it was shown before. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const shared = useSharedWords();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    // Where the page is not served over HTTPS there is no clipboard: the text is selected for the keyboard.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    try {
      await clipboard?.writeText(secret);
      setCopied(clipboard !== undefined);
      if (clipboard !== undefined) announce(t('secret.copied'));
    } catch {
      setCopied(false);
    }
  };
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
          <div className="wh-secret">
            <Field
              ref={field}
              label={t('secret.label')}
              readOnly
              autoComplete="off"
              spellCheck={false}
              value={secret}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button onClick={() => void copy()}>{isCopied ? t('secret.copied') : t('secret.copy')}</Button>
          </div>
          <p className="st-muted">{t('secret.keep')}</p>
        </div>
      )}
    </Dialog>
  );
}
