import type { Toast } from '@zhurnal/web-ui';
import { useCallback, useEffect, useState } from 'react';

/** How long a message stays, ms: time enough to read it twice. */
const STAY = 8000;

/** One short message at the foot of the window; a newer one takes its place. */
export function useToast(): {
  readonly toasts: readonly Toast[];
  readonly show: (text: string) => void;
  readonly close: () => void;
} {
  const [toast, setToast] = useState<Toast>();
  const show = useCallback((text: string) => setToast({ id: String(Date.now()), text }), []);
  const close = useCallback(() => setToast(undefined), []);
  useEffect(() => {
    if (toast === undefined) return undefined;
    const timer = setTimeout(close, STAY);
    return () => clearTimeout(timer);
  }, [toast, close]);
  return { toasts: toast === undefined ? [] : [toast], show, close };
}
