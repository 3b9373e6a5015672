import { useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog } from '@zhurnal/web-ui';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';
import { askForFocus } from '../shell/ask-for-focus.js';
import { t } from './journal-words.js';
import { LateField } from './late-field.js';

/** What is late, and by which clause a reason is asked for. */
export interface LateAsked {
  readonly part: string;
  readonly clause: string | null;
  /** Where it stands, in words; absent: where the person is. */
  readonly where?: string | undefined;
  /** How many entries wait for the answer. */
  readonly count?: number | undefined;
}

export interface LateDialogProps {
  readonly asked: LateAsked;
  readonly onTell: (reason: string) => void;
  readonly onPutOff: () => void;
}

/** «Почему запись внесена позже срока»: asked where one works. Enter sends, Esc leaves the entry unsaved. */
export function LateDialog({ asked, onTell, onPutOff }: LateDialogProps) {
  const shared = useSharedWords();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { part, clause, where, count = 1 } = asked;
  const tell = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onTell(reason.trim());
  };
  const what = t('late.part', { part });
  return (
    <Dialog
      open
      title={t('late.dialog')}
      closeLabel={shared('common.close')}
      lightDismiss={false}
      onClose={onPutOff}
      actions={
        <>
          <Button onClick={onPutOff}>{t('late.notNow')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('late.send')}
          </Button>
        </>
      }
    >
      <p>
        <b>{count > 1 ? t('late.several', { what, count }) : what}</b>
        {where !== undefined && ` · ${where}`}
      </p>
      <form id={formId} className="zh-form" onSubmit={tell}>
        <LateField
          focus={askForFocus}
          label={t('late.field')}
          hint={clause === null ? t('late.once') : t('late.onceBy', { clause })}
          error={isMissing && reason.trim() === '' ? t('late.missing') : undefined}
          value={reason}
          onChange={setReason}
        />
      </form>
    </Dialog>
  );
}
