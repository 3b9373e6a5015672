import {
  ApplyYearTurnDocument,
  ConfirmYearTurnDocument,
  UndoYearTurnDocument,
} from '@zhurnal/contract/staff';
import { formatDay, newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Turn } from './turn-view.js';
import { useTurnChange } from './use-turn-change.js';
import { t } from './year-turn-words.js';

/** Carrying out, taking back, confirming. */
export type Act = 'apply' | 'undo' | 'confirm';

export interface ActDialogProps {
  readonly act: Act;
  readonly turn: Turn;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** Says what an act does, and asks for it; carrying out asks for the order. */
export function ActDialog({ act, turn, onClose, onSaid }: ActDialogProps) {
  const shared = useSharedWords();
  const [orderNumber, setNumber] = useState('');
  const [orderedOn, setOrderedOn] = useState(turn.today);
  const apply = useChange(ApplyYearTurnDocument);
  const undo = useChange(UndoYearTurnDocument);
  const confirm = useChange(ConfirmYearTurnDocument);
  const change = useTurnChange();
  const { toYear: year } = turn;
  const send = () => {
    const input = { clientMutationId: newId(), turnId: turn.turnId ?? '', expectedVersion: turn.version };
    const order = { orderNumber, orderedOn };
    change.run(
      () => {
        if (act === 'apply') return apply({ input: { ...input, ...order } });
        return act === 'undo' ? undo({ input }) : confirm({ input });
      },
      () => onSaid(t(`${act}.done`)),
    );
  };
  return (
    <Dialog
      open
      title={t(`${act}.title`, { year })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            variant={act === 'undo' ? 'danger' : 'primary'}
            busy={change.isBusy}
            disabled={act === 'apply' && (orderNumber.trim() === '' || orderedOn === '')}
            onClick={send}
          >
            {t(act === 'apply' ? 'apply' : `${act}.yes`)}
          </Button>
        </>
      }
    >
      <div className="yt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <p>{t(`${act}.text`, { day: formatDay(turn.startsOn, 'full') })}</p>
        {act === 'apply' && (
          <div className="yt-pair">
            <Field
              label={t('apply.number')}
              value={orderNumber}
              maxLength={50}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => setNumber(value)}
            />
            <DateField
              label={t('apply.day')}
              value={orderedOn}
              onChange={({ currentTarget: { value } }) => setOrderedOn(value)}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
