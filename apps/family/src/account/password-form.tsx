import { sayFault, sayRefusal, useChangePassword } from '@zhurnal/web-client';
import { Banner, Button, Card, Checkbox, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useWords } from '../words/words.js';

interface Outcome {
  readonly isDone: boolean;
  readonly text: string;
}

/** Changes the own password. */
export function PasswordForm() {
  const t = useWords();
  const change = useChangePassword();
  const form = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
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
    const answer = await change(current, wanted);
    setBusy(false);
    if (!answer.ok) {
      setOutcome({ isDone: false, text: sayFault(answer.fault) });
      return;
    }
    const said = answer.value.changePassword;
    if (said.__typename === 'PasswordChanged') {
      form.current?.reset();
      setOutcome({ isDone: true, text: t('account.changed', { count: said.endedSessions }) });
    } else if (said.__typename === 'Refusal') {
      const isWrong = said.code === 'SIGN_IN_FAILED';
      setOutcome({ isDone: false, text: isWrong ? t('account.wrongCurrent') : sayRefusal(said) });
    }
  };

  const type = isOpen ? 'text' : 'password';
  return (
    <Card title={t('account.password')}>
      <form ref={form} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="faint">{t('account.passwordHint')}</p>
        <Field
          label={t('account.current')}
          name="current"
          type={type}
          autoComplete="current-password"
          error={missing.includes('current') ? t('account.currentMissing') : undefined}
        />
        <Field
          label={t('account.wanted')}
          name="wanted"
          type={type}
          autoComplete="new-password"
          error={missing.includes('wanted') ? t('account.wantedMissing') : undefined}
        />
        <Checkbox
          label={t('account.show')}
          checked={isOpen}
          onChange={(event) => setOpen(event.currentTarget.checked)}
        />
        {outcome && <Banner kind={outcome.isDone ? 'good' : 'danger'}>{outcome.text}</Banner>}
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('account.change')}
        </Button>
      </form>
    </Card>
  );
}
