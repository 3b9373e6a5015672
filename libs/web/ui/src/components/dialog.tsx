import { useEffect, useId, useRef } from 'react';
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import { IconButton } from './button.js';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Name of the cross in the corner. */
  readonly closeLabel: string;
  /** Asked by Esc, by the cross and by a press outside; the owner then sets `open` to false. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide' | undefined;
  /** False keeps the dialog open on a press outside, for work that must not be lost. */
  readonly lightDismiss?: boolean | undefined;
}

/**
 * The browser's own modal dialog: it traps the focus, dims the page and gives the focus back, also when its owner
 * takes it away instead of closing it.
 */
export function Dialog({
  open,
  title,
  closeLabel,
  onClose,
  children,
  actions,
  size = 'normal',
  lightDismiss = true,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return undefined;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      if (element.open) element.close();
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const pressOutside = (event: MouseEvent) => {
    if (lightDismiss && event.target === dialog.current) onClose();
  };

  return (
    <dialog
      ref={dialog}
      className="zh-dialog"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={() => open && onClose()}
      onMouseDown={pressOutside}
    >
      {open && (
        <div className="zh-dialog-sheet">
          <div className="zh-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
          <div className="zh-dialog-body">{children}</div>
          {actions !== undefined && <div className="zh-dialog-foot">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
