import { RemoveOutsideMarkDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { LineSeen } from './document-card.js';
import { t } from './outside-words.js';
import { useOneChange } from '../shell/use-one-change.js';

interface RemoveDialogProps {
  readonly studentId: string;
  readonly line: LineSeen;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes marks of a subject out, with the reason. */
export function RemoveDialog({ studentId, line, onClose, onDone }: RemoveDialogProps) {
  const shared = useSharedWords();
  const remove = useChange(RemoveOutsideMarkDocument);
  const change = useOneChange();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const send = () => {
    if (form.current?.reportValidity() !== true) return;
    const { id, version: expectedVersion } = line;
    change.run(
      (clientMutationId) => remove({ input: { clientMutationId, studentId, id, expectedVersion, reason } }),
      onDone,
    );
  };
  return (
    <Dialog
      open
      title={t('remove.title', { subject: line.subject })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="danger" busy={change.isBusy} onClick={send}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="om-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={t('remove.reason')}
          hint={t('remove.why')}
          required
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
