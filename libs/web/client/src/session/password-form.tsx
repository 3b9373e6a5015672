import { Banner, Button, Checkbox, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { sayFault } from '../words/say-fault.js';
import { sayRefusal } from '../words/say-refusal.js';
import { useAccountWords } from '../words/account-words.js';
import { useChangePassword } from './account.js';

interface Outcome {
  readonly isDone: boolean;
  readonly text: string;
}

export interface PasswordFormProps {
  /** Another word for the password in force. */
  readonly currentLabel?: string | undefined;
  /** The password has been changed. */
  readonly onChanged?: (() => void) | undefined;
}

/** Changes the own password. */
export function PasswordForm({ currentLabel, onChanged }: PasswordFormProps) {
  const account = useAccountWords();
  const change = useChangePassword();
  const form = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();

  const send = async (current: string, wanted: string): Promise<Outcome> => {
    const answer = await change(current, wanted);
    if (!answer.ok) return { isDone: false, text: sayFault(answer.fault) };
    const said = answer.value.changePassword;
    if (said.__typename === 'PasswordChanged') {
      return { isDone: true, text: account('account.changed', { count: said.endedSessions }) };
    }
    const isWrong = said.code === 'SIGN_IN_FAILED';
    return { isDone: false, text: isWrong ? account('account.wrongPassword') : sayRefusal(said) };
  };

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const [current, wanted] = [String(given.get('current') ?? ''), String(given.get('wanted') ?? '')];
    const empty = [current === '' && 'current', wanted === '' && 'wanted'].filter((name) => name !== false);
    setMissing(empty);
    setOutcome(undefined);
    if (empty[0] !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
      return;
    }
    setBusy(true);
    const said = await send(current, wanted);
    setBusy(false);
    setOutcome(said);
    if (!said.isDone) return;
    form.current?.reset();
    onChanged?.();
  };

  const type = isOpen ? 'text' : 'password';
  const missingText = (name: string) => (missing.includes(name) ? account('account.missing') : undefined);
  return (
    <form ref={form} className="zh-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={currentLabel ?? account('account.currentPassword')}
        name="current"
        type={type}
        autoComplete="current-password"
        error={missingText('current')}
      />
      <Field
        label={account('account.wantedPassword')}
        name="wanted"
        type={type}
        autoComplete="new-password"
        hint={account('account.wantedHint')}
        error={missingText('wanted')}
      />
      <Checkbox
        label={account('account.showPasswords')}
        checked={isOpen}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      {outcome !== undefined && <Banner kind={outcome.isDone ? 'good' : 'danger'}>{outcome.text}</Banner>}
      <Button type="submit" variant="primary" busy={isBusy}>
        {account('account.change')}
      </Button>
    </form>
  );
}
