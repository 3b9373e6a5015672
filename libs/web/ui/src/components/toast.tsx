import { IconButton } from './button.js';
import type { Tone } from './pill.js';

export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** One thing to do about it, such as undoing. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface ToastAreaProps {
  /** Accessible name of the area. */
  readonly label: string;
  readonly closeLabel: string;
  readonly toasts: readonly Toast[];
  readonly onClose: (id: string) => void;
}

/** Short messages at the foot of the window. They stay until their owner or the reader takes them away. */
export function ToastArea({ label, closeLabel, toasts, onClose }: ToastAreaProps) {
  return (
    <section className="zh-toasts" aria-label={label} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className="zh-toast" data-tone={toast.tone ?? 'plain'}>
          <span>{toast.text}</span>
          {toast.action !== undefined && (
            <button type="button" className="zh-button" data-variant="quiet" onClick={toast.action.run}>
              {toast.action.label}
            </button>
          )}
          <IconButton icon="close" label={closeLabel} onClick={() => onClose(toast.id)} />
        </div>
      ))}
    </section>
  );
}
