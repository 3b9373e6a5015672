import type { Toast } from '@zhurnal/web-ui';
import { useCallback, useEffect, useState } from 'react';

/** How long a message stays, ms: time enough to read it twice and to change one's mind. */
const STAY = 8000;

/** One message at the foot of the window with a way to take back what it tells of; a newer one takes its place. */
export function useUndoToast(): {
  readonly toasts: readonly Toast[];
  readonly show: (text: string, undo?: { readonly label: string; readonly run: () => void }) => void;
  readonly close: () => void;
} {
  const [toast, setToast] = useState<Toast>();
  const close = useCallback(() => setToast(undefined), []);
  const show = useCallback((text: string, undo?: { readonly label: string; readonly run: () => void }) => {
    const run = () => {
      setToast(undefined);
      undo?.run();
    };
    setToast({
      id: String(Date.now()),
      text,
      ...(undo !== undefined && { action: { label: undo.label, run } }),
    });
  }, []);
  useEffect(() => {
    if (toast === undefined) return undefined;
    const timer = setTimeout(close, STAY);
    return () => clearTimeout(timer);
  }, [toast, close]);
  return { toasts: toast === undefined ? [] : [toast], show, close };
}
