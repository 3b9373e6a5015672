import { Banner, Button, Checkbox, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { sayFault } from '../words/say-fault.js';
import { sayRefusal } from '../words/say-refusal.js';
import { useSharedWords } from '../words/shared-words.js';
import { useSession } from './use-session.js';

export interface SignInFormProps {
  /** Puts the cursor into the first field at once: for a page whose only task this is. */
  readonly autoFocus?: boolean | undefined;
}

/** The attribute, which React does not write: with it a dialog begins here and not at its cross. */
const askForFocus = (field: HTMLElement | null): void => field?.setAttribute('autofocus', '');

/** Login and password. Both may be pasted and filled by a password manager. */
export function SignInForm({ autoFocus = false }: SignInFormProps) {
  const t = useSharedWords();
  const session = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<string>();

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const [login, password] = [String(given.get('login') ?? '').trim(), String(given.get('password') ?? '')];
    const empty = [login === '' && 'login', password === '' && 'password'].filter((name) => name !== false);
    setMissing(empty);
    setTrouble(undefined);
    if (empty[0] !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
      return;
    }
    setBusy(true);
    const answer = await session.signIn(login, password);
    setBusy(false);
    if (!answer.ok) setTrouble(sayFault(answer.fault));
    else if (answer.value !== undefined) setTrouble(sayRefusal(answer.value));
  };

  return (
    <form ref={form} className="zh-sign-in" noValidate onSubmit={(event) => void submit(event)}>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <Field
        label={t('session.login')}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        ref={autoFocus ? askForFocus : undefined}
        error={missing.includes('login') ? t('session.loginMissing') : undefined}
      />
      <Field
        label={t('session.password')}
        name="password"
        type={isOpen ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        error={missing.includes('password') ? t('session.passwordMissing') : undefined}
      />
      <Checkbox
        label={t('session.showPassword')}
        checked={isOpen}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      <Button type="submit" variant="primary" busy={isBusy}>
        {t('session.signIn')}
      </Button>
    </form>
  );
}
