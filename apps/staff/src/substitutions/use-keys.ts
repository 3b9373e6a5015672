import { useEffect, useRef } from 'react';

/** Keys of the page by their place on the keyboard, so that the layout does not matter. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = latest.current[event.code];
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input, select, textarea, dialog, [role=dialog]');
      if (run === undefined || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
