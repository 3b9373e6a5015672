import { StateKeptDocument } from '@zhurnal/contract/staff';
import { STATEMENT_LIMIT } from '@zhurnal/rules';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './duties-words.js';
import { useDutyChange } from './use-duty-change.js';

export interface StateDialogProps {
  readonly subject: string;
  readonly words: string;
  readonly clause: string | null;
  readonly today: string;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** States a step to be done or a clause to be kept: since when, and on what basis. */
export function StateDialog({ subject, words, clause, today, onClose, onSaid }: StateDialogProps) {
  const shared = useSharedWords();
  const state = useChange(StateKeptDocument);
  const { isBusy, trouble, run } = useDutyChange();
  const [id] = useState(newId);
  const [day, setDay] = useState(today);
  const [text, setText] = useState('');
  const send = (): void =>
    run(
      () => state({ input: { clientMutationId: newId(), id, subject, day, text: text.trim() } }),
      () => onSaid(t('state.saved')),
    );
  return (
    <Dialog
      open
      title={t('state.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={isBusy} disabled={text.trim() === '' || day === ''} onClick={send}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="du-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <p className="du-about">
          <b lang="ru">{words}</b> {clause !== null && <span className="du-clause">{clause}</span>}
        </p>
        <DateField
          label={t('state.day')}
          value={day}
          max={today}
          onChange={({ currentTarget: { value } }) => setDay(value)}
        />
        <TextAreaField
          label={t('state.text')}
          hint={t('state.textHint')}
          value={text}
          rows={3}
          maxLength={STATEMENT_LIMIT}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      </div>
    </Dialog>
  );
}
