import { useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './people-words.js';
import { useFocusBack } from './use-focus-back.js';

/** What can be done with a sign-in. */
export type SignInVerb = 'open' | 'reset' | 'block' | 'restore' | 'endSessions' | 'confirm';

export interface SignInDialogProps {
  readonly verb: SignInVerb;
  readonly name: string;
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  /** The text is the wanted login, or the note. */
  readonly onSend: (text: string) => void;
  readonly onClose: () => void;
}

const WHY = {
  reset: 'access.resetWhy',
  block: 'access.blockWhy',
  confirm: 'access.confirmWhy',
} as const;

/** Asks before something is done with a sign-in: why, and what it comes to. */
export function SignInDialog({ verb, name, isBusy, trouble, onSend, onClose }: SignInDialogProps) {
  const shared = useSharedWords();
  useFocusBack();
  const [text, setText] = useState('');
  const why = verb === 'reset' || verb === 'block' || verb === 'confirm' ? t(WHY[verb]) : undefined;
  return (
    <Dialog
      open
      title={`${t(`access.${verb}`)}: ${name}`}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button
            variant={verb === 'block' ? 'danger' : 'primary'}
            busy={isBusy}
            onClick={() => onSend(text.trim())}
          >
            {t(`access.${verb}`)}
          </Button>
        </>
      }
    >
      <form
        className="pp-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSend(text.trim());
        }}
      >
        {why !== undefined && <p>{why}</p>}
        {verb === 'open' && (
          <Field
            label={t('access.wantedLogin')}
            hint={t('access.wantedHint')}
            value={text}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {verb !== 'open' && verb !== 'reset' && (
          <Field
            label={t('access.note')}
            value={text}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
