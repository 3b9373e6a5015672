import { CorrectContactsDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { t } from './my-class-words.js';
import type { ClassChanges } from './use-class-change.js';

/** Somebody whose contacts the class teacher keeps right. */
export interface Reachable {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** What waits for the administrator. */
  readonly reported: { readonly phone: string | null; readonly email: string | null } | null;
}

export interface CorrectDialogProps {
  readonly classId: string;
  readonly person: Reachable;
  /** Corrections wait for the administrator. */
  readonly isReported: boolean;
  readonly changes: ClassChanges;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Phone and mail of a student or a representative, as they are now. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { classId, person, isReported, changes, onClose, onDone } = props;
  const shared = useSharedWords();
  const form = useRef<HTMLFormElement>(null);
  const correct = useChange(CorrectContactsDocument);
  const known = person.reported ?? person;
  const [phone, setPhone] = useState(known.phone ?? '');
  const [email, setEmail] = useState(known.email ?? '');
  const send = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (changes.isBusy || form.current?.reportValidity() !== true) return;
    const input = { classId, personId: person.id, expectedVersion: person.version, phone, email };
    void changes
      .run(
        async (clientMutationId) => {
          const sent = await correct({ input: { clientMutationId, ...input } });
          return sent.ok ? { ok: true, value: sent.value.correctContacts } : sent;
        },
        (value) => t(value.isReported ? 'correct.reported' : 'correct.done', { name: person.name }),
      )
      .then((isDone) => {
        if (isDone) onDone();
      });
  };
  return (
    <Dialog
      open
      title={t('correct.title', { name: person.name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={changes.isBusy} onClick={() => send()}>
            {t(isReported ? 'correct.report' : 'correct.save')}
          </Button>
        </>
      }
    >
      <form ref={form} className="mc-column" onSubmit={send}>
        <Field
          label={t('contacts.phone')}
          type="tel"
          autoComplete="off"
          maxLength={40}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <Field
          label={t('contacts.email')}
          type="email"
          autoComplete="off"
          maxLength={300}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <p className="zh-hint">{t(isReported ? 'correct.reportHint' : 'correct.hint')}</p>
        {changes.outcome?.isBad === true && <Banner kind="danger">{changes.outcome.text}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
