import { ClosePeriodDocument } from '@zhurnal/contract/staff';
import { newId, sayFault, useChange } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import type { ClassPeriod } from './period-view.js';
import { t } from './periods-words.js';

export interface CloseAllDialogProps {
  /** Periods that are over and open, those of a class in the order of the year. */
  readonly periods: readonly ClassPeriod[];
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** Closes one period after the other; what has gaps stays as it is. */
export function CloseAllDialog({ periods, onClose, onSaid }: CloseAllDialogProps) {
  const close = useChange(ClosePeriodDocument);
  const [done, setDone] = useState<number>();
  const [trouble, setTrouble] = useState<string>();
  const count = periods.length;
  const run = async (): Promise<void> => {
    let closed = 0;
    for (const [at, { classId, periodId }] of periods.entries()) {
      setDone(at);
      const answer = await close({
        input: { clientMutationId: newId(), classId, periodId, isConfirmed: false },
      });
      if (!answer.ok) {
        setDone(undefined);
        return setTrouble(t('unsaved', { why: sayFault(answer.fault) }));
      }
      if (answer.value.answer.__typename === 'PeriodClosings') closed += 1;
    }
    onSaid(t('closeAll.done', { closed, left: count - closed }));
  };
  return (
    <FormDialog
      title={t('closeAll.title')}
      back={t('back')}
      action={t('closeAll.yes')}
      isBusy={done !== undefined}
      onSend={() => void run()}
      onClose={onClose}
    >
      <div className="pr-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <p>{t('closeAll.text', { count })}</p>
        {done !== undefined && <p role="status">{t('closeAll.progress', { done, count })}</p>}
      </div>
    </FormDialog>
  );
}
