import { Banner } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import type { SaidChanges } from '../shell/use-said-changes.js';

interface CheckingDialogProps {
  readonly title: string;
  readonly size?: 'wide' | undefined;
  readonly action: string;
  readonly change: SaidChanges;
  readonly send: Parameters<SaidChanges['run']>[0];
  /** What is said once it is stored. */
  readonly done: string;
  /** What was changed by somebody else meanwhile needs no second look: the dialog closes. */
  readonly closesOnStale?: boolean | undefined;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A change of the checks in a dialog: it stays open with the reason where the change was not made. */
export function CheckingDialog(props: CheckingDialogProps) {
  const { change, send, done, closesOnStale = false, again, onClose, children, ...frame } = props;
  const [isTried, setTried] = useState(false);
  const run = async () => {
    const ended = await change.run(send, done);
    setTried(true);
    if (ended === 'failed') return;
    again();
    if (ended === 'stored' || closesOnStale) onClose();
  };
  return (
    <FormDialog {...frame} isBusy={change.isBusy} onSend={() => void run()} onClose={onClose}>
      {isTried && change.outcome?.isBad === true && <Banner kind="danger">{change.outcome.text}</Banner>}
      {children}
    </FormDialog>
  );
}
