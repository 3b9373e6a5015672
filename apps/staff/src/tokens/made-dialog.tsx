import { useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field, useAnnounce } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
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
      if (clipboard !== undefined) announce(t('made.copied'));
    } catch {
      setCopied(false);
    }
  };
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
        <div className="tk-secret">
          <Field
            ref={field}
            label={t('made.label')}
            readOnly
            autoComplete="off"
            spellCheck={false}
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button onClick={() => void copy()}>{isCopied ? t('made.copied') : t('made.copy')}</Button>
        </div>
        <p className="st-muted">{t('made.keep')}</p>
        {clientId !== undefined && (
          <Field
            label={t('made.client')}
            hint={t('made.clientHint')}
            readOnly
            autoComplete="off"
            value={clientId}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </div>
    </Dialog>
  );
}
