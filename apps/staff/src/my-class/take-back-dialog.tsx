import { TakeBackHandoverDocument } from '@zhurnal/contract/staff';
import { HANDOVER_TEXT_LIMIT } from '@zhurnal/rules';
import { formatDays, useChange } from '@zhurnal/web-client';
import { Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { t } from './my-class-words.js';
import { OutcomeLine } from './outcome-line.js';
import type { PaperLine, PaperQueue, PaperTerm } from './paper-model.js';
import type { ClassChanges } from './use-class-change.js';

interface TakeBackDialogProps {
  readonly queue: PaperQueue;
  readonly term: PaperTerm;
  readonly changes: ClassChanges;
  readonly name: string;
  readonly handed: NonNullable<PaperLine['handed']>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A wrong entry about a print-out is taken back with its reason. */
export function TakeBackDialog(props: TakeBackDialogProps) {
  const { queue, term, changes, name, handed, onClose, onDone } = props;
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const takeBack = useChange(TakeBackHandoverDocument);
  const send = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (changes.isBusy || form.current?.reportValidity() !== true) return;
    setSent(true);
    const { id, version: expectedVersion } = handed;
    void changes
      .run(
        async (clientMutationId) => {
          const input = { clientMutationId, classId: queue.classId, id, expectedVersion, reason };
          const sent = await takeBack({ input });
          return sent.ok ? { ok: true, value: sent.value.takeBackHandover } : sent;
        },
        () => t('handover.takenBack', { name }),
      )
      .then((isDone) => {
        if (isDone) onDone();
      });
  };
  return (
    <FormDialog
      title={t('handover.takeBackOf', { name })}
      action={t('handover.takeBack')}
      isGrave
      isBusy={changes.isBusy}
      onSend={() => send()}
      onClose={onClose}
    >
      <form ref={form} className="mc-column" onSubmit={send}>
        <p>{t('handover.takeBackWhy', { days: formatDays(term.from, term.to) })}</p>
        <Field
          label={t('handover.reason')}
          required
          maxLength={HANDOVER_TEXT_LIMIT}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {isSent && <OutcomeLine changes={changes} />}
        <button type="submit" hidden />
      </form>
    </FormDialog>
  );
}
