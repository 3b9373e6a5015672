import { useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';

export interface FormDialogProps {
  readonly title: string;
  readonly size?: 'normal' | 'wide' | undefined;
  /** The word of the button that leaves everything as it is; «Отмена» unless told. */
  readonly back?: string | undefined;
  /** The word of the button that sends. */
  readonly action: string;
  /** What is sent takes something away: the button has the colour of danger. */
  readonly isGrave?: boolean | undefined;
  readonly isBusy: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page with two ways out: leave it, or send it. A click beside it is neither. */
export function FormDialog(props: FormDialogProps) {
  const { title, size, back, action, isGrave = false, isBusy, onSend, onClose, children } = props;
  const shared = useSharedWords();
  return (
    <Dialog
      open
      title={title}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      size={size}
      actions={
        <>
          <Button onClick={onClose}>{back ?? shared('common.cancel')}</Button>
          <Button variant={isGrave ? 'danger' : 'primary'} busy={isBusy} onClick={onSend}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
